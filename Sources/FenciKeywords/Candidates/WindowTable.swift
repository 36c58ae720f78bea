/// Which candidate each short window of tokens spells.
struct WindowTable: Sendable {
  /// Rows of candidates, `width` of them for each token, by the window's length; -1 when none.
  private var rows: [Int32] = []
  /// The most tokens of a window.
  private(set) var width = 1

  /// Forgets all windows and makes room for those of a document, of at most `width` tokens.
  mutating func reset(width: Int, tokenCount: Int) {
    self.width = width
    rows.removeAll(keepingCapacity: true)
    rows.append(contentsOf: repeatElement(-1, count: tokenCount * width))
  }

  /// Notes the candidate of a window.
  ///
  /// - Precondition: The window has at most `width` tokens.
  mutating func set(_ row: Int, first: Int, count: Int) {
    rows[first &* width &+ count &- 1] = Int32(truncatingIfNeeded: row)
  }

  /// The candidate of a window of at most `width` tokens; `nil` when it is none.
  func row(first: Int, count: Int) -> Int? {
    let row = rows[first &* width &+ count &- 1]
    return row < 0 ? nil : Int(row)
  }

  /// Calls a closure with the candidate of each shorter window inside a window, from the left, the
  /// shorter first; one that stands there twice comes twice.
  func forEachPart(of window: Range<Int>, _ body: (_ row: Int) -> Void) {
    for first in window {
      let longest = min(width, window.count &- 1, window.upperBound &- first)
      let start = first &* width
      for place in start..<(start &+ longest) where rows[place] >= 0 { body(Int(rows[place])) }
    }
  }
}
