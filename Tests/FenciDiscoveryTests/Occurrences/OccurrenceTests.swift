import FenciTestSupport
import Testing

@testable import FenciDiscovery

@Suite("occurrences", .printingLoopValues)
struct OccurrenceTests {
  private func occurrence(_ text: String, next: UInt16 = 0, previous: UInt16 = 0) -> Occurrence {
    Occurrence(
      key: StringKeyTests.key(text), next: next, previous: previous, edges: 0b1_0000_0011)
  }

  @Test("what is put in comes out")
  func fields() {
    var one = occurrence("一丁七万丈三上下", next: 0xFFFF, previous: 0x4E00)
    withEvery("shared count", in: 0...8) { shared in
      one.sharedCount = shared
      #expect(one.sharedCount == shared)
      #expect(one.next == 0xFFFF)
      #expect(one.previous == 0x4E00)
      #expect(one.edges == 0b1_0000_0011)
    }
    #expect(one.unitCount == 9)
    #expect(occurrence("一丁").unitCount == 2)
    #expect((0..<9).map { one.unit(at: $0) } == Array("一丁七万丈三上下".utf16) + [0xFFFF])
  }

  @Test("common units are counted from the first on, the ninth too")
  func commonUnits() {
    withEvery("first", over: "一丁", lengths: 8...8) { first in
      for second in ["一丁一丁一丁一丁", "一一一一一一一一"] {
        let common = zip(first, second).prefix { $0 == $1 }.count
        let (one, other) = (occurrence(first), occurrence(second))
        #expect(one.commonCount(with: other) == (common == 8 ? 9 : common))
        #expect(occurrence(first, next: 1).commonCount(with: other) == common)
      }
    }
  }

  @Test("occurrences of one string stand together, ordered by what follows")
  func order() {
    #expect(occurrence("一", next: 0) < occurrence("一一"))
    #expect(occurrence("一丁", next: 1, previous: 9) < occurrence("一丁", next: 2, previous: 3))
    #expect(occurrence("一丁", previous: 3) < occurrence("一丁", previous: 4))
  }
}
