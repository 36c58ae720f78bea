internal import CICUShims

/// Properties of a scalar by ICU, for what the table of traits does not hold.
///
/// A look-up searches ICU's name tables; code that runs for every character reads
/// ``CharacterClassTable`` instead.
package struct ScalarProperties: Sendable, Hashable {
  private let value: UInt32

  package init(_ scalar: Unicode.Scalar) { value = scalar.value }

  /// The script, as UAX #24 gives it: of one scalar without its neighbours.
  package var script: Script { Script(code: fenci_script(value)) }

  /// The general category.
  package var generalCategory: GeneralCategory {
    GeneralCategory(code: fenci_general_category(value))
  }

  /// The East Asian width of UAX #11.
  package var eastAsianWidth: EastAsianWidth {
    switch fenci_east_asian_width(value) {
    case UInt8(ascii: "A"): .ambiguous
    case UInt8(ascii: "H"): .halfwidth
    case UInt8(ascii: "F"): .fullwidth
    case UInt8(ascii: "n"): .narrow
    case UInt8(ascii: "W"): .wide
    default: .neutral
    }
  }

  /// Values of the property East_Asian_Width.
  package enum EastAsianWidth: Sendable, Hashable {
    case neutral, ambiguous, halfwidth, fullwidth, narrow, wide
  }

  package var isWhiteSpace: Bool { fenci_has_property(value, FENCI_WHITE_SPACE) }
  package var isUppercase: Bool { fenci_has_property(value, FENCI_UPPERCASE) }
  package var isGraphemeExtend: Bool { fenci_has_property(value, FENCI_GRAPHEME_EXTEND) }
  package var isEmojiModifier: Bool { fenci_has_property(value, FENCI_EMOJI_MODIFIER) }
  package var isPictographic: Bool { fenci_has_property(value, FENCI_EXTENDED_PICTOGRAPHIC) }
}

/// A general category, by its two letters.
package struct GeneralCategory: Sendable, Hashable, CustomStringConvertible {
  /// Two ASCII letters, in big-endian order.
  let code: UInt16

  /// The two letters, such as "Lu".
  package var description: String {
    String(decoding: [UInt8(code >> 8), UInt8(code & 0xFF)], as: UTF8.self)
  }

  /// The first letter, for all categories of a kind: L letters, M marks, N numbers, P punctuation,
  /// S symbols, Z separators, C others.
  package var group: Unicode.Scalar { Unicode.Scalar(UInt8(code >> 8)) }

  package static let letterNumber = GeneralCategory("Nl")
  package static let decimalNumber = GeneralCategory("Nd")
  package static let control = GeneralCategory("Cc")
  package static let format = GeneralCategory("Cf")
  package static let spacingMark = GeneralCategory("Mc")

  init(code: UInt16) { self.code = code }

  private init(_ letters: StaticString) {
    code = UInt16(letters.utf8Start[0]) << 8 | UInt16(letters.utf8Start[1])
  }
}

/// A script, by its ISO 15924 code.
package struct Script: Sendable, Hashable, CustomStringConvertible {
  /// Four ASCII letters, in big-endian order.
  let code: UInt32

  init(code: UInt32) { self.code = code }

  /// The script with a code of four ASCII letters, such as "Hani".
  ///
  /// - Precondition: `name` has four bytes.
  package init(_ name: StaticString) {
    precondition(name.utf8CodeUnitCount == 4)
    code = (0..<4).reduce(0) { $0 << 8 | UInt32(name.utf8Start[$1]) }
  }

  /// The code, such as "Hani".
  package var description: String {
    String(decoding: [24, 16, 8, 0].map { UInt8(code >> $0 & 0xFF) }, as: UTF8.self)
  }

  package static let common = Script("Zyyy")
  package static let inherited = Script("Zinh")
  package static let han = Script("Hani")
  package static let latin = Script("Latn")
  package static let greek = Script("Grek")
  package static let cyrillic = Script("Cyrl")
}
