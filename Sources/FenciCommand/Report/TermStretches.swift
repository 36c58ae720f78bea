/// A stretch of a text in which the same terms stand from its first to its last byte.
struct TermStretch: Hashable {
  /// Bytes of the text.
  var range: Range<Int>
  /// Places of the terms in the ranking, best first; empty for what is between terms.
  var terms: [Int]
  /// Those of ``terms`` whose first occurrence begins here.
  var beginning: [Int]
}

/// Divides a text where terms begin and end.
///
/// Terms overlap: 高端手机市场 holds 手机市场, which holds 手机. So a text is no row of terms, but a row of
/// stretches, each of which knows all terms that it is a part of.
enum TermStretches {
  /// The stretches of a text, in order; they touch and cover it.
  ///
  /// - Parameters:
  ///   - occurrences: For each term, best first, where it stands: ranges of bytes, in order.
  ///   - count: The bytes of the text.
  /// - Returns: The stretches; occurrences that are empty or leave the text are passed over.
  /// - Complexity: O(*o* log *o* + *o* · *d*), *o* the occurrences, *d* the most that lie over one
  ///   another.
  static func stretches(of occurrences: [[Range<Int>]], count: Int) -> [TermStretch] {
    var edges: [Edge] = []
    for (term, ranges) in occurrences.enumerated() {
      let ranges = ranges.filter { !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound <= count }
      for (index, range) in ranges.enumerated() {
        edges.append(Edge(offset: range.lowerBound, term: term, step: 1, isFirst: index == 0))
        edges.append(Edge(offset: range.upperBound, term: term, step: -1, isFirst: false))
      }
    }
    edges.sort { ($0.offset, $0.term, $0.step) < ($1.offset, $1.term, $1.step) }
    var stretches: [TermStretch] = []
    /// How many occurrences of each term are open; a term may overlap itself, as 哈哈 in 哈哈哈 does.
    var open: [Int: Int] = [:]
    var beginning: [Int] = []
    var start = 0
    for edge in edges {
      if edge.offset > start {
        stretches.append(
          TermStretch(range: start..<edge.offset, terms: open.keys.sorted(), beginning: beginning))
        beginning = []
        start = edge.offset
      }
      let depth = open[edge.term, default: 0] + edge.step
      open[edge.term] = depth == 0 ? nil : depth
      if edge.isFirst { beginning.append(edge.term) }
    }
    if start < count {
      stretches.append(TermStretch(range: start..<count, terms: [], beginning: []))
    }
    return stretches
  }

  /// Where an occurrence begins or ends.
  private struct Edge {
    var offset: Int
    var term: Int
    /// What it adds to the occurrences that are open.
    var step: Int
    var isFirst: Bool
  }
}
