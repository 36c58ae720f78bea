/// What the learned ranker looks at, by the name that weights and explanations use.
///
/// A feature is 1 or 0 unless stated otherwise. Guides/LearnedRanking.md says what each is worth.
package enum RankingFeature: UInt8, Sendable, Hashable, CaseIterable {
  /// 1 for all candidates: its weight makes the score of the median candidate 1.
  case base

  // How often.
  /// ln tf.
  case frequency
  /// At least twice.
  case repeated
  /// At least three times.
  case frequent
  /// ln tf, divided by that of the document's most frequent candidate (at least ln 2).
  case relativeFrequency

  // How rare elsewhere.
  /// Inverse document frequency; phrases back off to their words.
  case rarity
  /// A tenth of its square.
  case raritySquared
  /// That of the most common word.
  case leastWordRarity
  /// ln tf times rarity.
  case frequencyTimesRarity
  /// A phrase that the background has.
  case knownPhrase
  /// How much rarer such a phrase is than its words on average, at most 5.
  case phraseGain
  /// A word that the background does not have.
  case unknownWord

  // How long: width in Han characters unless all characters are narrow.
  case width1, width2, width3, width4, width5, width6, width7, wider
  /// Narrow letters and digits only.
  case narrow
  /// The same, more than eight.
  case longNarrow
  /// Narrow and wide characters.
  case mixedScript
  case twoWords, threeWords, moreWords

  // Where.
  /// 1 / (1 + ln(1 + *p*)), *p* the tokens before the first occurrence.
  case earliness
  /// The first occurrence in the text as a share of the text; 1 without one.
  case lateness
  /// First in the text within its first 20 tokens.
  case opening
  /// The distance from first to last occurrence as a share of the document.
  case spread
  /// The last occurrence as a share of the document.
  case lastPosition
  case inTitle
  /// In the title and at least twice in all.
  case inTitleRepeated
  /// In the title and not in the text.
  case inTitleOnly
  /// At the beginning of the document.
  case first
  /// At the end of the title.
  case endsTitle

  // What kind of word, for terms of one word.
  case noun, verbalNoun, person, place, organization, otherName, verb, adjective, distinguishing
  case latin, fixedPhrase, idiom, abbreviation, time, location, morpheme, unknown, otherWord

  // What form, for phrases that are not marked as names.
  case beginsWithNoun, beginsWithVerb, beginsWithAttribute, beginsWithNumber, beginsWithPrefix
  case beginsOtherwise
  case endsWithNoun, endsWithVerbalNoun, endsWithVerb, endsWithAttribute, endsWithSuffix
  case endsOtherwise
  /// A verb before the last word.
  case verbInside
  /// A verb of one character at an end.
  case shortVerb
  /// A word of one character at the beginning, at the end, in between.
  case shortFirst, shortLast, shortInside
  case beginsWithVerbalNoun
  /// A name of a person, place or organisation at the beginning.
  case beginsWithName
  /// A hyphen, middle dot or slash inside.
  case joined
  /// A Latin word in it.
  case latinInside
  /// An idiom in it.
  case idiomInside

  // How complete.
  /// Marked as a name: quoted, or spelled X之Y throughout.
  case name
  /// Quoted at least once, at least twice.
  case quoted, quotedRepeated
  /// A phrase that occurs once.
  case singlePhrase
  /// Repeated, and only inside one longer repeated term.
  case onlyContained
  /// Of a repeated term, the share of occurrences inside its most frequent container.
  case containedShare
  /// Occurs once, inside a longer candidate.
  case containedOnce
  /// The share of occurrences that stand between function words or boundaries.
  case freeShare
  /// That share is 0.
  case neverFree

  // What stands around and inside.
  /// ln(TextRank of the words, as a share of the highest, + 0.001).
  case textRank
  /// That share itself.
  case textRankShare
  /// How many times more frequent than a phrase its most and least frequent words are: logarithms.
  case loosestWord, tightestWord
  /// A repeated phrase one of whose words stands nowhere else.
  case cohesive
  /// Of a repeated term, the entropy of the words before and behind it: the lower and the higher.
  case leastNeighborEntropy, mostNeighborEntropy

  // All of it together.
  /// ln of the score by the formula that nothing was learned for; see ``CombinedRanker``.
  case formula
  /// Part of a term that ranks above it, when all other features are weighed.
  case overlap

  /// The name in weight files and explanations.
  package var name: String { "\(self)" }

  /// All names, by raw value.
  static let names = allCases.map(\.name)
}
