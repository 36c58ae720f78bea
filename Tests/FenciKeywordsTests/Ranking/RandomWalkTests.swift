import FenciTestSupport
import Testing

@testable import FenciKeywords

@Suite("Random walk", .printingLoopValues)
struct RandomWalkTests {
  private let world: GraphWorld

  init() throws { world = try GraphWorld() }

  private func ranks(_ graph: WordGraph, maximumIterationCount: Int = 100) -> [Double] {
    var walk = RandomWalk()
    walk.solve(
      graph, damping: 0.85, tolerance: 1e-6, maximumIterationCount: maximumIterationCount)
    return walk.ranks
  }

  @Test("ranks are the stationary distribution that brute force finds, within thirty rounds")
  func eigenvector() {
    withSeeds(0..<50) { generator in
      let graph = world.graph(world.text(&generator, count: 20))
      let count = graph.vertexCount
      guard count > 0 else { return }
      // The reader's transition matrix, spelled out and raised to the power 2¹⁰ by squaring.
      let edges = world.matrix(graph)
      var power = (0..<count).map { from in
        let degree = edges[from].reduce(0, +)
        return (0..<count).map { to in
          degree == 0
            ? 1 / Double(count) : 0.15 / Double(count) + 0.85 * edges[from][to] / degree
        }
      }
      for _ in 0..<10 {
        power = (0..<count).map { row in
          (0..<count).map { column in
            (0..<count).reduce(0) { $0 + power[row][$1] * power[$1][column] }
          }
        }
      }
      let ranks = ranks(graph, maximumIterationCount: 30)
      // Half of the 2⁻¹³ of the mean that they are rounded to, and what the last round left.
      let error = (0x1p-13 + 1e-6) / Double(count)
      for vertex in 0..<count { #expect(abs(ranks[vertex] - power[0][vertex]) < error) }
      #expect(abs(ranks.reduce(0, +) - 1) < 1e-4)
    }
  }

  @Test("words that stand alike have equal ranks, whichever comes first")
  func symmetry() {
    // A ring: each word stands beside two others.
    let ring = ["高端", "市场", "小米", "巴黎", "手机", "直营店", "水稻"]
    let text = zip(ring, ring.dropFirst() + ring.prefix(1)).map { $0 + $1 }.joined(separator: "，")
    let ranks = ranks(world.graph(text))
    #expect(ranks.count == ring.count && Set(ranks).count == 1)
  }

  @Test("words without neighbours share what is left alike")
  func isolated() {
    #expect(ranks(world.graph("高端，市场，小米，巴黎")) == [0.25, 0.25, 0.25, 0.25])
  }

  @Test("no words, no ranks")
  func empty() {
    #expect(ranks(world.graph("")).isEmpty)
    #expect(ranks(world.graph("的，的")).isEmpty)
  }
}
