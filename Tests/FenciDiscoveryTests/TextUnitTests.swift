import Testing

@testable import FenciDiscovery

@Suite("units of text")
struct TextUnitTests {
  private static let a = UInt16(UInt8(ascii: "a"))

  @Test(
    "where a string may begin and end",
    arguments: [
      // unit, begins behind a Han character, begins behind an inner letter, ends
      (0x4E00, true, true, true),
      (a, true, false, true),
      (TextUnit.innerLetter(a), true, false, false),
      (0xD842, true, true, false),
      (0xDFB7, false, false, true),
      (TextUnit.boundary, false, false, false),
      (TextUnit.opaque, false, false, false),
    ] as [(UInt16, Bool, Bool, Bool)])
  func edges(unit: UInt16, begins: Bool, beginsInWord: Bool, ends: Bool) {
    #expect(TextUnit.beginsCharacter(unit, after: 0x4E00) == begins)
    #expect(TextUnit.beginsCharacter(unit, after: TextUnit.boundary) == begins)
    if !TextUnit.isHan(unit) {
      #expect(TextUnit.beginsCharacter(unit, after: TextUnit.innerLetter(Self.a)) == beginsInWord)
    }
    #expect(TextUnit.endsCharacter(unit) == ends)
  }

  @Test("an inner letter stands for the letter")
  func innerLetters() {
    let inner = TextUnit.innerLetter(Self.a)
    #expect(TextUnit.codeUnit(of: inner) == Self.a)
    #expect(TextUnit.isInnerLetter(inner))
    #expect(!TextUnit.isLetter(inner))
    #expect(!TextUnit.isHan(inner))
    #expect(TextUnit.isLetter(Self.a))
  }
}
