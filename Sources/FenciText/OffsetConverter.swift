/// What offsets in the output count, from the start of a record's text.
package enum OffsetUnit: String, CaseIterable, Sendable {
  /// Bytes of UTF-8.
  case byte
  /// Unicode scalar values, as Python counts.
  case scalar
  /// UTF-16 code units, as JavaScript and Java count.
  case utf16
}

/// Turns byte offsets of one text into other units, from one range to the next.
///
/// Ill-formed bytes are counted as they are shown: one U+FFFD for each maximal subpart.
package struct OffsetConverter {
  private let text: UnsafeBufferPointer<UInt8>
  private let unit: OffsetUnit
  /// What the first byte of the text is in ``unit``.
  private let start: Int
  /// A byte offset and what it is in ``unit``.
  private var known: (byte: Int, converted: Int)

  /// - Parameters:
  ///   - text: The text of a record.
  ///   - unit: What offsets count.
  ///   - start: What the first byte of the text is in the unit.
  package init(_ text: UnsafeBufferPointer<UInt8>, to unit: OffsetUnit, from start: Int = 0) {
    self.text = text
    self.unit = unit
    self.start = start
    known = (0, start)
  }

  /// Converts the range of a token.
  ///
  /// - Parameter range: Byte offsets. It may begin before the last one, as parts of words do.
  /// - Returns: Offsets in the unit.
  /// - Complexity: O(*n*), *n* the bytes between the starts of the last range and this one, and of this
  ///   one; constant for ``OffsetUnit/byte``.
  package mutating func convert(_ range: Range<Int>) -> Range<Int> {
    guard unit != .byte else { return start &+ range.lowerBound..<start &+ range.upperBound }
    if range.lowerBound < known.byte {
      known.converted -= length(range.lowerBound..<known.byte)
    } else {
      known.converted += length(known.byte..<range.lowerBound)
    }
    known.byte = range.lowerBound
    return known.converted..<known.converted + length(range)
  }

  /// The length of what is shown for a range of bytes, which is decoded by itself as a token is.
  private func length(_ range: Range<Int>) -> Int {
    let part = UnsafeBufferPointer(rebasing: text[range])
    var length = 0
    var offset = 0
    while offset < part.count {
      let scalar = part.scalar(at: offset)
      offset += scalar.utf8Count
      length += unit == .utf16 && scalar.value > 0xFFFF ? 2 : 1
    }
    return length
  }
}
