extension UnsafeBufferPointer<UInt8> {
  /// The first offset, from `start` on, at which the bytes are not well-formed UTF-8; nil when all
  /// are.
  ///
  /// - Complexity: O(*n*); ASCII is passed in blocks of 32 bytes, Han characters three bytes at a
  ///   time.
  package func firstIllFormedOffset(from start: Int = 0) -> Int? {
    var at = start
    while at < count {
      let lead = self[at]
      if lead < 0x80 {
        at = endOfASCII(from: at &+ 1)
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
