import FenciTestSupport
import Testing

@testable import FenciLexicon

@Suite("files of variants")
struct VariantTablesTests {
  private func read(_ bytes: [UInt8]) throws(LexiconError) -> VariantTables {
    try VariantTables(reading: MappedBytes(copying: bytes, name: "v.tsv"))
  }

  /// A file, where its fault is, and what is expected there.
  struct Row: Sendable {
    var file: [UInt8]
    var line: Int
    var column: Int
    var expected: String
    var sourceLocation = #_sourceLocation

    init(
      _ file: String, _ line: Int, _ column: Int, _ expected: String,
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      self.init(Array(file.utf8), line, column, expected, sourceLocation: sourceLocation)
    }

    init(
      _ file: [UInt8], _ line: Int, _ column: Int, _ expected: String,
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      self.file = file
      self.line = line
      self.column = column
      self.expected = expected
      self.sourceLocation = sourceLocation
    }
  }

  @Test(
    "a line that is none says where and what",
    arguments: [
      Row("# 注\ns2t\t头\t頭\nx2y\t头\t頭\n", 3, 1, "the name of a table, such as s2t"),
      Row("s2t\n", 1, 4, "table<TAB>from<TAB>to"),
      Row("s2t\t头\n", 1, 5, "table<TAB>from<TAB>to"),
      Row("s2t\t\t頭\n", 1, 5, "table<TAB>from<TAB>to"),
      Row("s2t\t头\t\n", 1, 5, "table<TAB>from<TAB>to"),
      Row("s2t\t头\t頭\t又\n", 1, 5, "table<TAB>from<TAB>to"),
      Row("\n\ns2t\t头\t頭\nt2s\t頭\t头\ns2t\t头\t头\n", 5, 5, "each text once in a table"),
      Row(Array("s2t\t头\t頭\ns2t\t".utf8) + [0xE5, 0xA4, 0x09, 0x41], 2, 5, "UTF-8"),
    ])
  func malformed(row: Row) {
    do {
      _ = try read(row.file)
      Issue.record("accepted", sourceLocation: row.sourceLocation)
    } catch .malformedLine(let position, let expected, _) {
      // The second of two like lines may be either after sorting.
      if row.expected.hasPrefix("each") {
        #expect([3, 5].contains(position.line), sourceLocation: row.sourceLocation)
      } else {
        #expect(
          [position.line, position.column] == [row.line, row.column],
          sourceLocation: row.sourceLocation)
      }
      #expect(expected == row.expected, sourceLocation: row.sourceLocation)
    } catch {
      Issue.record("\(error)", sourceLocation: row.sourceLocation)
    }
  }

  @Test("byte order mark, CRLF, comments, blank lines, no end of the last line")
  func lenient() throws {
    let tables = try read(Array("\u{FEFF}# 注\r\n\r\ns2t\t头\t頭\r\n#\nt2s\t頭\t头".utf8))
    #expect(tables[.simplifiedToTraditional] != nil)
    #expect(tables[.traditionalToSimplified] != nil)
    #expect(tables[.traditionalToTaiwan] == nil)
    #expect(try read([])[.compatibility] == nil)
  }

  @Test("only the wanted tables are kept")
  func wanted() throws {
    let file = MappedBytes(copying: Array("s2t\t头\t頭\nt2s\t頭\t头\n".utf8), name: "v.tsv")
    let tables = try VariantTables(reading: file, keeping: [.traditionalToSimplified])
    #expect(tables[.simplifiedToTraditional] == nil)
    #expect(tables[.traditionalToSimplified] != nil)
  }

  @Test("a damaged file throws or reads, and converts without a trap")
  func damaged() throws {
    var generator = SplitMix64(seed: 31)
    let sound = Array("s2t-phrases\t头发\t頭髮\ns2t\t头\t頭\ns2t\t发\t發\nt2tw\t裏\t裡\n".utf8)
    let text = Array("头发发财，裏面".utf8)
    let conversion = try #require(ChineseConversion(from: .simplified, to: .taiwan))
    var readCount = 0
    for _ in 0..<3_000 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: index)
        default: bytes.insert(UInt8.random(in: 0...127, using: &generator), at: index)
        }
      }
      guard let tables = try? read(bytes) else { continue }
      readCount += 1
      let result = ChineseConverter(conversion, tables: tables).convert(text)
      #expect(result.utf8.firstIllFormedOffset == nil)
    }
    #expect(readCount > 100)
  }
}

extension [UInt8] {
  fileprivate var firstIllFormedOffset: Int? {
    withUnsafeBufferPointer { bytes in
      String(validating: bytes, as: UTF8.self) == nil ? 0 : nil
    }
  }
}
