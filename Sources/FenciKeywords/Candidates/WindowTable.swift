/// Which candidate each short window of tokens spells.
struct WindowTable: Sendable {
  /// Rows of candidates, `width` of them for each token, by the window's length; -1 when none.
  private var rows: [Int32] = []
  private let width: Int

  /// Makes a table for windows of at most `width` tokens.
  init(width: Int) { self.width = width }

  /// Forgets all windows and makes room for those of a document.
  mutating func reset(tokenCount: Int) {
    rows.removeAll(keepingCapacity: true)
    rows.append(contentsOf: repeatElement(-1, count: tokenCount * width))
  }

  /// Notes the candidate of a window.
  ///
  /// - Precondition: The window has at most `width` tokens.
  mutating func set(_ row: Int, first: Int, count: Int) {
    rows[first * width + count - 1] = Int32(row)
  }

  /// Calls a closure with the candidate of each shorter window inside a window, from the left, the
  /// shorter first; one that stands there twice comes twice.
  func forEachPart(of window: Range<Int>, _ body: (_ row: Int) -> Void) {
    for first in window {
      for count in 1...width where count < window.count && first + count <= window.upperBound {
        let row = Int(rows[first * width + count - 1])
        if row >= 0 { body(row) }
      }
    }
  }
}
