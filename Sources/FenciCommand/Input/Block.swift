import FenciText

/// Consecutive lines of one input, read together.
///
/// The first and the last may be parts of lines that are too long for a block.
struct Block: Sendable {
  /// The input they come from.
  var source: InputSource
  /// The number of the first line, counted from 1.
  var firstLine: Int
  /// Lines with their line ends; the last line of an input may lack one.
  var bytes: Bytes
  /// What the bytes are text in.
  var encoding = TextEncoding.utf8
  /// What stands before the bytes in the first line; `nil` when they begin it.
  var lineStart: LineStart?
  /// Whether the last line ends with the block; always, except for UTF-8.
  var endsLine = true

  /// Calls a function with each line, its end (LF or CRLF) taken off, the line's number, and which part
  /// of the line it is.
  ///
  /// - Precondition: The block is UTF-8.
  func forEachLine(_ body: (UnsafeBufferPointer<UInt8>, Int, LinePart) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var number = firstLine
      var part = LinePart(before: lineStart)
      while start < bytes.count {
        let lineFeed = bytes.firstLineFeed(from: start)
        var end = lineFeed ?? bytes.count
        part.endsLine = lineFeed != nil || endsLine
        if part.endsLine, end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        body(UnsafeBufferPointer(rebasing: bytes[start..<end]), number, part)
        start = (lineFeed ?? bytes.count) + 1
        number += 1
        part = LinePart()
      }
    }
  }
}
