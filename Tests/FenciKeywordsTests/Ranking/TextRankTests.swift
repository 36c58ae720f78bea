import FenciTestSupport
import Testing

@testable import FenciKeywords

@Suite("TextRank", .printingLoopValues)
struct TextRankTests {
  private let words = ["高端", "市场", "小米", "巴黎", "手机", "直营店", "水稻"]

  private func text(_ generator: inout SplitMix64, count: Int) -> String {
    (0..<count).map { _ in
      (words + ["的", "，"]).randomElement(using: &generator) ?? ""
    }.joined()
  }

  private func graph(_ text: String) throws -> WordGraph {
    WordGraph(try KeywordWorld().candidates(of: text).sequence.terms, window: 5)
  }

  /// The matrix of edge weights.
  private func matrix(_ graph: WordGraph) -> [[Double]] {
    (0..<graph.vertexCount).map { vertex in
      var row = [Double](repeating: 0, count: graph.vertexCount)
      graph.forEachNeighbor(of: vertex) { row[$0] += $1 }
      return row
    }
  }

  @Test("edges join words of a clause within the window, once for each time")
  func edges() throws {
    // 0 高端, 1 市场, 2 小米: 高端-市场 twice, the rest once; 的 takes a place, the comma ends all.
    let found = matrix(try graph("高端市场的小米，高端市场"))
    #expect(found == [[0, 2, 1], [2, 0, 1], [1, 1, 0]])
    let row = matrix(try graph("高端巴黎小米手机水稻市场"))[0]
    #expect(row == [0, 1, 1, 1, 1, 0])
  }

  @Test("the graph is symmetric and its weights are the rows' sums")
  func symmetry() throws {
    for seed in 0..<50 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let graph = try graph(text(&generator, count: 30))
      let edges = matrix(graph)
      for row in edges.indices {
        #expect(edges[row].reduce(0, +) == graph.weights[row])
        #expect(edges[row][row] == 0)
        for column in edges.indices { #expect(edges[row][column] == edges[column][row]) }
      }
    }
  }

  @Test("ranks are the stationary distribution that brute force finds")
  func eigenvector() throws {
    for seed in 0..<50 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let graph = try graph(text(&generator, count: 20))
      let count = graph.vertexCount
      guard count > 0 else { continue }
      // The reader's transition matrix, spelled out and raised to the power 2¹⁰ by squaring.
      let edges = matrix(graph)
      var power = (0..<count).map { from in
        (0..<count).map { to in
          graph.weights[from] == 0
            ? 1 / Double(count)
            : 0.15 / Double(count) + 0.85 * edges[from][to] / graph.weights[from]
        }
      }
      for _ in 0..<10 {
        power = (0..<count).map { row in
          (0..<count).map { column in
            (0..<count).reduce(0) { $0 + power[row][$1] * power[$1][column] }
          }
        }
      }
      let ranks = TextRank().ranks(of: graph)
      for vertex in 0..<count { #expect(abs(ranks[vertex] - power[0][vertex]) < 1e-5) }
      #expect(abs(ranks.reduce(0, +) - 1) < 1e-9)
    }
  }

  @Test("the middle of a star ranks first")
  func star() throws {
    let keywords = try KeywordWorld().keywords(
      "小米高端，小米市场，小米巴黎，小米手机", method: .textRank)
    #expect(keywords.first?.text == "小米")
  }

  @Test("no words, no ranks")
  func empty() throws {
    #expect(TextRank().ranks(of: try graph("")).isEmpty)
    #expect(try KeywordWorld().keywords("的，的", method: .textRank).isEmpty)
  }
}
