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
package struct TextRank: FactorRanker {
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
  private var graph = WordGraph()
  private var walk = RandomWalk()

  package init() {}

  package static var factorNames: [String] { ["rank", "frequency", "containment"] }

  package mutating func prepare(for candidates: CandidateSet) {
    graph.build(candidates, window: window)
    walk.solve(
      graph, damping: damping, tolerance: tolerance, maximumIterationCount: maximumIterationCount)
  }

  package func factors(
    ofRow row: Int, in candidates: CandidateSet, frequencies: DocumentFrequencies
  ) -> Factors {
    let candidate = candidates.candidates[row]
    var factors = Factors.none
    factors[0] = meanRank(of: candidate.termRange)
    factors[1] = 1 + log(Double(max(candidate.frequency, 1)))
    factors[2] = candidate.isOnlyContained ? containedWeight : 1
    return factors
  }

  /// The highest rank of a word; 0 when there is none.
  var highestRank: Double { walk.ranks.reduce(0, max) }

  /// The mean rank of the words among some tokens.
  func meanRank(of terms: Range<Int>) -> Double {
    var sum = 0.0
    var count = 0.0
    for term in terms {
      guard let vertex = graph.vertex(ofTerm: term) else { continue }
      sum += walk.ranks[vertex]
      count += 1
    }
    return count > 0 ? sum / count : 0
  }
}
