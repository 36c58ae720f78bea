import FenciTestSupport
import Glibc
import Testing

@testable import FenciKeywords

@Suite("Quasi-Newton descent", .printingLoopValues)
struct QuasiNewtonTests {
  @Test("the minimum of bowls that are up to a thousand times steeper one way than another")
  func bowls() {
    withSeeds(0..<50) { generator in
      let count = Int.random(in: 1...20, using: &generator)
      let lowest = (0..<count).map { _ in Double.random(in: -5...5, using: &generator) }
      let bends = (0..<count).map { _ in pow(10, Double.random(in: -1.5...1.5, using: &generator)) }
      var point = [Double](repeating: 0, count: count)
      let value = QuasiNewton().minimize(from: &point) { point, gradient in
        var value = 7.0
        for index in point.indices {
          let distance = point[index] - lowest[index]
          value += bends[index] / 2 * distance * distance
          gradient[index] = bends[index] * distance
        }
        return value
      }
      #expect(abs(value - 7) < 1e-6)
      for index in point.indices { #expect(abs(point[index] - lowest[index]) < 1e-3) }
    }
  }

  @Test("each step is reported, and goes down")
  func reports() {
    var values: [Double] = []
    var point = [10.0]
    QuasiNewton().minimize(from: &point, report: { values.append($1) }) { point, gradient in
      gradient[0] = sinh(point[0])
      return cosh(point[0])
    }
    #expect(abs(point[0]) < 1e-5)
    #expect(values.count > 1)
    for (left, right) in zip(values, values.dropFirst()) { #expect(right < left) }
  }

  @Test("a start at the minimum stays there")
  func start() {
    var point = [0.0, 0]
    let value = QuasiNewton().minimize(from: &point) { _, gradient in
      gradient = [0, 0]
      return 3
    }
    #expect(value == 3)
    #expect(point == [0, 0])
  }
}
