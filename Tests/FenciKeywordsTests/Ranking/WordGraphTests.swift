import FenciTestSupport
import Testing

@testable import FenciKeywords

/// Texts of a few words and their graphs.
struct GraphWorld {
  private static let words = ["高端", "市场", "小米", "巴黎", "手机", "直营店", "水稻"]

  private let world: KeywordWorld

  init() throws { world = try KeywordWorld() }

  func text(_ generator: inout SplitMix64, count: Int) -> String {
    (0..<count).map { _ in
      (Self.words + ["的", "，"]).randomElement(using: &generator) ?? ""
    }.joined()
  }

  func graph(_ text: String, withPhrases: Bool = true) -> WordGraph {
    var graph = WordGraph()
    graph.build(world.candidates(of: text, withPhrases: withPhrases), window: 5)
    return graph
  }

  /// The matrix of edge counts.
  func matrix(_ graph: WordGraph) -> [[Double]] {
    (0..<graph.vertexCount).map { vertex in
      var row = [Double](repeating: 0, count: graph.vertexCount)
      for edge in graph.edges(of: vertex) { row[Int(graph.neighbors[edge])] += 1 }
      return row
    }
  }
}

@Suite("Graph of neighbouring words", .printingLoopValues)
struct WordGraphTests {
  private let world: GraphWorld

  init() throws { world = try GraphWorld() }

  @Test(
    "edges join words of a clause within the window, once for each time",
    arguments: [true, false])
  func edges(_ withPhrases: Bool) {
    // 0 高端, 1 市场, 2 小米: 高端-市场 twice, the rest once; 的 takes a place, the comma ends all.
    let found = world.matrix(world.graph("高端市场的小米，高端市场", withPhrases: withPhrases))
    #expect(found == [[0, 2, 1], [2, 0, 1], [1, 1, 0]])
    let row = world.matrix(world.graph("高端巴黎小米手机水稻市场", withPhrases: withPhrases))[0]
    #expect(row == [0, 1, 1, 1, 1, 0])
  }

  @Test("the graph is symmetric, joins no word to itself, and phrases do not change it")
  func symmetry() {
    withSeeds(0..<50) { generator in
      let text = world.text(&generator, count: 30)
      let edges = world.matrix(world.graph(text))
      for row in edges.indices {
        #expect(edges[row][row] == 0)
        for column in edges.indices { #expect(edges[row][column] == edges[column][row]) }
      }
      #expect(world.matrix(world.graph(text, withPhrases: false)) == edges)
    }
  }

  @Test("a graph that was built before is forgotten")
  func reuse() throws {
    let candidates = try KeywordWorld().candidates(of: "高端市场")
    let others = try KeywordWorld().candidates(of: "小米在巴黎，手机的水稻市场，小米手机")
    var used = WordGraph()
    used.build(others, window: 5)
    used.build(candidates, window: 5)
    #expect(world.matrix(used) == [[0, 1], [1, 0]])
    used.build(try KeywordWorld().candidates(of: ""), window: 5)
    #expect(used.vertexCount == 0 && used.neighbors.isEmpty)
  }
}
