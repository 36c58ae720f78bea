import FenciLexicon
import FenciTagging
import FenciText

/// Ranks the words of a document by TF-IDF, where phrases are no candidates.
///
/// The keywords are those of ``Ranking`` and ``TermFrequencyRanker``, to the bit, but words are counted
/// (``WordCounts``) instead of being made candidates. Different words have no word in common, so diversity changes
/// nothing, and near-duplicates have several words.
struct WordRanking {
  private let ranker = TermFrequencyRanker()
  private var counts = WordCounts()
  private var selection = Selection()
  /// By word, its rank in the list, from 0; -1 for one that is not in it.
  private var ranks: [Int32] = []

  /// The best words of a document, best first; ties are broken by first occurrence.
  ///
  /// - Parameters:
  ///   - tagged: Tokens of the precise mode.
  ///   - source: The joined source.
  ///   - textStart: The byte where the text begins.
  ///   - background: Gives keys and rarities, and the words that are no keywords.
  ///   - memo: What tokens are as terms.
  ///   - options: What is asked.
  /// - Returns: At most so many keywords as are asked for.
  /// - Complexity: O(*n* + *w* log *k*) for *n* tokens, *w* words and *k* keywords asked for; once it has
  ///   grown, only the keywords are allocated.
  mutating func keywords(
    _ tagged: [TaggedToken], of source: UnsafeBufferPointer<UInt8>, textStart: Int,
    background: TermBackground, memo: inout TermMemo, options: KeywordOptions
  ) -> [Keyword] {
    counts.count(tagged, of: source, background: background, memo: &memo)
    let best = best(options)
    var keywords = best.map { entry in
      let word = counts.words[entry.row]
      var keyword = Keyword(
        text: Keyword.text(
          of: source, in: word.range, characterCount: Int(word.characterCount)),
        score: entry.score, occurrences: [],
        explanation: options.explains ? explanation(of: word) : [])
      keyword.occurrences.reserveCapacity(Int(word.frequency))
      return keyword
    }
    noteRanks(best)
    for occurrence in counts.occurrences where occurrence.number >= 0 {
      let rank = Int(ranks[Int(occurrence.number)])
      guard rank >= 0 else { continue }
      let token = tagged[Int(occurrence.token)].token
      guard token.start >= textStart else { continue }
      let range = Term.range(of: token, in: source)
      keywords[rank].occurrences.append(
        range.lowerBound - textStart..<range.upperBound - textStart)
    }
    return keywords
  }

  private mutating func best(_ options: KeywordOptions) -> [RankedRow] {
    selection.reset(maximumCount: options.maximumCount)
    for row in counts.words.indices {
      let word = counts.words[row]
      guard Int(word.characterCount) >= options.minimumCharacterCount,
        options.partsOfSpeech.map({ $0.contains(word.tag) }) ?? true
      else { continue }
      selection.offer(
        RankedRow(row: row, score: factors(of: word).product, textOrder: Int(word.firstToken)))
    }
    return selection.sorted()
  }

  @inline(__always)
  private func factors(of word: WordCounts.Word) -> Factors {
    ranker.factors(frequency: word.frequency, rarity: word.rarity, isOnlyContained: false)
  }

  private func explanation(of word: WordCounts.Word) -> [Keyword.Factor] {
    TermFrequencyRanker.explanation(factors(of: word)) + [.overlap(1)]
  }

  private mutating func noteRanks(_ best: [RankedRow]) {
    ranks.removeAll(keepingCapacity: true)
    ranks.append(contentsOf: repeatElement(-1, count: counts.words.count))
    for (rank, entry) in best.enumerated() {
      ranks[entry.row] = Int32(truncatingIfNeeded: rank)
    }
  }
}
