import Glibc

/// Importance of words in the graph of their neighbours; a phrase has the mean of its words.
///
/// Nouns, verbs, adjectives and names are the vertices. Two of them are joined once for each time they
/// stand within ``window`` tokens of each other in one clause. A vertex *i* gets
///
///     rank(i) = (1 − d) / V + d · Σⱼ weight(i, j) / weight(j) · rank(j)
///
/// for *V* vertices, damping *d* and weight(j) = Σₖ weight(j, k): the stationary share of a reader who
/// follows an edge with probability *d* and starts anywhere otherwise.
///
/// Source: R. Mihalcea, P. Tarau, "TextRank: bringing order into text", EMNLP 2004, aclanthology.org/
/// W04-3252. We differ: edges are weighted by their count, ranks sum to 1, and phrases are candidates
/// from the start, weighed by the mean of their words' ranks and 1 + ln tf, instead of being joined
/// from the best words. See Guides/TextRank.md.
package struct TextRank: KeywordRanker {
  /// Tokens, the word itself counted, within which words are neighbours.
  package var window = 5
  /// The probability of following an edge.
  package var damping = 0.85
  /// Iteration ends when the ranks of a round differ by less than this in sum.
  package var tolerance = 1e-6
  /// Iteration ends here at the latest.
  package var maximumIterationCount = 100
  /// The weight of a term that never occurs outside one longer repeated term.
  package var containedWeight = 0.5

  package init() {}

  package var factorNames: [String] { ["rank", "frequency", "containment"] }

  package func writeFactors(
    of candidates: CandidateSet, frequencies: DocumentFrequencies, into factors: inout FactorTable
  ) {
    let graph = WordGraph(candidates.sequence.terms, window: window)
    let ranks = ranks(of: graph)
    for (row, candidate) in candidates.candidates.enumerated() {
      var sum = 0.0
      var count = 0.0
      for term in candidate.termRange {
        guard let vertex = graph.vertex(ofTerm: term) else { continue }
        sum += ranks[vertex]
        count += 1
      }
      factors[row, 0] = count > 0 ? sum / count : 0
      factors[row, 1] = 1 + log(Double(max(candidate.frequency, 1)))
      factors[row, 2] = candidate.isOnlyContained ? containedWeight : 1
    }
  }

  /// The ranks of a graph's vertices; they sum to 1.
  ///
  /// - Complexity: O(*e*) a round, *e* the edges; at most 90 rounds at the default tolerance.
  package func ranks(of graph: WordGraph) -> [Double] {
    let count = graph.vertexCount
    guard count > 0 else { return [] }
    var ranks = [Double](repeating: 1 / Double(count), count: count)
    var next = ranks
    for _ in 0..<maximumIterationCount {
      // What isolated vertices pass on goes to all alike, so that nothing is lost.
      let lost = (0..<count).reduce(0) { $0 + (graph.weights[$1] == 0 ? ranks[$1] : 0) }
      let base = (1 - damping + damping * lost) / Double(count)
      var change = 0.0
      for vertex in 0..<count {
        var received = 0.0
        graph.forEachNeighbor(of: vertex) { neighbor, weight in
          received += weight / graph.weights[neighbor] * ranks[neighbor]
        }
        next[vertex] = base + damping * received
        change += abs(next[vertex] - ranks[vertex])
      }
      swap(&ranks, &next)
      if change < tolerance { break }
    }
    return ranks
  }
}
