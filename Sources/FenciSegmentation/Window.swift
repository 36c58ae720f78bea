import FenciText

/// How much text is looked at at once, and where a text may be divided.
///
/// Windows bound the memory and the sums of costs. One ends behind the last line end or clause in its
/// second half, else behind the last space there, else at the edge of a word. When a window is
/// segmented nothing outside it is looked at, and where it ends depends on its own bytes and on
/// whether more follow. So a text may be given in pieces that end where windows end, and the result is
/// the same.
enum Window {
  /// The largest window: no more cells than costs can add up for in 32 bits.
  static let byteLimit = 1 << 14

  /// Bytes at the end of a window without a boundary in which the edge of a word is looked for: as many
  /// on either side of it as words reach.
  static let edgeContext = 1 << 9

  /// Marks that end a clause.
  private static let clauseEnds: [StaticString] = ["\n", "。", "，", "！", "？", "；"]

  /// One past the last boundary in the second half of a full window; `nil` when there is none.
  ///
  /// In the second half, so that two windows in a row exceed ``byteLimit``: a text handed over in parts
  /// that end where windows end is divided there again, and never joined across.
  static func boundary(in window: UnsafeBufferPointer<UInt8>) -> Int? {
    // The longest mark fits behind each place that is tried: where the same mark follows, both are one
    // token.
    let places = (window.count / 2 + 1)..<(window.count - 3)
    let clauseEnd = places.last { end in
      // Nearly every byte is the last one of no mark.
      switch window[end - 1] {
      case 0x0A, 0x82, 0x8C, 0x81, 0x9F, 0x9B:
        clauseEnds.contains { window.has($0, endingAt: end) && !window.has($0, startingAt: end) }
      default: false
      }
    }
    return clauseEnd ?? places.last { window[$0 - 1] == 0x20 && window[$0] != 0x20 }
  }
}

extension Segmenter {
  /// One past the last byte of the window that begins at an offset.
  ///
  /// The one rule by which texts are divided: here, and by whoever reads a text too long for memory.
  ///
  /// - Parameters:
  ///   - source: A text, or what is known of it so far.
  ///   - start: Where a window begins; the first begins at 0.
  /// - Returns: The end of the text when no more than ``windowByteLimit`` bytes are left of it.
  /// - Complexity: O(1): at most one window is looked at, and nearly always its last bytes.
  package func endOfWindow(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard source.count - start > Window.byteLimit else { return source.count }
    let window = UnsafeBufferPointer(rebasing: source[start..<start + Window.byteLimit])
    return start + (Window.boundary(in: window) ?? wordEdge(in: window))
  }

  /// The most bytes of a window.
  package static var windowByteLimit: Int { Window.byteLimit }

  /// The edge of a word near the end of a window that has no boundary.
  ///
  /// The last bytes are segmented by themselves, and the edge is the one before their middle: far enough
  /// from either end that what stands beyond would not move it.
  private func wordEdge(in window: UnsafeBufferPointer<UInt8>) -> Int {
    let end = window.characterStart(atOrBefore: window.count - 1)
    let first = window.characterStart(atOrBefore: window.count - Window.edgeContext)
    let stretch = UnsafeBufferPointer(rebasing: window[first..<end])
    let workspace = makeWorkspace()
    prepare(stretch, from: 0, to: stretch.count, workspace: workspace)
    var tokens: [Token] = []
    // In any granularity the same edge, so that boundaries stay nested.
    appendPrecise(stretch, workspace: workspace, granularity: .standard, into: &tokens)
    let edge = tokens.last { $0.start <= Window.edgeContext / 2 }?.start ?? 0
    // A single token of that length, such as encoded data, is cut, but not within a character.
    return edge > 0 ? first + edge : end
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func has(_ mark: StaticString, endingAt end: Int) -> Bool {
    let start = end - mark.utf8CodeUnitCount
    return start >= 0 && has(mark, startingAt: start)
  }

  fileprivate func has(_ mark: StaticString, startingAt start: Int) -> Bool {
    mark.withUTF8Buffer { self[start...].starts(with: $0) }
  }

  /// The start of the character that a byte belongs to; of ill-formed text, some byte near it.
  fileprivate func characterStart(atOrBefore offset: Int) -> Int {
    var start = offset
    while start > Swift.max(0, offset - 3), self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
