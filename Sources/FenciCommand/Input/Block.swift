import FenciText

/// Consecutive lines of one input, read together.
struct Block: Sendable {
  /// The input they come from.
  var source: InputSource
  /// The number of the first line, counted from 1.
  var firstLine: Int
  /// Whole lines with their line ends; the last line of an input may lack one.
  var bytes: Bytes
  /// What the bytes are text in.
  var encoding = TextEncoding.utf8

  /// Calls a function with each line, its end (LF or CRLF) taken off, and the line's number.
  ///
  /// - Precondition: The block is UTF-8.
  func forEachLine(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var rest = bytes[...]
      var number = firstLine
      while !rest.isEmpty {
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        var line = rest[..<end]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        body(UnsafeBufferPointer(rebasing: line), number)
        rest = rest[end...].dropFirst()
        number += 1
      }
    }
  }
}
