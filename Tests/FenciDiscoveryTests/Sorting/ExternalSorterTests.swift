import FenciTestSupport
import Glibc
import Testing

@testable import FenciDiscovery

@Suite("sorting more than memory holds", .printingLoopValues)
struct ExternalSorterTests {
  /// Sorts numbers with memory for so many bytes.
  static func sorted(_ numbers: [UInt64], byteCount: Int) throws -> [UInt64] {
    let sorter = ExternalSorter<UInt64>(byteCount: byteCount, folder: "/tmp")
    for number in numbers { try sorter.append(number) }
    let merger = try sorter.finish().merged(byteCount: byteCount, folder: "/tmp")
    var sorted: [UInt64] = []
    while let number = try merger.next() { sorted.append(number) }
    #expect(try merger.next() == nil)
    return sorted
  }

  @Test("whatever the memory, the numbers come out sorted")
  func anyMemory() throws {
    try withSeeds(0..<20) { generator throws in
      let count = Int.random(in: 0...200, using: &generator)
      let numbers = (0..<count).map { _ in UInt64.random(in: 0...50, using: &generator) }
      for byteCount in [0, 24, 100, 1000, 100_000] {
        let sorted = try Self.sorted(numbers, byteCount: byteCount)
        #expect(sorted == numbers.sorted())
      }
    }
  }

  @Test("what fits stays in memory, what does not goes to a file")
  func storage() throws {
    for (byteCount, isFile) in [(24, true), (10_000, false)] {
      let sorter = ExternalSorter<UInt64>(byteCount: byteCount, folder: "/tmp")
      for number in 0..<10 as Range<UInt64> { try sorter.append(number) }
      let runs = try sorter.finish()
      #expect(runs.count == 10)
      #expect(runs.runs.count == (isFile ? 5 : 1))
      for run in runs.runs {
        if case .memory = run { #expect(!isFile) } else { #expect(isFile) }
      }
    }
  }

  @Test("a file that cannot be made is an error that names its folder")
  func failure() throws {
    let sorter = ExternalSorter<UInt64>(byteCount: 0, folder: "/nowhere")
    #expect(throws: DiscoveryError.temporaryFile(path: "/nowhere", code: ENOENT)) {
      for number in 0..<10 as Range<UInt64> { try sorter.append(number) }
    }
  }
}
