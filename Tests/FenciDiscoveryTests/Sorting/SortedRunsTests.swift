import FenciTestSupport
import Testing

@testable import FenciDiscovery

@Suite("sorted runs", .printingLoopValues)
struct SortedRunsTests {
  @Test("more runs than can be read together are merged in passes")
  func passes() throws {
    let count: UInt64 = 4000
    let sorter = ExternalSorter<UInt64>(byteCount: 0, folder: "/tmp")
    for number in 0..<count { try sorter.append(number &* 2_654_435_761 % count) }
    let runs = try sorter.finish()
    #expect(runs.runs.count == 2000)
    for byteCount in [0, SortedRuns<UInt64>.blockByteCount * 10, .max / 2] {
      let merger = try runs.merged(byteCount: min(byteCount, 1 << 22), folder: "/tmp")
      var numbers: [UInt64] = []
      while let number = try merger.next() { numbers.append(number) }
      #expect(numbers == (0..<count).map { $0 &* 2_654_435_761 % count }.sorted())
    }
  }

  @Test("runs of several sorters are read as one sequence")
  func severalSorters() throws {
    var runs = SortedRuns<UInt64>()
    for (numbers, byteCount) in [([5, 1, 3], 0), ([4, 2], 1000), ([], 1000)] as [([UInt64], Int)] {
      let sorter = ExternalSorter<UInt64>(byteCount: byteCount, folder: "/tmp")
      for number in numbers { try sorter.append(number) }
      runs.append(contentsOf: try sorter.finish())
    }
    #expect(runs.count == 5)
    let merger = try runs.merged(byteCount: 0, folder: "/tmp")
    var merged: [UInt64] = []
    while let number = try merger.next() { merged.append(number) }
    #expect(merged == [1, 2, 3, 4, 5])
  }
}
