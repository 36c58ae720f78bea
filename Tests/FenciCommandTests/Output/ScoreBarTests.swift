import Testing

@testable import FenciCommand

@Suite("score bars")
struct ScoreBarTests {
  @Test(
    "the length is the share, in eighths of a column",
    arguments: [
      (1, "████"), (0.5, "██"), (0.25, "█"), (0.125, "▌"), (0.28125, "█▏"), (0.999, "████"),
      (0.0001, "▏"), (0, ""), (-1, ""), (7, "████"), (.nan, ""),
    ] as [(Double, String)])
  func lengths(share: Double, expected: String) {
    #expect(ScoreBar.text(share: share, columns: 4) == expected)
  }

  @Test("no room, no bar")
  func noRoom() {
    #expect(ScoreBar.text(share: 1, columns: 0) == "")
  }
}
