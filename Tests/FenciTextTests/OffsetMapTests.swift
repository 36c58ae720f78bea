import FenciTestSupport
import FenciText
import Testing

@Suite("offsets in other units, in any order")
struct OffsetMapTests {
  @Test(
    "each range is what a converter makes of it alone",
    arguments: [OffsetUnit.byte, .scalar, .utf16])
  func agreesWithConverter(unit: OffsetUnit) {
    withSeeds(0..<100) { generator in
      let text = HostileText.string(partCount: 12, using: &generator)
      let boundaries = text.unicodeScalars.indices.map {
        text.utf8.distance(from: text.startIndex, to: $0)
      }
      guard boundaries.count > 1 else { return }
      let ranges = (0..<20).map { _ in
        let ends = [0, 1].map { _ in
          boundaries[Int.random(in: 0..<boundaries.count, using: &generator)]
        }
        return min(ends[0], ends[1])..<max(ends[0], ends[1])
      }
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        let map = OffsetMap(bytes, to: unit, of: ranges)
        for range in ranges {
          var converter = OffsetConverter(bytes, to: unit)
          #expect(map[range] == converter.convert(range))
        }
      }
    }
  }
}
