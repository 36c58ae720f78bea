import FenciTestSupport
import FenciText
import Testing

/// The generated table, every scalar of it against ICU.
@Suite(.printingLoopValues) struct CharacterClassTests {
  private let table = CharacterClassTable()

  @Test func theTableIsOfTheUnicodeVersionOfICU() {
    #expect(CharacterClassTable.unicodeVersion.hasPrefix(ICUVersion.unicodeVersion))
  }

  @Test func everyScalarHasTheClassThatICUsPropertiesGive() {
    var wrong: [String] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if table.characterClass(of: value) != expectedClass(of: scalar) {
        wrong.append("U+\(String(value, radix: 16)) \(table.characterClass(of: value))")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(10))")
  }

  private func expectedClass(of scalar: Unicode.Scalar) -> CharacterClass {
    let properties = ScalarProperties(scalar)
    let category = properties.generalCategory
    if properties.isWhiteSpace || scalar == "\u{200B}" { return .whitespace }
    if properties.isGraphemeExtend || properties.isEmojiModifier { return .extend }
    if category.group == "M" || category == .format { return .extend }
    let script = properties.script
    if script == .han || scalar == "〆" { return .han }
    if category.group == "L" && properties.isPictographic { return .symbol }
    if category.group == "L" || category == .letterNumber {
      let isBicameral = script == .latin || script == .greek || script == .cyrillic
      return isBicameral || scalar == "ª" || scalar == "º" || scalar == "µ" ? .letter : .other
    }
    if category == .decimalNumber {
      return scalar.isASCII || ("０"..."９").contains(scalar) ? .digit : .other
    }
    return category.group == "P" ? .punctuation : .symbol
  }

  @Test func everyScalarHasTheOtherTraitsThatICUGives() {
    var wrong: [String] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let traits = table.traits(of: value)
      let properties = ScalarProperties(scalar)
      let isRight =
        traits.isUppercase == properties.isUppercase
        && traits.isPictographic == properties.isPictographic
        && (traits.columns == 2) == isWide(properties)
      if !isRight { wrong.append("U+\(String(value, radix: 16)) \(traits)") }
    }
    #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(10))")
  }

  private func isWide(_ properties: ScalarProperties) -> Bool {
    let width = properties.eastAsianWidth
    guard width == .wide || width == .fullwidth else { return false }
    // Marks take no column of their own, unless they are spacing.
    let category = properties.generalCategory
    if category == .control || category == .format { return false }
    return category.group != "M" || category == .spacingMark
  }

  @Test(
    arguments: [
      ("中", CharacterClass.han), ("〇", .han), ("々", .han), ("〆", .han), ("㐀", .han), ("𠀀", .han),
      ("𪜀", .han), ("𫝀", .han), ("𬺰", .han), ("𰀀", .han), ("𱍐", .han), ("豈", .han), ("⼀", .han),
      ("〡", .han), ("a", .letter), ("Ａ", .letter), ("é", .letter), ("Ω", .letter), ("я", .letter),
      ("7", .digit), ("７", .digit), ("٣", .other), (" ", .whitespace), ("　", .whitespace),
      ("\n", .whitespace), ("\u{2028}", .whitespace), ("\u{200B}", .whitespace),
      ("。", .punctuation),
      ("，", .punctuation), ("「", .punctuation), ("…", .punctuation), ("—", .punctuation),
      ("%", .punctuation), ("￥", .symbol), ("→", .symbol), ("😀", .symbol), ("½", .symbol),
      ("①", .symbol),
      ("\0", .symbol), ("\u{E000}", .symbol), ("\u{301}", .extend), ("\u{FE0F}", .extend),
      ("\u{E0100}", .extend), ("\u{200D}", .extend), ("\u{AD}", .extend), ("\u{1F3FB}", .extend),
      ("か", .other), ("カ", .other), ("ー", .other), ("한", .other), ("ก", .other), ("ب", .other),
    ] as [(Unicode.Scalar, CharacterClass)])
  func examples(scalar: Unicode.Scalar, expected: CharacterClass) {
    #expect(table.characterClass(of: scalar.value) == expected)
  }
}
