import CFenci
import Testing

@testable import FenciLibrary

@Suite("texts as C gives them")
struct TextBatchTests {
  @Test("the texts are what lies between two ends; empty ones too")
  func divides() throws {
    let batch = try TextBatch(texts: bytes("我们在"), ends: ends([3, 3, 9]), count: 3)
    #expect((0..<3).map { String(decoding: batch[$0], as: UTF8.self) } == ["我", "", "们在"])
    #expect(try TextBatch(texts: nil, ends: nil, count: 0).count == 0)
    #expect(try TextBatch(texts: nil, ends: ends([0, 0]), count: 2)[1].isEmpty)
  }

  @Test(
    "calls that cannot be right",
    arguments: [
      ([6, 3], 2, FENCI_INVALID_ARGUMENT), ([UInt64.max], 1, FENCI_TEXT_TOO_LONG),
      ([1 << 32], 1, FENCI_TEXT_TOO_LONG), ([3], -1, FENCI_INVALID_ARGUMENT),
    ] as [([UInt64], Int, fenci_status)])
  func refuses(values: [UInt64], count: Int, status: fenci_status) {
    let error = #expect(throws: LibraryError.self) {
      try TextBatch(texts: bytes("我们在"), ends: ends(values), count: count)
    }
    #expect(error?.status == status)
  }

  @Test("a text that ends within a character is not UTF-8, though all together are")
  func checksEachText() throws {
    let batch = try TextBatch(texts: bytes("我们"), ends: ends([3, 4, 6]), count: 3)
    let error = #expect(throws: LibraryError.self) { try batch.checkUTF8() }
    #expect(error?.textIndex == 1 && error?.byteOffset == 0)
  }

  private func bytes(_ text: String) -> UnsafePointer<CChar>? { PermanentNames([text])[0] }

  private func ends(_ values: [UInt64]) -> UnsafePointer<UInt64> {
    let pointer = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, values.count))
    pointer.initialize(from: values, count: values.count)
    return UnsafePointer(pointer)
  }
}
