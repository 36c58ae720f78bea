/// Which words stand near each other in a document, and how often.
///
/// Undirected. Vertices are different words, numbered by first occurrence. Two words that stand near each
/// other several times are joined by as many edges: a weight is a number of edges, so none is stored,
/// and nothing need be sorted or looked up to add one.
///
/// Made to be rebuilt for each document: its arrays are kept.
package struct WordGraph: Sendable {
  /// Two words that stand near each other, the earlier first.
  private struct Pair {
    var first: Int32
    var second: Int32
  }

  /// The vertex of each candidate; -1 when it has none.
  private var vertices: [Int32] = []
  /// The vertex of each token; -1 for one that is no word, -2 for the end of a clause.
  private var sequence: [Int32] = []
  private var pairs: [Pair] = []
  /// The other ends of the edges, vertex by vertex, in the order of the text.
  package private(set) var neighbors: [Int32] = []
  /// Where each vertex's neighbours begin; one more than there are vertices.
  package private(set) var starts: [Int32] = [0]

  /// Different words.
  package var vertexCount: Int { starts.count - 1 }

  /// Makes a graph of no words.
  package init() {}

  /// Makes the graph of a document.
  ///
  /// - Parameters:
  ///   - candidates: The document's candidates; its words are the vertices.
  ///   - window: Tokens, the word itself counted, within which words are neighbours.
  /// - Complexity: O(*n* · *w*) for *n* tokens and a window of *w*; no allocation once it has grown.
  package mutating func build(_ candidates: CandidateSet, window: Int) {
    let vertexCount = number(candidates)
    starts.removeAll(keepingCapacity: true)
    starts.append(contentsOf: repeatElement(0, count: vertexCount + 1))
    findPairs(window: window)
    // The sums of the degrees are where each vertex's neighbours end; filling them in from the last
    // pair to the first moves every end to its start.
    var end: Int32 = 0
    for vertex in starts.indices {
      end += starts[vertex]
      starts[vertex] = end
    }
    neighbors.removeAll(keepingCapacity: true)
    neighbors.append(contentsOf: repeatElement(0, count: 2 * pairs.count))
    for pair in pairs.reversed() {
      starts[Int(pair.first)] -= 1
      neighbors[Int(starts[Int(pair.first)])] = pair.second
      starts[Int(pair.second)] -= 1
      neighbors[Int(starts[Int(pair.second)])] = pair.first
    }
  }

  /// Numbers the words in the order of the text, and writes each token as its vertex.
  ///
  /// - Returns: The number of vertices.
  private mutating func number(_ candidates: CandidateSet) -> Int {
    vertices.removeAll(keepingCapacity: true)
    vertices.append(contentsOf: repeatElement(-1, count: candidates.candidates.count))
    sequence.removeAll(keepingCapacity: true)
    var count: Int32 = 0
    for term in candidates.sequence.terms.indices {
      guard let word = candidates.word(ofTerm: term) else {
        sequence.append(candidates.sequence.terms[term].role == .boundary ? -2 : -1)
        continue
      }
      if vertices[word] < 0 {
        vertices[word] = count
        count += 1
      }
      sequence.append(vertices[word])
    }
    return Int(count)
  }

  /// Finds what stands near what, and counts how often each word does.
  private mutating func findPairs(window: Int) {
    pairs.removeAll(keepingCapacity: true)
    for term in sequence.indices where sequence[term] >= 0 {
      let first = sequence[term]
      for neighbor in (term + 1)..<max(term + 1, min(sequence.count, term + window)) {
        let second = sequence[neighbor]
        if second == -2 { break }
        guard second >= 0, second != first else { continue }
        pairs.append(Pair(first: first, second: second))
        starts[Int(first)] += 1
        starts[Int(second)] += 1
      }
    }
  }

  /// The vertex of a term of the document; `nil` for a term that is no word.
  package func vertex(ofTerm term: Int) -> Int? { sequence[term] < 0 ? nil : Int(sequence[term]) }

  /// Calls a closure with ``starts`` and ``neighbors``.
  ///
  /// Neither is empty where it can be read: there is always one start, and a neighbour for each edge.
  func withEdges(
    _ body: (_ starts: UnsafePointer<Int32>, _ neighbors: UnsafePointer<Int32>) -> Void
  ) {
    starts.withUnsafeBufferPointer { starts in
      neighbors.withUnsafeBufferPointer { neighbors in
        // Without edges no neighbour is read, whatever stands there.
        guard let starts = starts.baseAddress else { return }
        body(starts, neighbors.baseAddress ?? starts)
      }
    }
  }

  /// The edges of a vertex.
  package func edges(of vertex: Int) -> Range<Int> { Int(starts[vertex])..<Int(starts[vertex + 1]) }
}
