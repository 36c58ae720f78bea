// White space, line ends, punctuation and symbols.
extension PatternText {
  /// One line end: CR LF, LF, VT, FF, CR, NEL, LINE SEPARATOR or PARAGRAPH SEPARATOR.
  ///
  /// Source: The Unicode Standard 15.0, section 5.8, "Newline Guidelines".
  func endOfLineEnd(at offset: Int) -> Int? {
    guard offset < end else { return nil }
    switch bytes[offset] {
    case 0x0D: return byte(at: offset &+ 1) == 0x0A ? offset &+ 2 : offset &+ 1
    case 0x0A, 0x0B, 0x0C: return offset &+ 1
    case 0xC2 where byte(at: offset &+ 1) == 0x85: return offset &+ 2
    case 0xE2 where byte(at: offset &+ 1) == 0x80 && byte(at: offset &+ 2) | 1 == 0xA9:
      return offset &+ 3
    default: return nil
    }
  }

  /// The end of the white space at an offset, within the line.
  func endOfSpaces(at offset: Int) -> Int {
    var at = offset
    while at < end, endOfLineEnd(at: at) == nil {
      let scalar = bytes.scalar(at: at)
      guard table.characterClass(of: scalar.value) == .whitespace else { break }
      at &+= scalar.utf8Count
    }
    return at
  }

  /// The end of a mark and of its immediate repetitions, unless it is a bracket or a quotation mark.
  func endOfMarks(_ scalar: DecodedScalar, at offset: Int) -> Int {
    var at = offset &+ scalar.utf8Count
    // Most marks stand alone, and most neighbours differ in the first byte.
    guard byte(at: at) == bytes[offset], !isBracketOrQuote(scalar.value) else { return at }
    while at < end, bytes.scalar(at: at) == scalar { at &+= scalar.utf8Count }
    return at
  }

  /// Brackets and quotation marks: general categories Ps, Pe, Pi and Pf, and the ASCII ones.
  private func isBracketOrQuote(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27...0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x60, 0x7B, 0x7D, 0xAB, 0xBB: true
    case 0x2018...0x201F, 0x2039, 0x203A, 0x2045, 0x2046, 0x207D, 0x207E, 0x208D, 0x208E: true
    case 0x2308...0x230B, 0x2329, 0x232A, 0x2768...0x2775, 0x27C5, 0x27C6, 0x27E6...0x27EF: true
    case 0x2983...0x2998, 0x29D8...0x29DB, 0x29FC, 0x29FD, 0x2E02...0x2E0D, 0x2E1C, 0x2E1D: true
    case 0x2E20...0x2E29, 0x2E42, 0x2E55...0x2E5C, 0x3008...0x3011, 0x3014...0x301B: true
    case 0x301D...0x301F, 0xFD3E, 0xFD3F, 0xFE17, 0xFE18, 0xFE35...0xFE44, 0xFE47, 0xFE48: true
    case 0xFE59...0xFE5E, 0xFF02, 0xFF07...0xFF09, 0xFF1C, 0xFF1E, 0xFF3B, 0xFF3D, 0xFF40: true
    case 0xFF5B, 0xFF5D, 0xFF5F, 0xFF60, 0xFF62, 0xFF63: true
    default: false
    }
  }
}
