/// Decodes the plain stretches of a text into cells: Han characters, lone punctuation.
package enum CellScan {
  /// Appends cells from `offset` on, until a character that needs more thought.
  ///
  /// Handles three-byte UTF-8 only, which is where Han characters of the BMP and CJK punctuation
  /// live; every other byte, well-formed or not, is left to the caller.
  ///
  /// - Parameters:
  ///   - source: The text, any bytes.
  ///   - offset: First byte to look at.
  ///   - end: One past the last byte that may be read.
  ///   - view: The lexicon: the codes and classes of characters.
  ///   - hanKind: The raw `TokenKind` of a Han cell.
  ///   - punctuationKind: The raw `TokenKind` of a punctuation cell.
  ///   - cells: Appended to, and not closed.
  /// - Returns: The first byte not scanned.
  /// - Complexity: O(*n*), *n* the bytes scanned.
  package static func scanPlain(
    _ source: UnsafePointer<UInt8>, from offset: Int, to end: Int, view: LexiconView,
    hanKind: UInt8, punctuationKind: UInt8, into cells: CellBuffer
  ) -> Int {
    var position = offset
    let origin = cells.arrays.origin
    while position &+ 2 < end {
      // Room for a whole run at once keeps the growth check out of the loop.
      cells.reserveOne()
      let arrays = cells.arrays
      var count = arrays.count
      var stopped = false
      while count < arrays.capacity, position &+ 2 < end {
        let scalar = threeByteScalar(source + position)
        guard scalar != 0 else {
          stopped = true
          break
        }
        // CJK ideographs of extension A and the unified block, in one comparison.
        if scalar &- 0x3400 < 0x6C00 {
          arrays.starts[count] = UInt32(truncatingIfNeeded: position &- origin)
          arrays.codes[count] = view.characterCodes[Int(scalar)]
          arrays.kinds[count] = hanKind
        } else {
          let cellClass = view.characterClasses[Int(scalar)]
          if cellClass == CellClass.lonePunctuation, !isRepeated(source, at: position, end: end) {
            arrays.kinds[count] = punctuationKind
          } else if cellClass == CellClass.han {
            arrays.kinds[count] = hanKind
          } else {
            stopped = true
            break
          }
          arrays.starts[count] = UInt32(truncatingIfNeeded: position &- origin)
          arrays.codes[count] = view.characterCodes[Int(scalar)]
        }
        count &+= 1
        position &+= 3
      }
      cells.setCount(count)
      if stopped { break }
    }
    return position
  }

  /// The scalar of a well-formed three-byte sequence, or 0.
  @inline(__always)
  private static func threeByteScalar(_ bytes: UnsafePointer<UInt8>) -> UInt32 {
    let lead = UInt32(bytes[0])
    let second = UInt32(bytes[1])
    let third = UInt32(bytes[2])
    guard lead & 0xF0 == 0xE0, second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return 0 }
    let scalar = (lead & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F)
    // Overlong forms and surrogates are not characters.
    return scalar >= 0x800 && scalar &- 0xD800 >= 0x800 ? scalar : 0
  }

  @inline(__always)
  private static func isRepeated(
    _ source: UnsafePointer<UInt8>, at position: Int, end: Int
  ) -> Bool {
    position &+ 5 < end
      && source[position] == source[position &+ 3]
      && source[position &+ 1] == source[position &+ 4]
      && source[position &+ 2] == source[position &+ 5]
  }
}
