import FenciLexicon
import FenciText
import Testing

@testable import FenciCommand

@Suite("normalising records")
struct RecordNormalizerTests {
  private func normalize(
    _ bytes: [UInt8], isValid: Bool = true, folding: CharacterFolding? = nil
  ) throws -> (text: String, changes: [ChangedRange]) {
    let normalizer = try RecordNormalizer(form: .nfkc, folding: folding)
    return try withBytes(bytes) { bytes in
      let result = try normalizer.normalize(bytes, isValid: isValid)
      return (result.text.text, result.changes(from: bytes))
    }
  }

  private func change(_ source: Range<Int>, _ target: Range<Int>) -> ChangedRange {
    ChangedRange(source: source, target: target)
  }

  @Test("what did not change is not in the map")
  func unchanged() throws {
    let result = try normalize(Array("小米14".utf8))
    #expect(result.text == "小米14")
    #expect(result.changes.isEmpty)
    #expect(try normalize([]).changes.isEmpty)
  }

  @Test("one character to many, many to one, and one to one")
  func changes() throws {
    let result = try normalize(Array("a㍿e\u{301}ｂ".utf8))
    #expect(result.text == "a株式会社éb")
    #expect(
      result.changes == [change(1..<4, 1..<13), change(4..<7, 13..<15), change(7..<10, 15..<16)])
  }

  @Test("repair, normalisation and folding are followed through to the source")
  func threeSteps() throws {
    let folding = CharacterFolding(pairs: [("臺", "台"), ("𠮷", "吉")])
    let result = try normalize([0xFF] + Array("臺𠮷Ａ".utf8), isValid: false, folding: folding)
    #expect(result.text == "\u{FFFD}台吉A")
    #expect(
      result.changes == [
        change(0..<1, 0..<3), change(1..<4, 3..<6), change(4..<8, 6..<9), change(8..<11, 9..<10),
      ])
  }

  @Test("folding leaves the case of letters to the form")
  func latin() throws {
    #expect(try normalize(Array("AB".utf8), folding: CharacterFolding()).text == "AB")
  }
}
