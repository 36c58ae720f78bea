import FenciText

/// Which terms of a text stand together in a sentence, and in how many sentences.
///
/// Terms that merely overlap do not stand together: 手机 is in each sentence that has 手机市场 in it.
struct TermGraph: Hashable {
  /// Two terms that stand together.
  struct Edge: Hashable {
    /// The better ranked of the two.
    var first: Int
    /// The other.
    var second: Int
    /// The sentences in which both stand side by side.
    var weight: Int
  }

  /// The pairs with a weight, heaviest first, equal ones by rank.
  private(set) var edges: [Edge] = []

  /// Counts.
  ///
  /// - Parameters:
  ///   - occurrences: For each term, best first, where it stands in the text: ranges of bytes, in order.
  ///   - sentences: Ranges of bytes, in order, which touch and cover the text. A term is in the
  ///     sentence in which it begins.
  /// - Complexity: O(*o* log *s* + *s* · *k*² · *m*), *o* the occurrences, *s* the sentences, *k* the
  ///   terms of a sentence, *m* the occurrences of a term in one.
  init(occurrences: [[Range<Int>]], sentences: [Range<Int>]) {
    var termsOfSentence: [Int: [(term: Int, ranges: [Range<Int>])]] = [:]
    for (term, ranges) in occurrences.enumerated() {
      var sentence = 0
      for range in ranges {
        while sentence < sentences.count, sentences[sentence].upperBound <= range.lowerBound {
          sentence += 1
        }
        var terms = termsOfSentence[sentence, default: []]
        if terms.last?.term != term { terms.append((term, [])) }
        terms[terms.count - 1].ranges.append(range)
        termsOfSentence[sentence] = terms
      }
    }
    var weights: [[Int]: Int] = [:]
    for terms in termsOfSentence.values {
      for (index, one) in terms.enumerated() {
        for other in terms[(index + 1)...] where Self.areApart(one.ranges, other.ranges) {
          weights[[one.term, other.term], default: 0] += 1
        }
      }
    }
    edges = weights.map { Edge(first: $0.key[0], second: $0.key[1], weight: $0.value) }
    edges.sort { ($1.weight, $0.first, $0.second) < ($0.weight, $1.first, $1.second) }
  }

  /// The edges that are worth drawing: the heaviest of each term.
  ///
  /// - Parameter limit: So many of each term, and those that other terms keep.
  /// - Returns: Some of ``edges``, in their order.
  func strongest(ofEachTerm limit: Int) -> [Edge] {
    var degrees: [Int: Int] = [:]
    return edges.filter { edge in
      let isKept =
        degrees[edge.first, default: 0] < limit || degrees[edge.second, default: 0] < limit
      if isKept {
        degrees[edge.first, default: 0] += 1
        degrees[edge.second, default: 0] += 1
      }
      return isKept
    }
  }

  private static func areApart(_ first: [Range<Int>], _ second: [Range<Int>]) -> Bool {
    first.contains { one in second.contains { !one.overlaps($0) } }
  }
}
