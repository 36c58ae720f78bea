public import FenciLexicon

/// How terms are ranked.
public enum KeywordMethod: String, Sendable, Hashable, CaseIterable {
  /// A product over features, with weights learned from chosen keywords; see `LearnedRanker`.
  case learned
  /// Frequency, phrases and position taken together, nothing learned; see `CombinedRanker`.
  case combined
  /// Frequency in the document against frequency elsewhere; see `TermFrequencyRanker`.
  case termFrequency = "tfidf"
  /// The importance of words in the graph of their neighbours; see `TextRank`.
  case textRank = "textrank"
}

/// What is asked of one ranking.
public struct KeywordOptions: Sendable, Hashable {
  /// How terms are ranked.
  public var method = KeywordMethod.learned
  /// Whether terms of several words are keywords.
  public var phrases = PhraseUse.included
  /// The most keywords returned.
  public var maximumCount = 20
  /// Only terms whose last word has one of these tags, or all when `nil`.
  public var partsOfSpeech: Set<PartOfSpeech>?
  /// The fewest characters of a keyword, white space not counted.
  public var minimumCharacterCount = 2
  /// Whether near-duplicates, such as 直营店 and 直营门店, are one keyword; ``Keyword/variants`` has the others.
  public var mergesNearDuplicates = true
  /// How much a keyword is to differ from those before it: from 0, the score alone decides, to 1.
  ///
  /// Above 0 the keywords are not in the order of their scores; above 1 is 1, below 0 is 0.
  public var diversity = 0.0
  /// Whether the keywords say what their scores are made of.
  public var explains = false

  /// The defaults, each stated at its property.
  public init() {}
}
