// Addresses: URLs, mail, versions.
extension PatternText {
  /// A URL with the scheme http, https or ftp, or one that begins with www.
  ///
  /// It ends at the first byte that RFC 3986 does not allow, so at Han characters and their
  /// punctuation too; marks that end a sentence and closing brackets without an opening one are given
  /// back to the sentence.
  func endOfURL(at offset: Int) -> Int? {
    guard let host = endOfURLPrefix(at: offset), byte(at: host).isASCIILetterOrDigit else {
      return nil
    }
    var at = host
    var openParentheses = 0
    var openBrackets = 0
    while at < end, isURLByte(bytes[at]) {
      switch bytes[at] {
      case UInt8(ascii: "("): openParentheses &+= 1
      case UInt8(ascii: ")"): openParentheses &-= 1
      case UInt8(ascii: "["): openBrackets &+= 1
      case UInt8(ascii: "]"): openBrackets &-= 1
      default: break
      }
      at &+= 1
    }
    trimming: while at > host {
      switch bytes[at &- 1] {
      case UInt8(ascii: ")") where openParentheses < 0: openParentheses &+= 1
      case UInt8(ascii: "]") where openBrackets < 0: openBrackets &+= 1
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"):
        break
      default: break trimming
      }
      at &-= 1
    }
    return at
  }

  private func endOfURLPrefix(at offset: Int) -> Int? {
    switch byte(at: offset) | 0x20 {
    case UInt8(ascii: "h"):
      return endOfLetters("https://", at: offset) ?? endOfLetters("http://", at: offset)
    case UInt8(ascii: "f"): return endOfLetters("ftp://", at: offset)
    case UInt8(ascii: "w"): return endOfLetters("www.", at: offset)
    default: return nil
    }
  }

  /// The end of a literal of lower-case ASCII, in either case.
  private func endOfLetters(_ literal: StaticString, at offset: Int) -> Int? {
    let count = literal.utf8CodeUnitCount
    guard offset &+ count <= end else { return nil }
    for at in 0..<count {
      let byte = bytes[offset &+ at]
      guard (byte.isASCIIUppercase ? byte | 0x20 : byte) == literal.utf8Start[at] else {
        return nil
      }
    }
    return offset &+ count
  }

  /// Unreserved, reserved and percent characters of RFC 3986, section 2.
  private func isURLByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, 0x7F...0xFF: false
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"):
      false
    default: true
    }
  }

  /// A mail address: a local part of at most 64 bytes, @, and a domain with a dot.
  ///
  /// The word that begins at `offset` ends at `wordEnd`; the character there rules most words out.
  ///
  /// Source: RFC 5321, sections 4.1.2 and 4.5.3.1, without quoted local parts and address literals.
  func endOfEmail(at offset: Int, wordEnd: Int) -> Int? {
    guard isLocalPartByte(byte(at: wordEnd)) || byte(at: wordEnd) == UInt8(ascii: "@") else {
      return nil
    }
    var at = offset
    let limit = min(end, offset &+ 65)
    while at < limit, isLocalPartByte(bytes[at]) { at &+= 1 }
    guard at < limit, bytes[at] == UInt8(ascii: "@"), at > offset,
      bytes[at &- 1] != UInt8(ascii: ".")
    else { return nil }
    return endOfDomain(at: at &+ 1)
  }

  private func isLocalPartByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "+"),
      UInt8(ascii: "-"):
      true
    default: byte.isASCIILetterOrDigit
    }
  }

  /// At least two labels, the last of two or more letters; at most 255 bytes.
  private func endOfDomain(at offset: Int) -> Int? {
    var at = offset
    var domainEnd: Int?
    var labels = 0
    while at &- offset <= 255 {
      let start = at
      var isAlphabetic = true
      while at &- start <= 63,
        byte(at: at).isASCIILetterOrDigit || byte(at: at) == UInt8(ascii: "-")
      {
        isAlphabetic = isAlphabetic && bytes[at].isASCIILetter
        at &+= 1
      }
      guard at > start, at &- start <= 63, bytes[start] != UInt8(ascii: "-") else { break }
      labels &+= 1
      if labels > 1, isAlphabetic, at &- start >= 2 { domainEnd = at }
      guard byte(at: at) == UInt8(ascii: ".") else { break }
      at &+= 1
    }
    return domainEnd
  }

  /// v1.2, 1.2.3 and 5.15.0-rc1: three numbers, or two after a v.
  func endOfVersion(at offset: Int) -> Int? {
    let lead = unit(at: offset)
    let isMarked = lead.ascii | 0x20 == UInt8(ascii: "v")
    var at = isMarked ? offset &+ lead.utf8Count : offset
    guard let first = endOfVersionNumber(at: at) else { return nil }
    at = first
    var dots = 0
    while let next = end(of: UInt8(ascii: "."), at: at), let end = endOfVersionNumber(at: next) {
      at = end
      dots &+= 1
    }
    guard dots >= (isMarked ? 1 : 2) else { return nil }
    return endOfVersionSuffix(at: at)
  }

  /// At most eight digits.
  private func endOfVersionNumber(at offset: Int) -> Int? {
    var at = offset
    var count = 0
    while count <= 8 {
      let unit = unit(at: at)
      guard unit.ascii.isASCIIDigit else { return count > 0 ? at : nil }
      at &+= unit.utf8Count
      count &+= 1
    }
    return nil
  }

  /// -rc1, -alpha.2, b3: letters, digits, dots and hyphens that begin with a letter.
  private func endOfVersionSuffix(at offset: Int) -> Int {
    var at = byte(at: offset) == UInt8(ascii: "-") ? offset &+ 1 : offset
    guard byte(at: at).isASCIILetter else { return offset }
    var suffixEnd = offset
    while true {
      let byte = byte(at: at)
      if byte.isASCIILetterOrDigit {
        suffixEnd = at &+ 1
      } else if byte != UInt8(ascii: "."), byte != UInt8(ascii: "-") {
        return suffixEnd
      } else if !self.byte(at: at &+ 1).isASCIILetterOrDigit {
        return suffixEnd
      }
      at &+= 1
    }
  }
}

extension UInt8 {
  var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
}
