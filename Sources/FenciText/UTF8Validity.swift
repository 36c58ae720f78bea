extension UnsafeBufferPointer<UInt8> {
  /// The first offset, from `start` on, at which the bytes are not well-formed UTF-8; nil when all
  /// are.
  ///
  /// - Complexity: O(*n*); ASCII is passed in blocks of 32 bytes, Han characters five at a time.
  package func firstIllFormedOffset(from start: Int = 0) -> Int? {
    var at = start
    while at < count {
      let lead = self[at]
      if lead < 0x80 {
        at = endOfASCII(from: at &+ 1)
      } else if let end = endOfThreeByteCharacters(from: at) {
        at = end
      } else if lead >= 0xE1, lead != 0xED, lead < 0xF0, at &+ 2 < count {
        // Three bytes whose second has no limits of its own: nearly all of Chinese text.
        guard self[at &+ 1] & 0xC0 == 0x80, self[at &+ 2] & 0xC0 == 0x80 else { return at }
        at &+= 3
      } else {
        let scalar = scalar(at: at)
        guard scalar.isWellFormed else { return at }
        at &+= scalar.utf8Count
      }
    }
    return nil
  }

  /// The end of the blocks of five well-formed characters of three bytes that begin at an offset; nil
  /// when there is none.
  ///
  /// Passed are the leads E1...EC, EE and EF, whose second byte has no limits of its own: nearly all of
  /// Chinese text. The sixteenth byte of a block is not looked at.
  private func endOfThreeByteCharacters(from start: Int) -> Int? {
    guard let base = baseAddress else { return nil }
    let raw = UnsafeRawPointer(base)
    var at = start
    while at &+ 16 <= count {
      let block = raw.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
      let misshapen = (block & ThreeByteBlock.mask) ^ ThreeByteBlock.shape
      let limited = (block .== ThreeByteBlock.leadE0) .| (block .== ThreeByteBlock.leadED)
      // Two words are tested for zero at once; `all` and `any` of a mask are calls.
      let faults =
        unsafeBitCast(misshapen, to: SIMD2<UInt64>.self)
        | unsafeBitCast(limited, to: SIMD2<UInt64>.self)
      guard faults.x | faults.y == 0 else { break }
      at &+= 15
    }
    return at > start ? at : nil
  }

  /// The end of the ASCII bytes that begin at an offset.
  private func endOfASCII(from start: Int) -> Int {
    var at = start
    if let base = baseAddress {
      let raw = UnsafeRawPointer(base)
      while at &+ 32 <= count {
        let block = raw.loadUnaligned(fromByteOffset: at, as: SIMD32<UInt8>.self)
        if block.max() >= 0x80 { break }
        at &+= 32
      }
    }
    while at < count, self[at] < 0x80 { at &+= 1 }
    return at
  }
}

/// What five characters of three bytes look like; the last byte of a block is free.
private enum ThreeByteBlock {
  static let mask = pattern(lead: 0xF0, trail: 0xC0)
  static let shape = pattern(lead: 0xE0, trail: 0x80)
  static let leadE0 = pattern(lead: 0xE0, trail: 0)
  static let leadED = pattern(lead: 0xED, trail: 0)

  @inline(__always)
  private static func pattern(lead: UInt8, trail: UInt8) -> SIMD16<UInt8> {
    SIMD16(
      lead, trail, trail, lead, trail, trail, lead, trail, trail, lead, trail, trail, lead, trail,
      trail, 0)
  }
}
