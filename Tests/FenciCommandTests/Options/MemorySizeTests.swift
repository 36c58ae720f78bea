import Testing

@testable import FenciCommand

@Suite("amounts of memory")
struct MemorySizeTests {
  @Test(
    "a number, and a letter for its unit",
    arguments: [
      ("0", 0), ("64", 64), ("64k", 65_536), ("256M", 268_435_456), ("2g", 2_147_483_648),
      ("", nil),
      ("M", nil), ("1.5G", nil), ("-1M", nil), ("256MB", nil), ("9999999999G", nil), ("٣M", nil),
    ] as [(String, Int?)])
  func amounts(text: String, byteCount: Int?) {
    #expect(MemorySize(argument: text)?.byteCount == byteCount)
  }

  @Test("is shown as it is typed", arguments: ["64", "64K", "256M", "2G", "1536M", "0"])
  func description(text: String) {
    #expect(MemorySize(argument: text)?.defaultValueDescription == text)
  }
}
