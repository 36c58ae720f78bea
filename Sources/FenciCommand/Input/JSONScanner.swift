/// What is wrong with a line that should be a JSON object.
struct JSONSyntaxError: Error, Hashable {
  /// What the grammar asks for at this place.
  enum Expectation: Hashable {
    case object, value, name, colon, commaOrEnd, digit, escape, hexadecimalDigit, closingQuote
    case literal, escapedControlCharacter, endOfLine
  }

  /// Bytes from the start of the line.
  var offset: Int
  var expected: Expectation
}

/// Walks over JSON values and checks their grammar (RFC 8259) without building anything.
///
/// Nesting is kept in an array, not on the call stack, so a line of a million brackets is an error
/// message like any other.
struct JSONScanner {
  /// The line; offsets count from its start.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The byte that is read next.
  private(set) var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next byte; 0, which the grammar allows nowhere, at the end.
  var next: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  func fail(_ expected: JSONSyntaxError.Expectation) -> JSONSyntaxError {
    JSONSyntaxError(offset: offset, expected: expected)
  }

  mutating func skipSpace() {
    while next == 0x20 || next == 0x09 || next == 0x0A || next == 0x0D { offset += 1 }
  }

  /// Takes one byte if it comes next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  mutating func require(
    _ character: Unicode.Scalar, else expected: JSONSyntaxError.Expectation
  ) throws(JSONSyntaxError) {
    guard take(character) else { throw fail(expected) }
  }

  /// Skips a value of any kind and depth.
  ///
  /// - Returns: Where it stands, without the space around it.
  mutating func skipValue() throws(JSONSyntaxError) -> Range<Int> {
    let start = offset
    /// The brackets that are open, as the bytes that will close them.
    var closers: [Unicode.Scalar] = []
    repeat {
      if take("{") {
        closers.append("}")
        skipSpace()
        if next != UInt8(ascii: "}") {
          try skipNameAndColon()
          continue
        }
      } else if take("[") {
        closers.append("]")
        skipSpace()
        if next != UInt8(ascii: "]") { continue }
      } else {
        try skipScalar()
      }
      try closeBrackets(&closers)
    } while !closers.isEmpty
    return start..<offset
  }

  /// After a value: closes what ends here, and stops before the next value.
  private mutating func closeBrackets(_ closers: inout [Unicode.Scalar]) throws(JSONSyntaxError) {
    while let closer = closers.last {
      skipSpace()
      if take(closer) {
        closers.removeLast()
      } else {
        try require(",", else: .commaOrEnd)
        skipSpace()
        if closer == "}" { try skipNameAndColon() }
        return
      }
    }
  }

  /// Skips `"name" :` and the space after it.
  ///
  /// - Returns: Where the name stands, quotes included.
  @discardableResult
  mutating func skipNameAndColon() throws(JSONSyntaxError) -> Range<Int> {
    let start = offset
    guard next == UInt8(ascii: "\"") else { throw fail(.name) }
    try skipString()
    let name = start..<offset
    skipSpace()
    try require(":", else: .colon)
    skipSpace()
    return name
  }

  private mutating func skipScalar() throws(JSONSyntaxError) {
    switch next {
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "t"): try skipLiteral("true")
    case UInt8(ascii: "f"): try skipLiteral("false")
    case UInt8(ascii: "n"): try skipLiteral("null")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try skipNumber()
    default: throw fail(.value)
    }
  }

  private mutating func skipLiteral(_ literal: StaticString) throws(JSONSyntaxError) {
    let end = offset + literal.utf8CodeUnitCount
    guard end <= bytes.count, bytes[offset..<end].elementsEqual(literal.description.utf8) else {
      throw fail(.literal)
    }
    offset = end
  }

  private mutating func skipNumber() throws(JSONSyntaxError) {
    _ = take("-")
    if !take("0") { try skipDigits() }
    if take(".") { try skipDigits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws(JSONSyntaxError) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard digits.contains(next) else { throw fail(.digit) }
    while digits.contains(next) { offset += 1 }
  }

  private mutating func skipString() throws(JSONSyntaxError) {
    offset += 1
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return
      case UInt8(ascii: "\\"):
        offset += 1
        try skipEscape()
      case 0..<0x20:
        throw fail(.escapedControlCharacter)
      default:
        offset += 1
      }
    }
    throw fail(.closingQuote)
  }

  private mutating func skipEscape() throws(JSONSyntaxError) {
    guard "\"\\/bfnrtu".utf8.contains(next) else { throw fail(.escape) }
    let isUnicode = take("u")
    if !isUnicode { offset += 1 }
    for _ in 0..<(isUnicode ? 4 : 0) {
      guard Unicode.Scalar(next).properties.isASCIIHexDigit else { throw fail(.hexadecimalDigit) }
      offset += 1
    }
  }
}
