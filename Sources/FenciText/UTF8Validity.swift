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
    var at = start
    while at &+ 16 <= count {
      let bytes = UnsafeRawPointer(base + at)
      let low = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
      let high = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      guard ThreeByteBlock.faults(low, high) == 0 else { break }
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

/// Five characters of three bytes, in the bytes of two words, the lowest first; the last byte is free.
private enum ThreeByteBlock {
  /// Zero when both words have the shape of such characters and no lead is E0 or ED.
  @inline(__always)
  static func faults(_ low: UInt64, _ high: UInt64) -> UInt64 {
    // Leads stand at bytes 0, 3, 6 and 9, 12.
    // In Swift ^ and | bind alike: without the outer parentheses faults would cancel each other.
    ((low & 0xC0F0_C0C0_F0C0_C0F0) ^ 0x80E0_8080_E080_80E0)
      | ((high & 0x00C0_C0F0_C0C0_F0C0) ^ 0x0080_80E0_8080_E080)
      | limitedLeads(low, at: 0x0001_0000_0100_0001) | limitedLeads(high, at: 0x0000_0001_0000_0100)
  }

  /// A bit for each lead whose second byte has limits of its own.
  ///
  /// The low half of a byte plus 15 carries into the high half unless it is 0.
  @inline(__always)
  private static func limitedLeads(_ word: UInt64, at ones: UInt64) -> UInt64 {
    let leads = word & (ones &* 0x0F)
    let isNotE0 = leads &+ ones &* 0x0F
    let isNotED = (leads ^ ones &* 0x0D) &+ ones &* 0x0F
    return ~(isNotE0 & isNotED) & (ones &* 0x10)
  }
}
