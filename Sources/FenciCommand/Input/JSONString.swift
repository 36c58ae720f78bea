/// The inside of a JSON string, between UTF-8 text and its escapes (RFC 8259, section 7).
enum JSONString {
  /// Appends what a string literal spells.
  ///
  /// Escaped surrogate pairs become one character. Half a pair spells no character and becomes
  /// U+FFFD; bytes that are not UTF-8 are copied, for whoever reads the text to count.
  ///
  /// - Parameters:
  ///   - literal: The bytes between the quotes, as ``JSONScanner`` accepted them.
  ///   - text: Grows by the decoded UTF-8.
  /// - Returns: How many halves of surrogate pairs were replaced.
  static func decode(_ literal: UnsafeBufferPointer<UInt8>, into text: inout Bytes) -> Int {
    text.reserveCapacity(text.count + literal.count)
    var replaced = 0
    var offset = 0
    while offset < literal.count {
      let plain = literal[offset...].firstIndex(of: UInt8(ascii: "\\")) ?? literal.count
      text.append(contentsOf: literal[offset..<plain])
      guard plain + 1 < literal.count else { break }
      offset = plain + 2
      switch literal[plain + 1] {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        let scalar = decodeScalar(literal, at: &offset)
        if scalar == nil { replaced += 1 }
        text.append(contentsOf: Character(scalar ?? "\u{FFFD}").utf8)
      case let itself: text.append(itself)
      }
    }
    return replaced
  }

  /// Reads the four digits after `\u`, and the second escape of a surrogate pair.
  ///
  /// - Parameters:
  ///   - literal: The literal.
  ///   - offset: The first digit; afterwards, the byte after the last escape that was used.
  /// - Returns: `nil` for half a surrogate pair.
  private static func decodeScalar(
    _ literal: UnsafeBufferPointer<UInt8>, at offset: inout Int
  ) -> Unicode.Scalar? {
    let first = codeUnit(literal, at: offset)
    offset = min(offset + 4, literal.count)
    guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
    guard literal[offset...].starts(with: "\\u".utf8) else { return nil }
    let second = codeUnit(literal, at: offset + 2)
    guard UTF16.isTrailSurrogate(second) else { return nil }
    offset = min(offset + 6, literal.count)
    return UTF16.decode(.init([first, second]))
  }

  private static func codeUnit(_ literal: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt16 {
    literal[min(offset, literal.count)...].prefix(4).reduce(0) { value, digit in
      value << 4 | UInt16(Character(Unicode.Scalar(digit)).hexDigitValue ?? 0)
    }
  }

  /// Appends a text as a string literal, quotes included.
  ///
  /// Only what must be escaped is: quotes, backslashes, control characters. Han stays readable.
  ///
  /// - Parameters:
  ///   - text: UTF-8; ill-formed sequences are written as U+FFFD, as JSON is UTF-8.
  ///   - isValid: Whether `text` is known to be well-formed.
  ///   - output: Grows by the literal.
  static func encode(
    _ text: UnsafeBufferPointer<UInt8>, isValid: Bool, into output: inout Bytes
  ) {
    output.append(ascii: "\"")
    if !text.needsEscapes {
      output.append(showing: text, isValid: isValid)
    } else if isValid {
      escape(text, into: &output)
    } else {
      var shown: Bytes = []
      shown.append(showing: text, isValid: false)
      shown.withUnsafeBufferPointer { escape($0, into: &output) }
    }
    output.append(ascii: "\"")
  }

  /// Appends a text that has no ill-formed sequences as a string literal, quotes included.
  static func encode(_ text: String, into output: inout Bytes) {
    var text = text
    text.withUTF8 { encode($0, isValid: true, into: &output) }
  }

  private static func escape(_ text: UnsafeBufferPointer<UInt8>, into output: inout Bytes) {
    // In steps: room for the longest escapes is not made for all of a long text at once.
    for start in stride(from: 0, to: text.count, by: 1 << 12) {
      let part = text[start..<min(start + 1 << 12, text.count)]
      output.append(atMost: escapeLimit * part.count) { $0.put(escaping: part, isValid: true) }
    }
  }

  /// The most bytes that one byte becomes, as an escape or as U+FFFD.
  static let escapeLimit = 6

  /// The bytes that must not stand in a string as they are; nearly no text has any.
  fileprivate static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }
}

extension ByteCursor {
  /// Puts the inside of a string literal: at most ``JSONString/escapeLimit`` bytes for one.
  mutating func put(escaping text: Slice<UnsafeBufferPointer<UInt8>>, isValid: Bool) {
    guard isValid else {
      var shown = String(decoding: text, as: UTF8.self)
      return shown.withUTF8 { put(escaping: $0[...], isValid: true) }
    }
    for byte in text {
      if JSONString.mustEscape(byte) { put(escapeOf: byte) } else { put(byte) }
    }
  }

  private mutating func put(escapeOf byte: UInt8) {
    put(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: put(UInt8(ascii: "b"))
    case 0x09: put(UInt8(ascii: "t"))
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x0C: put(UInt8(ascii: "f"))
    case 0x0D: put(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): put(byte)
    default:
      put(byte < 0x10 ? "u000" : byte < 0x20 ? "u001" : "u007")
      let digit = byte & 0xF
      put(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether any byte must be escaped in a JSON string; if none, no cell of a table needs it either.
  ///
  /// - Complexity: O(*n*), eight bytes at a time where no byte is ASCII.
  var needsEscapes: Bool {
    guard let base = baseAddress else { return false }
    var offset = 0
    while offset &+ 8 <= count {
      let word = UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self)
      let end = offset &+ 8
      // What must be escaped is ASCII.
      if word & 0x8080_8080_8080_8080 != 0x8080_8080_8080_8080 {
        while offset < end {
          if JSONString.mustEscape(self[offset]) { return true }
          offset &+= 1
        }
      }
      offset = end
    }
    return self[offset...].contains(where: JSONString.mustEscape)
  }
}
