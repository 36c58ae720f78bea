import Testing

@testable import FenciCommand

@Suite("terms that stand together")
struct TermGraphTests {
  private typealias Edge = TermGraph.Edge

  /// Where each term stands in a text, byte by byte.
  private func graph(_ terms: [String], in text: String, sentences: [String]) -> TermGraph {
    let text = Array(text.utf8)
    let occurrences = terms.map { term in
      let term = Array(term.utf8)
      return text.indices.filter { text[$0...].starts(with: term) }.map { $0..<$0 + term.count }
    }
    var start = 0
    let ranges = sentences.map { sentence -> Range<Int> in
      defer { start += sentence.utf8.count }
      return start..<start + sentence.utf8.count
    }
    return TermGraph(occurrences: occurrences, sentences: ranges)
  }

  @Test("weights count sentences, not occurrences; heaviest first")
  func weights() {
    let sentences = ["小米在巴黎，小米在巴黎。", "小米开店。", "巴黎的小米。", "店在巴黎。"]
    let graph = graph(["小米", "巴黎", "店"], in: sentences.joined(), sentences: sentences)
    #expect(
      graph.edges == [
        Edge(first: 0, second: 1, weight: 2), Edge(first: 0, second: 2, weight: 1),
        Edge(first: 1, second: 2, weight: 1),
      ])
  }

  @Test("a term inside another does not stand beside it; the same term elsewhere does")
  func overlaps() {
    let sentences = ["手机市场很大。", "手机市场要手机。"]
    let inside = graph(["手机市场", "手机"], in: sentences[0], sentences: [sentences[0]])
    #expect(inside.edges.isEmpty)
    let both = graph(["手机市场", "手机"], in: sentences.joined(), sentences: sentences)
    #expect(both.edges == [Edge(first: 0, second: 1, weight: 1)])
  }

  @Test("each term keeps its heaviest edges")
  func strongest() {
    // A star around 0, and a light edge between 1 and 2.
    let sentences = ["0123", "0123", "012"]
    let star = graph(["0", "1", "2", "3"], in: sentences.joined(), sentences: sentences)
    #expect(star.edges.count == 6)
    let kept = star.strongest(ofEachTerm: 1)
    #expect(kept.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [0, 3]])
    #expect(star.strongest(ofEachTerm: 9) == star.edges)
  }
}
