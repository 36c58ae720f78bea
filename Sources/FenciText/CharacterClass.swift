internal import CICUShims

/// What a scalar is to a scanner: the coarsest division that segmentation can use.
///
/// The raw values are stable; the engine's tables store them.
package enum CharacterClass: UInt8, Sendable, Hashable, CaseIterable {
  /// Han: every scalar of the script, in all blocks and extensions, radicals and compatibility
  /// ideographs too, with 〇 々 〆.
  case han = 0
  /// Letters of the Latin, Greek and Cyrillic scripts, full-width ones too.
  case letter
  /// The digits 0-9 and ０-９.
  case digit
  /// White space, line ends and the zero width space.
  case whitespace
  /// General category P.
  case punctuation
  /// Whatever else stands alone: symbols, emoji, controls, numerals such as ½ and ①, private use.
  case symbol
  /// What belongs to the character before it: combining marks, variation selectors, joiners,
  /// emoji modifiers, format characters.
  case extend
  /// Letters and digits of all other scripts: Kana, Hangul, Thai, Arabic, …
  case other
}

/// The classes and other traits of all scalars, in constant data of about 45 kB.
///
/// The table is generated (Scripts/make-character-traits.py, from the Unicode Character Database), so
/// nothing is built at start.
///
/// - Complexity: two loads for each look-up.
package struct CharacterClassTable: Sendable {
  /// Page numbers, indexed by scalar value / 256.
  package nonisolated(unsafe) let index: UnsafePointer<UInt8>
  /// The traits of 256 scalars for each page; the low four bits are the class.
  package nonisolated(unsafe) let pages: UnsafePointer<UInt8>

  /// The one table; making it costs nothing.
  package init() {
    index = fenci_traits_index_pointer()
    pages = fenci_traits_pages_pointer()
  }

  /// The version of Unicode the table was made from, such as "15.0.0".
  package static var unicodeVersion: String { String(cString: fenci_traits_version()) }

  /// The class of a scalar value.
  ///
  /// - Precondition: `value` is below 0x110000.
  package func characterClass(of value: UInt32) -> CharacterClass {
    traits(of: value).characterClass
  }

  /// The class and the other traits of a scalar value.
  ///
  /// - Precondition: `value` is below 0x110000.
  package func traits(of value: UInt32) -> CharacterTraits {
    let page = Int(index[Int(truncatingIfNeeded: value &>> 8)])
    return CharacterTraits(rawValue: pages[page &<< 8 | Int(truncatingIfNeeded: value & 0xFF)])
  }
}

/// One byte that says what the scanner and the column counter need to know of a scalar.
///
///     bits 0-3  character class        bit 6  Uppercase
///     bits 4-5  terminal columns       bit 7  Extended_Pictographic
package struct CharacterTraits: RawRepresentable, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package var characterClass: CharacterClass {
    // The generated table holds no other values; CharacterClassTests visits every scalar.
    CharacterClass(rawValue: rawValue & 0x0F) ?? .symbol
  }

  /// Columns of a terminal that the scalar takes by itself: 0, 1 or 2.
  package var columns: Int { Int(rawValue &>> 4 & 0b11) }

  package var isUppercase: Bool { rawValue & 0x40 != 0 }

  package var isPictographic: Bool { rawValue & 0x80 != 0 }
}
