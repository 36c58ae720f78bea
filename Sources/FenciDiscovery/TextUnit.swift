/// The alphabet of the strings that are counted: 16 bits a unit.
///
/// Han characters are their UTF-16 code units. So are the last letter or digit of a Latin word; those
/// before it are moved to a private area, so that a string tells by its last unit whether it may end
/// there: 澎湃OS may, 澎湃O may not.
enum TextUnit {
  /// Stands before the first and after the last character of a clause; as a neighbour it is of one kind.
  static let boundary: UInt16 = 0
  /// Stands for a token without units, such as a number or a date; as a neighbour it is of one kind.
  static let opaque: UInt16 = 1

  private static let innerLetters: UInt16 = 0xE000

  /// The unit of a letter or digit with another one behind it.
  static func innerLetter(_ unit: UInt16) -> UInt16 { innerLetters + unit }

  /// Whether an ASCII letter or digit, an inner one not counted.
  static func isLetter(_ unit: UInt16) -> Bool { unit > opaque && unit < 0x80 }

  static func isInnerLetter(_ unit: UInt16) -> Bool {
    innerLetters <= unit && unit < innerLetters + 0x80
  }

  static func isHan(_ unit: UInt16) -> Bool { unit >= 0x80 && !isInnerLetter(unit) }

  /// Whether a string may end behind this unit: a word's last letter, a Han character's last unit.
  static func endsCharacter(_ unit: UInt16) -> Bool {
    unit > opaque && unit & 0xFC00 != 0xD800 && !isInnerLetter(unit)
  }

  /// Whether a string may begin with this unit behind that one.
  static func beginsCharacter(_ unit: UInt16, after previous: UInt16) -> Bool {
    unit > opaque && unit & 0xFC00 != 0xDC00 && !isInnerLetter(previous)
  }

  /// The UTF-16 code unit that a unit stands for.
  static func codeUnit(of unit: UInt16) -> UInt16 {
    isInnerLetter(unit) ? unit - innerLetters : unit
  }
}
