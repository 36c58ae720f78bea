import FenciTestSupport
import Testing

@testable import FenciDiscovery

@Suite("the most frequent neighbours", .printingLoopValues)
struct EvidenceTests {
  @Test("three units are kept, the most frequent first, ties in the order they came")
  func frequentUnits() {
    withSeeds(0..<200) { generator in
      let counts = (0..<Int.random(in: 0...6, using: &generator)).map { index in
        (unit: UInt16(index + 1), count: Int.random(in: 1...4, using: &generator))
      }
      var frequent = FrequentUnits()
      for (unit, count) in counts { frequent.add(unit, count: count) }
      let found = (0..<3).map { UInt16(truncatingIfNeeded: frequent.units >> (16 * $0)) }
      let expected = counts.enumerated().sorted {
        ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
      }.map(\.element.unit)
      #expect(found.filter { $0 != 0 } == Array(expected.prefix(3)))
    }
  }
}
