/// Which words stand near each other in a document, and how often.
///
/// Undirected and weighted. Vertices are different words, numbered by first occurrence; edges are
/// sorted by their ends, so nothing depends on hash order.
package struct WordGraph: Sendable {
  private struct Edge {
    var neighbor: Int32
    var weight: Double
  }

  /// The vertex of each term; -1 when it has none.
  private var vertices: [Int32] = []
  private var edges: [Edge] = []
  /// Where each vertex's edges begin; one more than there are vertices.
  private var starts: [Int] = [0]
  /// The sum of the weights at each vertex.
  package private(set) var weights: [Double] = []

  /// Different words.
  package var vertexCount: Int { weights.count }

  /// Makes the graph of a document.
  ///
  /// - Parameters:
  ///   - terms: The document's tokens.
  ///   - window: Tokens, the word itself counted, within which words are neighbours.
  /// - Complexity: O(*n* · *w* log(*n* · *w*)) for *n* tokens and a window of *w*.
  package init(_ terms: [Term], window: Int) {
    var index = TermIndex()
    vertices = terms.map { $0.role.standsAlone ? Int32(index.insert($0.key).number) : -1 }
    var pairs: [UInt64] = []
    for first in terms.indices where vertices[first] >= 0 {
      for second in (first + 1)..<max(first + 1, min(terms.count, first + window)) {
        if terms[second].role == .boundary { break }
        guard vertices[second] >= 0, vertices[second] != vertices[first] else { continue }
        pairs.append(UInt64(vertices[first]) << 32 | UInt64(vertices[second]))
        pairs.append(UInt64(vertices[second]) << 32 | UInt64(vertices[first]))
      }
    }
    pairs.sort()
    weights = [Double](repeating: 0, count: index.count)
    starts = [Int](repeating: 0, count: index.count + 1)
    var previous: UInt64?
    for pair in pairs {
      let vertex = Int(pair >> 32)
      if pair == previous {
        edges[edges.count - 1].weight += 1
      } else {
        edges.append(Edge(neighbor: Int32(truncatingIfNeeded: pair), weight: 1))
        starts[vertex + 1] = edges.count
      }
      weights[vertex] += 1
      previous = pair
    }
    for vertex in 0..<index.count { starts[vertex + 1] = max(starts[vertex + 1], starts[vertex]) }
  }

  /// The vertex of a term of the document; `nil` for a term that is no word.
  package func vertex(ofTerm term: Int) -> Int? { vertices[term] < 0 ? nil : Int(vertices[term]) }

  /// Calls a closure with each neighbour of a vertex and the weight of the edge, in order.
  package func forEachNeighbor(
    of vertex: Int, _ body: (_ neighbor: Int, _ weight: Double) -> Void
  ) {
    for edge in edges[starts[vertex]..<starts[vertex + 1]] { body(Int(edge.neighbor), edge.weight) }
  }
}
