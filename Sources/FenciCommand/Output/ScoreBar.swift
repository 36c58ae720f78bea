/// A bar of block characters whose length shows a share, in steps of an eighth of a column.
enum ScoreBar {
  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// Draws a bar.
  ///
  /// - Parameters:
  ///   - share: From 0 to 1; anything outside is drawn as the nearer end.
  ///   - columns: The length that stands for 1.
  /// - Returns: At least an eighth of a column for any share above zero.
  static func text(share: Double, columns: Int) -> String {
    guard share > 0, columns > 0 else { return "" }
    let steps = max(1, Int((min(1, share) * Double(columns * 8)).rounded()))
    let (full, rest) = steps.quotientAndRemainder(dividingBy: 8)
    return String(repeating: "█", count: full) + (rest > 0 ? String(eighths[rest - 1]) : "")
  }
}
