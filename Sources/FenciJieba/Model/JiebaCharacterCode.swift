import FenciText

/// What jieba's regular expressions see of a character, as a number below 2^16.
///
/// The characters that words are made of (`\u4E00-\u9FD5a-zA-Z0-9+#&._%-`) have codes of their own, in
/// the order of their scalar values: ASCII its own, Han from ``firstHan`` on. All others fall into the
/// few classes below ``firstOfAlphabet``.
enum JiebaCharacterCode {
  /// `\r`, which makes one separator with a `\n` behind it.
  static let carriageReturn: UInt16 = 1
  static let lineFeed: UInt16 = 2
  /// What else Python's `\s` matches.
  static let space: UInt16 = 3
  /// All other characters; 0 too, the sentinel behind a text.
  static let other: UInt16 = 4

  /// `#`, the lowest character of the alphabet.
  static let firstOfAlphabet: UInt16 = 0x23
  static let firstHan: UInt16 = 0x80
  /// The code of U+9FD5.
  static let last: UInt16 = 0x9FD5 - 0x4E00 + 0x80

  static let percent = UInt16(UInt8(ascii: "%"))
  static let hyphen = UInt16(UInt8(ascii: "-"))
  static let fullStop = UInt16(UInt8(ascii: "."))

  /// The code of a scalar value.
  @inline(__always)
  static func code(of scalar: UInt32) -> UInt16 {
    if scalar &- 0x4E00 <= 0x9FD5 - 0x4E00 { return UInt16(truncatingIfNeeded: scalar &- 0x4D80) }
    if scalar < 0x80 { return ofASCII[Int(scalar)] }
    return isSpace(scalar) ? space : other
  }

  /// Whether words may have the character: it matches `re_han_default` of `jieba/__init__.py`.
  @inline(__always)
  static func isInAlphabet(_ code: UInt16) -> Bool { code >= firstOfAlphabet }

  @inline(__always)
  static func isHan(_ code: UInt16) -> Bool { code >= firstHan }

  /// Whether it matches `[a-zA-Z0-9]`.
  @inline(__always)
  static func isAlphanumeric(_ code: UInt16) -> Bool {
    isDigit(code) || (code | 0x20) &- 0x61 < 26 && code < firstHan
  }

  /// Whether it matches `[0-9]`, which `\d` means in this alphabet.
  @inline(__always)
  static func isDigit(_ code: UInt16) -> Bool { code &- 0x30 < 10 }

  /// Whether it matches `\s`.
  @inline(__always)
  static func isSpace(_ code: UInt16) -> Bool { code &- carriageReturn <= space - carriageReturn }

  /// Whether Python's `str.isspace` holds of a scalar: `\s` of its `re` is the same.
  ///
  /// Source: Unicode 15.0, bidirectional classes WS, B and S, and general category Zs, which is how
  /// CPython's `makeunicodedata.py` defines it.
  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000:
      true
    default: false
    }
  }

  private static let ofASCII: [UInt16] = (0..<0x80).map { scalar in
    switch UInt8(scalar) {
    case UInt8(ascii: "\r"): carriageReturn
    case UInt8(ascii: "\n"): lineFeed
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "#"),
      UInt8(ascii: "&"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"),
      UInt8(ascii: "-"):
      UInt16(scalar)
    default: isSpace(UInt32(scalar)) ? space : other
    }
  }
}

extension JiebaCharacterCode {
  /// The codes of a word; `nil` when a character of it is in no word that jieba can find.
  static func codes(of word: some StringProtocol) -> [UInt16]? {
    let codes = word.unicodeScalars.map { code(of: $0.value) }
    return codes.allSatisfy(isInAlphabet) ? codes : nil
  }
}
