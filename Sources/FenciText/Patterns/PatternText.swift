/// A UTF-8 text as the patterns read it: bounded, with full-width forms folded on the way.
///
/// Offsets are bytes from the start of the text. Patterns are methods in extensions: each takes the
/// offset where it has to begin and returns the offset where it ends, or nil. None reads at or after
/// `end`; none looks further than a constant number of bytes past what it returns, so that a scan of
/// a text is linear.
struct PatternText {
  let bytes: UnsafeBufferPointer<UInt8>
  let table: CharacterClassTable

  var end: Int { bytes.count }

  /// A byte, or 0 at the end.
  func byte(at offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// An ASCII character or the full-width form of one, with the bytes it takes.
  struct Unit {
    /// The ASCII value; 0 for every other character and at the end.
    let ascii: UInt8
    /// 1 or 3; 0 for every other character and at the end.
    let utf8Count: Int
  }

  /// The character at an offset, if it is ASCII or the full-width form of ASCII.
  func unit(at offset: Int) -> Unit {
    guard offset < bytes.count else { return Unit(ascii: 0, utf8Count: 0) }
    let lead = bytes[offset]
    if lead < 0x80 { return Unit(ascii: lead, utf8Count: 1) }
    // U+FF01 … U+FF5E are EF BC 81 … EF BC BF, EF BD 80 … EF BD 9E.
    guard lead == 0xEF, offset &+ 2 < bytes.count else { return Unit(ascii: 0, utf8Count: 0) }
    let last = bytes[offset &+ 2]
    switch bytes[offset &+ 1] {
    case 0xBC where last >= 0x81 && last <= 0xBF: return Unit(ascii: last &- 0x60, utf8Count: 3)
    case 0xBD where last >= 0x80 && last <= 0x9E: return Unit(ascii: last &- 0x20, utf8Count: 3)
    default: return Unit(ascii: 0, utf8Count: 0)
    }
  }

  /// The end of `character` at an offset, in its ASCII or full-width form.
  func end(of character: UInt8, at offset: Int) -> Int? {
    let unit = unit(at: offset)
    return unit.ascii == character ? offset &+ unit.utf8Count : nil
  }

  /// Whether the bytes at an offset are those of `literal`.
  func has(_ literal: StaticString, at offset: Int) -> Bool {
    guard offset &+ literal.utf8CodeUnitCount <= bytes.count else { return false }
    for position in 0..<literal.utf8CodeUnitCount
    where bytes[offset &+ position] != literal.utf8Start[position] { return false }
    return true
  }

  /// The scalar at an offset; U+0000 with no bytes at the end.
  func scalar(at offset: Int) -> DecodedScalar {
    offset < bytes.count ? bytes.scalar(at: offset) : DecodedScalar(value: 0, utf8Count: 0)
  }

  /// The class of the scalar at an offset; white space at the end, symbol for ill-formed bytes.
  func characterClass(at offset: Int) -> CharacterClass {
    guard offset < bytes.count else { return .whitespace }
    return table.characterClass(of: bytes.scalar(at: offset).value)
  }

  /// The class of the scalar before an offset; white space at the start.
  func characterClass(before offset: Int) -> CharacterClass {
    guard offset > 0 else { return .whitespace }
    return table.characterClass(of: bytes.scalar(before: offset).value)
  }

  /// Whether a letter, digit or mark stands right before an offset, so that a sign there is a hyphen.
  func isGlued(at offset: Int) -> Bool {
    switch characterClass(before: offset) {
    case .han, .letter, .digit, .other, .extend: true
    case .whitespace, .punctuation, .symbol:
      offset > 0 && byte(at: offset &- 1) == UInt8(ascii: "_")
    }
  }

  /// The end of the combining marks and joiners at an offset.
  func endOfExtenders(at offset: Int) -> Int {
    var at = offset
    // Every scalar of the class lies at or above U+00AD, so ASCII needs no look-up.
    while at < bytes.count, bytes[at] >= 0x80 {
      let scalar = bytes.scalar(at: at)
      guard table.characterClass(of: scalar.value) == .extend else { break }
      at &+= scalar.utf8Count
    }
    return at
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isASCIIUppercase: Bool { self &- 0x41 < 26 }
  var isASCIILowercase: Bool { self &- 0x61 < 26 }
}
