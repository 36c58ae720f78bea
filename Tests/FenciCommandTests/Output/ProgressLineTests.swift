import Testing

@testable import FenciCommand

@Suite("progress")
struct ProgressLineTests {
  @Test("what is done, of what, how fast")
  func text() {
    #expect(
      ProgressLine.text(done: 12_600_000, total: 30_000_000, seconds: 2)
        == "fenci: 42 %, 12.6 of 30.0 MB, 6.3 MB/s")
    #expect(ProgressLine.text(done: 500_000, total: 0, seconds: 2) == "fenci: 0.5 MB, 0.3 MB/s")
    #expect(ProgressLine.text(done: 3, total: 2, seconds: 1).hasPrefix("fenci: 100 %"))
  }
}
