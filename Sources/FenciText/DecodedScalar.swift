/// A scalar value decoded from UTF-8, and how many bytes it took.
package struct DecodedScalar: Sendable, Hashable {
  /// The scalar value; U+FFFD when the bytes are ill-formed.
  package let value: UInt32
  /// Bytes taken, 1 to 4; for ill-formed bytes, the length of their maximal subpart.
  package let utf8Count: Int
  package let isWellFormed: Bool

  init(value: UInt32, utf8Count: Int) {
    self.value = value
    self.utf8Count = utf8Count
    isWellFormed = true
  }

  init(illFormed utf8Count: Int) {
    value = 0xFFFD
    self.utf8Count = utf8Count
    isWellFormed = false
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Decodes the scalar that begins at a byte offset; bytes at or after `count` are not there.
  ///
  /// Ill-formed bytes are taken as one *maximal subpart*: the longest prefix of a well-formed
  /// sequence, or one byte. Decoding a text so gives the same replacements as WHATWG's decoder.
  ///
  /// - Precondition: `0 <= offset < count`.
  ///
  /// Source: The Unicode Standard 15.0, chapter 3, table 3-7 and definition D93b.
  package func scalar(at offset: Int) -> DecodedScalar {
    let lead = self[offset]
    if lead < 0x80 { return DecodedScalar(value: UInt32(lead), utf8Count: 1) }
    // Most of what is asked for: three bytes, and none of the leads with limits of their own.
    if lead &- 0xE1 < 0x0C, offset &+ 2 < count {
      let (second, third) = (self[offset &+ 1], self[offset &+ 2])
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
        return DecodedScalar(
          value: UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F),
          utf8Count: 3)
      }
    }
    return rareScalar(at: offset, lead: lead)
  }

  /// The other forms, and what is ill-formed.
  @inline(never)
  private func rareScalar(at offset: Int, lead: UInt8) -> DecodedScalar {
    guard lead >= 0xC2, lead <= 0xF4 else { return DecodedScalar(illFormed: 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0x7F &>> UInt32(length))
    // Only the second byte has limits of its own: they exclude overlong forms, surrogates and
    // values above U+10FFFF.
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    switch lead {
    case 0xE0: lowest = 0xA0
    case 0xED: highest = 0x9F
    case 0xF0: lowest = 0x90
    case 0xF4: highest = 0x8F
    default: break
    }
    for position in 1..<length {
      guard offset &+ position < count else { return DecodedScalar(illFormed: position) }
      let byte = self[offset &+ position]
      guard byte >= lowest, byte <= highest else { return DecodedScalar(illFormed: position) }
      value = value &<< 6 | UInt32(byte & 0x3F)
      lowest = 0x80
      highest = 0xBF
    }
    return DecodedScalar(value: value, utf8Count: length)
  }

  /// Decodes the scalar that ends before a byte offset; ill-formed bytes come one at a time.
  ///
  /// - Precondition: `0 < offset <= count`.
  package func scalar(before offset: Int) -> DecodedScalar {
    var start = offset &- 1
    while start > 0, offset &- start < 4, self[start] & 0xC0 == 0x80 { start &-= 1 }
    let decoded = UnsafeBufferPointer(rebasing: self[start..<offset]).scalar(at: 0)
    guard decoded.isWellFormed, start &+ decoded.utf8Count == offset else {
      return DecodedScalar(illFormed: 1)
    }
    return decoded
  }
}
