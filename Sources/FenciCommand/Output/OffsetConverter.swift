/// Turns byte offsets of one text into other units, in a single pass forward.
///
/// A byte that belongs to no well-formed sequence is counted as part of the character shown for
/// it: each lead byte counts, each continuation byte does not.
struct OffsetConverter {
  private let text: UnsafeBufferPointer<UInt8>
  private let unit: OffsetUnit
  /// A byte offset and what it is in ``unit``.
  private var known = (byte: 0, converted: 0)

  init(_ text: UnsafeBufferPointer<UInt8>, to unit: OffsetUnit) {
    self.text = text
    self.unit = unit
  }

  /// Converts the range of a token.
  ///
  /// - Parameter range: Byte offsets. A range that begins before the last one costs a new start.
  /// - Returns: Offsets in the unit.
  /// - Complexity: O(*n*), *n* the bytes from the start of the last range to the end of this one;
  ///   constant for ``OffsetUnit/byte``.
  mutating func convert(_ range: Range<Int>) -> Range<Int> {
    guard unit != .byte else { return range }
    if range.lowerBound < known.byte { known = (0, 0) }
    known.converted += length(known.byte..<range.lowerBound)
    known.byte = range.lowerBound
    return known.converted..<known.converted + length(range)
  }

  private func length(_ range: Range<Int>) -> Int {
    text[range].reduce(0) { length, byte in
      if byte & 0xC0 == 0x80 { return length }
      return length + (unit == .utf16 && byte >= 0xF0 ? 2 : 1)
    }
  }
}
