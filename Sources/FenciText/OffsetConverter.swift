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
  private let isWellFormed: Bool
  /// What the first byte of the text is in ``unit``.
  private let start: Int
  /// Byte offsets and what they are in ``unit``: where the last range began, and where it ended.
  private var first: (byte: Int, converted: Int)
  private var last: (byte: Int, converted: Int)

  /// - Parameters:
  ///   - text: The text of a record.
  ///   - unit: What offsets count.
  ///   - start: What the first byte of the text is in the unit.
  ///   - isWellFormed: Whether the text is known to be UTF-8, and ranges to begin and end with characters. Counting
  ///     is then several times as fast.
  package init(
    _ text: UnsafeBufferPointer<UInt8>, to unit: OffsetUnit, from start: Int = 0,
    isWellFormed: Bool = false
  ) {
    self.text = text
    self.unit = unit
    self.isWellFormed = isWellFormed
    self.start = start
    first = (0, start)
    last = (0, start)
  }

  /// Converts the range of a token.
  ///
  /// - Parameter range: Byte offsets. It may begin before the last one, as parts of words do.
  /// - Returns: Offsets in the unit.
  /// - Complexity: O(*n*), *n* the bytes between the starts of the last range and this one, and of this
  ///   one; constant for ``OffsetUnit/byte``.
  package mutating func convert(_ range: Range<Int>) -> Range<Int> {
    guard unit != .byte else { return start &+ range.lowerBound..<start &+ range.upperBound }
    if range.lowerBound >= last.byte {
      first = (range.lowerBound, last.converted &+ length(last.byte..<range.lowerBound))
    } else if range.lowerBound >= first.byte {
      first = (range.lowerBound, first.converted &+ length(first.byte..<range.lowerBound))
    } else {
      first = (range.lowerBound, first.converted &- length(range.lowerBound..<first.byte))
    }
    last = (range.upperBound, first.converted &+ length(range))
    return first.converted..<last.converted
  }

  /// The length of what is shown for a range of bytes, which is decoded by itself as a token is.
  private func length(_ range: Range<Int>) -> Int {
    if isWellFormed { return text.characterCount(in: range, pairsCountTwice: unit == .utf16) }
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

extension UnsafeBufferPointer<UInt8> {
  /// The characters of a stretch of well-formed UTF-8, eight bytes at a time.
  ///
  /// - Parameters:
  ///   - range: Byte offsets that begin and end with characters.
  ///   - pairsCountTwice: Whether characters of four bytes count as the two units they are in UTF-16.
  /// - Returns: The count.
  @inline(__always)
  fileprivate func characterCount(in range: Range<Int>, pairsCountTwice: Bool) -> Int {
    let (ones, tops) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    var (count, at) = (0, range.lowerBound)
    while at < range.upperBound {
      var bytes = eightBytes(at: at)
      // What lies behind the end is made to look like the inside of a character, which counts nothing.
      let rest = range.upperBound &- at
      if rest < 8 {
        let beyond = ~0 as UInt64 &<< UInt64(rest &* 8)
        bytes = (bytes & ~beyond) | (tops & beyond)
      }
      // The inside of a character has the top bits 10; the first of four bytes, and it alone, 1111.
      let inside = (bytes &>> 7) & ~(bytes &>> 6) & ones
      count &+= 8 &- Int(truncatingIfNeeded: (inside &* ones) &>> 56)
      if pairsCountTwice {
        let four = (bytes &>> 7) & (bytes &>> 6) & (bytes &>> 5) & (bytes &>> 4) & ones
        count &+= Int(truncatingIfNeeded: (four &* ones) &>> 56)
      }
      at &+= 8
    }
    return count
  }

  /// Bytes from an offset on, the first one lowest; zeros behind the end.
  @inline(__always)
  private func eightBytes(at offset: Int) -> UInt64 {
    if offset &+ 8 <= count, let baseAddress {
      let raw = UnsafeRawPointer(baseAddress + offset)
      return UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    }
    var bytes: UInt64 = 0
    for index in offset..<count { bytes |= UInt64(self[index]) &<< UInt64((index &- offset) &* 8) }
    return bytes
  }
}
