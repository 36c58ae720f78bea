import FenciTestSupport
import Testing

@testable import FenciCommand

@Suite("the places of a graph")
struct GraphLayoutTests {
  private func randomGraph(
    _ generator: inout SplitMix64
  ) -> (boxes: [GraphLayout.Vector], edges: [(first: Int, second: Int)]) {
    let count = Int.random(in: 0...18, using: &generator)
    let boxes = (0..<count).map { _ in
      GraphLayout.Vector(
        x: Double.random(in: 20...190, using: &generator),
        y: Double.random(in: 20...70, using: &generator))
    }
    guard count > 1 else { return (boxes, []) }
    let edges = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
      let first = Int.random(in: 0..<count - 1, using: &generator)
      return (first, Int.random(in: first + 1..<count, using: &generator))
    }
    return (boxes, edges)
  }

  @Test("no box lies on another, all lie in the picture, and the same graph gives the same picture")
  func random() {
    var generator = SplitMix64(seed: 18)
    for _ in 0..<200 {
      let (boxes, edges) = randomGraph(&generator)
      let layout = GraphLayout(boxes: boxes, edges: edges)
      #expect(layout.centers == GraphLayout(boxes: boxes, edges: edges).centers)
      for (index, (box, center)) in zip(boxes, layout.centers).enumerated() {
        #expect(center.x - box.x / 2 >= -1e-9 && center.x + box.x / 2 <= layout.size.x + 1e-9)
        #expect(center.y - box.y / 2 >= -1e-9 && center.y + box.y / 2 <= layout.size.y + 1e-9)
        for other in boxes.indices.dropFirst(index + 1) {
          let overlap = layout.overlap(index, other)
          #expect(overlap.x <= 0 || overlap.y <= 0)
        }
      }
    }
  }

  @Test("joined boxes are nearer than others")
  func nearness() {
    let box = GraphLayout.Vector(x: 40, y: 40)
    // Two triangles that one edge joins.
    let edges = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)]
    let layout = GraphLayout(
      boxes: Array(repeating: box, count: 6), edges: edges.map { (first: $0, second: $1) })
    func distance(_ one: Int, _ other: Int) -> Double {
      let (first, second) = (layout.centers[one], layout.centers[other])
      return
        ((first.x - second.x) * (first.x - second.x)
        + (first.y - second.y) * (first.y - second.y)).squareRoot()
    }
    #expect(distance(0, 1) < distance(0, 4))
    #expect(distance(0, 2) < distance(1, 5))
    #expect(distance(2, 3) < distance(1, 4))
  }

  @Test("boxes that no edge joins stay in one picture")
  func parts() {
    let box = GraphLayout.Vector(x: 50, y: 50)
    let layout = GraphLayout(
      boxes: Array(repeating: box, count: 8), edges: [(first: 0, second: 1), (first: 2, second: 3)])
    #expect(layout.size.x < 1_000 && layout.size.y < 1_000)
  }
}
