// What social posts add to text: accounts and topics.
extension PatternText {
  /// @ and a name of letters, digits, Han characters, _ and -.
  ///
  /// Sites take the longest run of such characters, at most thirty, and count on a space after it.
  /// Where a space, a colon, a slash, a closing bracket or another @ ends the run, so do we. Where
  /// another mark or the end of the line does, the run may be half a sentence: at most twelve
  /// characters pass, else only the Latin letters and digits in front.
  func endOfMention(at offset: Int) -> Int? {
    if offset > 0, byte(at: offset &- 1).isASCIILetterOrDigit { return nil }
    guard let first = end(of: UInt8(ascii: "@"), at: offset) else { return nil }
    var at = first
    var count = 0
    var latinEnd = first
    while count <= 30, at < end {
      let scalar = scalar(at: at)
      guard isNameScalar(scalar) else { break }
      let next = at &+ scalar.utf8Count
      if latinEnd == at, table.characterClass(of: scalar.value) != .han { latinEnd = next }
      at = next
      count &+= 1
    }
    guard count > 0 else { return nil }
    if count <= 12 || (count <= 30 && isNameEnd(at: at)) { return at }
    return latinEnd > first ? latinEnd : nil
  }

  private func isNameScalar(_ scalar: DecodedScalar) -> Bool {
    guard scalar.isWellFormed else { return false }
    switch table.characterClass(of: scalar.value) {
    case .han, .letter, .digit, .other: return true
    default: return scalar.value == 0x5F || scalar.value == 0x2D || scalar.value == 0xB7
    }
  }

  private func isNameEnd(at offset: Int) -> Bool {
    guard offset < end else { return false }
    switch unit(at: offset).ascii {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: ")"),
      UInt8(ascii: "]"):
      return true
    default: return characterClass(at: offset) == .whitespace && endOfLineEnd(at: offset) == nil
    }
  }

  /// A topic of 1 to 50 characters between # and #, or ＃ and ＃, on one line of text.
  ///
  /// White space or a comma, stop or colon right inside either mark means that they are no pair.
  ///
  /// Nor does a # open a topic right after an ASCII letter or digit, as in 70#.
  func endOfHashtag(at offset: Int) -> Int? {
    if offset > 0, byte(at: offset &- 1).isASCIILetterOrDigit { return nil }
    let mark = unit(at: offset)
    var at = offset &+ mark.utf8Count
    guard !parts(scalar(at: at).value) else { return nil }
    var count = 0
    while count <= 50, at < end {
      let scalar = scalar(at: at)
      let unit = unit(at: at)
      if unit.ascii == UInt8(ascii: "#") {
        guard count > 0, unit.utf8Count == mark.utf8Count else { return nil }
        return parts(bytes.scalar(before: at).value) ? nil : at &+ unit.utf8Count
      }
      guard scalar.isWellFormed, endOfLineEnd(at: at) == nil else { return nil }
      at &+= scalar.utf8Count
      count &+= 1
    }
    return nil
  }

  /// White space and the marks that part clauses.
  private func parts(_ value: UInt32) -> Bool {
    switch value {
    case 0x2C, 0x2E, 0x3A, 0x3B, 0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B: true
    default: table.characterClass(of: value) == .whitespace
    }
  }
}
