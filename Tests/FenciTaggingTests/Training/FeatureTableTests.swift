import FenciTestSupport
import Testing

@testable import FenciTagging

@Suite("Features by number", .printingLoopValues)
struct FeatureTableTests {
  @Test("what was added is found, in the order of adding, and nothing else")
  func found() {
    withSeeds(0..<20) { generator in
      let features = (0..<100).map { _ in UInt64.random(in: 0..<500, using: &generator) }
      var table = FeatureTable(capacity: 100)
      for feature in features { table.insert(feature) }
      var expected: [UInt64] = []
      for feature in features where !expected.contains(feature) { expected.append(feature) }
      #expect(table.features == expected)
      for feature in 0..<500 as Range<UInt64> {
        #expect(table.row(of: feature) == expected.firstIndex(of: feature))
      }
    }
  }
}
