import FenciLexicon
import FenciTestSupport
import FenciText
import Testing

@testable import FenciCommand

@Suite("normalising records")
struct RecordNormalizerTests {
  private func normalize(
    _ bytes: [UInt8], isValid: Bool = true, form: NormalizationForm? = .nfkc,
    converter: ChineseConverter? = nil
  ) throws -> (text: String, changes: [ChangedRange]) {
    let normalizer = try RecordNormalizer(form: form, converter: converter)
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

  /// From traditional to simplified, by a few rows.
  private func converter() throws -> ChineseConverter {
    let rows = "compatibility\t\u{F900}\t豈\nt2s\t臺\t台\nt2s\t𠮷\t吉\nt2s\t豈\t岂\n"
    let tables = try VariantTables(
      reading: MappedBytes(copying: Array(rows.utf8), name: "v.tsv"))
    let conversion = try #require(ChineseConversion(from: .traditional, to: .simplified))
    return ChineseConverter(conversion, tables: tables)
  }

  @Test("repair, normalisation and conversion are followed through to the source")
  func steps() throws {
    let result = try normalize(
      [0xFF] + Array("臺𠮷Ａ".utf8), isValid: false, converter: converter())
    #expect(result.text == "\u{FFFD}台吉A")
    #expect(
      result.changes == [
        change(0..<1, 0..<3), change(1..<4, 3..<6), change(4..<8, 6..<9), change(8..<11, 9..<10),
      ])
  }

  @Test("without a form only the conversion changes anything, all of its stages together")
  func conversionAlone() throws {
    let result = try normalize(Array("Ａ\u{F900}臺".utf8), form: nil, converter: converter())
    #expect(result.text == "Ａ岂台")
    #expect(result.changes == [change(3..<6, 3..<6), change(6..<9, 6..<9)])
  }

  @Test("every row of the map stands for its part: the parts between are the same in both")
  func mapCoversChanges() throws {
    var generator = SplitMix64(seed: 20)
    for _ in 0..<100 {
      let source = HostileText.bytes(partCount: 8, using: &generator) + Array("臺㍿𠮷".utf8)
      let result = try normalize(source, isValid: false, converter: converter())
      let target = Array(result.text.utf8)
      var (from, to) = (0, 0)
      for change in result.changes + [
        change(source.count..<source.count, target.count..<target.count)
      ] {
        #expect(source[from..<change.source.lowerBound] == target[to..<change.target.lowerBound])
        (from, to) = (change.source.upperBound, change.target.upperBound)
      }
    }
  }
}
