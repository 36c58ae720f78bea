/// What a collection needs of one document: its best terms, each with its share (``ScoreShare``).
///
/// A collection asks which terms its documents agree on, not which one of them has a term far ahead.
package struct RankedDocument: Sendable, Hashable {
  /// A term of the document.
  package struct Term: Sendable, Hashable {
    /// Equal for terms that differ only in case, width, white space or script variant.
    package let key: TermKey
    /// The term as the document spells it.
    package let text: String
    /// In units of 2⁻³²: integers, so that sums do not depend on their order.
    package let share: UInt64
    /// How often it stands in the document.
    package let occurrenceCount: Int
  }

  /// Terms with different keys, best first.
  package let terms: [Term]

  /// The share of the best score.
  package static let unit: UInt64 = 1 << 32

  /// Takes the keywords of a document, best first.
  ///
  /// Scores of rankers whose best score is not above zero have no shares; the reciprocal of the rank
  /// stands for them.
  package init(_ keywords: [Keyword], folding: TermFolding) {
    let best = keywords.first?.score ?? 0
    var seen: Set<TermKey> = []
    terms = keywords.enumerated().compactMap { rank, keyword in
      let key = folding.key(of: keyword.text)
      guard seen.insert(key).inserted else { return nil }
      let share =
        best > 0 ? ScoreShare.share(of: keyword.score, best: best) : 1 / Double(rank + 1)
      return Term(
        key: key, text: keyword.text, share: UInt64((share * Double(Self.unit)).rounded()),
        occurrenceCount: keyword.occurrences.count)
    }
  }
}
