import Glibc

/// The share of time that a random walk on a graph spends at each vertex.
///
/// The walk goes on along an edge with probability *d*, and otherwise starts anywhere; where there is no
/// edge it always does. Its shares are proportional to the solution of
///
///     x(i) = 1 + d · Σⱼ x(j) / degree(j),   j the other ends of the edges of i
///
/// because what restarts, for either reason, is spread evenly. So the sum need not be kept while the
/// equations are solved, and vertices without edges need no care.
///
/// They are solved by successive over-relaxation: each new value is used at once, and taken ω times as
/// far as it would go, with the best ω for equations whose eigenvalues reach ±*d*. The start is the walk
/// that never restarts, whose shares are proportional to the degrees. A power iteration from equal
/// shares needs three times as many rounds.
///
/// The shares are rounded to about a ten-thousandth of their mean. So vertices that the graph does not
/// tell apart have equal shares, and not those that the last round left them with.
///
/// Source: D. M. Young, "Iterative methods for solving partial difference equations of elliptic type",
/// Transactions of the AMS 76(1), 1954, doi:10.1090/S0002-9947-1954-0059635-7. The equations, with both
/// sides divided by the roots of the degrees, are symmetric and positive definite for *d* below 1, so
/// the iteration converges for every ω between 0 and 2 (Ostrowski 1954).
package struct RandomWalk: Sendable {
  /// The share of each vertex; but for the rounding they sum to 1.
  package private(set) var ranks: [Double] = []
  /// What each vertex hands on along each of its edges: *x* / degree.
  private var shares: [Double] = []
  /// One over the degrees; 0 for a vertex without edges.
  private var edgeShares: [Double] = []

  /// Makes the walk on a graph of no vertices.
  package init() {}

  /// Finds the shares of a graph's vertices.
  ///
  /// - Parameters:
  ///   - graph: Any graph.
  ///   - damping: The probability *d* of following an edge, below 1.
  ///   - tolerance: Iteration ends when a round changes the shares by less than this in sum.
  ///   - maximumIterationCount: Iteration ends here at the latest.
  /// - Complexity: O(*e*) a round, *e* the edges; no allocation once it has grown.
  package mutating func solve(
    _ graph: WordGraph, damping: Double, tolerance: Double, maximumIterationCount: Int
  ) {
    start(graph, damping: damping)
    let relaxation = 2 / (1 + sqrt(1 - damping * damping))
    graph.withEdges { starts, neighbors in
      for _ in 0..<maximumIterationCount {
        let (change, sum) = iterate(
          starts, neighbors, damping: damping, relaxation: relaxation)
        if change < tolerance * sum { break }
      }
    }
    normalize()
  }

  /// Makes the values shares, and rounds them to a power of two that is nearly 10⁻⁴ of their mean.
  private mutating func normalize() {
    guard !ranks.isEmpty else { return }
    let sum = ranks.reduce(0, +)
    let grid = 0x1p-13 / Double(ranks.count).binade
    for vertex in ranks.indices { ranks[vertex] = (ranks[vertex] / sum / grid).rounded() * grid }
  }

  private mutating func start(_ graph: WordGraph, damping: Double) {
    let count = graph.vertexCount
    let share = damping / (1 - damping) * Double(count) / Double(max(graph.neighbors.count, 1))
    ranks.removeAll(keepingCapacity: true)
    shares.removeAll(keepingCapacity: true)
    edgeShares.removeAll(keepingCapacity: true)
    for vertex in 0..<count {
      let degree = Double(graph.edges(of: vertex).count)
      ranks.append(1 + share * degree)
      edgeShares.append(degree > 0 ? 1 / degree : 0)
      shares.append(ranks[vertex] * edgeShares[vertex])
    }
  }

  /// One round.
  ///
  /// Three quarters of TextRank's time with checked subscripts, half of it without. Nothing can leave the
  /// buffers: `starts` ascends, from 0 to the number of neighbours, has one entry more than there are
  /// ranks, and every neighbour is a vertex. `WordGraph.build` makes it so, and nothing else changes it.
  ///
  /// - Returns: How much the values changed, and what they are, in sum.
  private mutating func iterate(
    _ starts: UnsafePointer<Int32>, _ neighbors: UnsafePointer<Int32>, damping: Double,
    relaxation: Double
  ) -> (change: Double, sum: Double) {
    let count = ranks.count
    return ranks.withUnsafeMutableBufferPointer { ranks in
      shares.withUnsafeMutableBufferPointer { shares in
        edgeShares.withUnsafeBufferPointer { edgeShares in
          guard let ranks = ranks.baseAddress, let shares = shares.baseAddress,
            let edgeShares = edgeShares.baseAddress
          else { return (0, 0) }
          var change = 0.0
          var sum = 0.0
          var edge = 0
          for vertex in 0..<count {
            let end = Int(starts[vertex &+ 1])
            var received = 0.0
            while edge < end {
              received += shares[Int(neighbors[edge])]
              edge &+= 1
            }
            let step = relaxation * (1 + damping * received - ranks[vertex])
            let rank = ranks[vertex] + step
            change += abs(step)
            sum += rank
            ranks[vertex] = rank
            shares[vertex] = rank * edgeShares[vertex]
          }
          return (change, sum)
        }
      }
    }
  }
}
