/// Output text, assembled as UTF-8 bytes: one growing buffer instead of a string per token.
typealias Bytes = [UInt8]

extension Bytes {
  /// Appends a text.
  mutating func append(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// Appends a text that stands in the program, which is a plain copy.
  mutating func append(literal text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends one ASCII character, such as `append(ascii: "\t")`.
  ///
  /// - Precondition: `character` is ASCII.
  mutating func append(ascii character: Unicode.Scalar) {
    append(UInt8(ascii: character))
  }

  /// Appends an integer in decimal.
  mutating func append(decimal value: Int) {
    if value < 0 { append(ascii: "-") }
    let first = count
    var rest = value.magnitude
    repeat {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    self[first...].reverse()
  }

  /// Appends a number with a fixed count of fraction digits, rounded half away from zero.
  ///
  /// Numbers too large for fixed notation, and those that are not finite, are written as Swift
  /// writes them.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - fractionDigits: From 1 to 9.
  mutating func append(fixed value: Double, fractionDigits: Int) {
    let unit = (0..<fractionDigits).reduce(1) { unit, _ in unit * 10 }
    let scaled = (value * Double(unit)).rounded()
    guard scaled.magnitude < 1e15 else { return append(value.description) }
    let (whole, fraction) = Int(scaled).magnitude.quotientAndRemainder(dividingBy: UInt(unit))
    if scaled < 0 { append(ascii: "-") }
    append(decimal: Int(whole))
    append(ascii: ".")
    // Adding the unit gives a leading 1, which stands where the zeros would be lost.
    let first = count
    append(decimal: Int(fraction) + unit)
    remove(at: first)
  }

  /// Appends bytes that should be UTF-8, with U+FFFD for each ill-formed sequence.
  ///
  /// - Parameters:
  ///   - bytes: The bytes as they stand in the source.
  ///   - isValid: Whether they are known to be well-formed, which makes this a plain copy.
  mutating func append(showing bytes: UnsafeBufferPointer<UInt8>, isValid: Bool) {
    if isValid {
      append(contentsOf: bytes)
    } else {
      append(contentsOf: String(decoding: bytes, as: UTF8.self).utf8)
    }
  }
}

extension String {
  /// A number with a fixed count of fraction digits, as ``Swift/Array/append(fixed:fractionDigits:)`` writes it.
  init(fixed value: Double, fractionDigits: Int) {
    var text: Bytes = []
    text.append(fixed: value, fractionDigits: fractionDigits)
    self.init(decoding: text, as: UTF8.self)
  }
}
