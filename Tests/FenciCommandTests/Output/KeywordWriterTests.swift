import FenciKeywords
import FenciText
import Testing

@testable import FenciCommand

@Suite("keywords in each format")
struct KeywordWriterTests {
  private let text = "小米AI\t小米"
  private let keywords = [
    Keyword(
      text: "小米", score: 2.5, occurrences: [0..<6, 9..<15],
      explanation: [.init(name: "frequency", value: 2), .init(name: "idf", value: 1.25)]),
    Keyword(text: "A\t\"I", score: 0.000_000_4, occurrences: [6..<8]),
  ]

  private func output(_ writer: KeywordWriter, of keywords: [Keyword], json: String? = nil) throws
    -> String
  {
    try withBytes(text) { text in
      try withBytes(json ?? "") { line in
        let record = Record(
          text: text, isValid: true, source: .file(path: "dir/a.txt"), line: 7,
          json: json == nil ? nil : try JSONLine(line))
        return Bytes.made { writer.append(keywords, of: record, to: &$0) }.text
      }
    }
  }

  @Test("columns grow with what is asked for")
  func columns() throws {
    let plain = KeywordTSVWriter(detail: .init(), namesInputs: false, namesLines: false)
    #expect(try output(.tsv(plain), of: keywords) == "小米\t2.500000\nA\\t\"I\t0.000000\n")
    let bare = KeywordTSVWriter(
      detail: .init(scores: false), namesInputs: true, namesLines: true)
    #expect(
      try output(.tsv(bare), of: keywords) == "dir/a.txt\t7\t小米\ndir/a.txt\t7\tA\\t\"I\n")
    let full = KeywordTSVWriter(
      detail: .init(occurrences: .scalar, explanation: true), namesInputs: false,
      namesLines: false)
    #expect(
      try output(.tsv(full), of: keywords)
        == "小米\t2.500000\t0-2,5-7\tfrequency 2.00, idf 1.25\nA\\t\"I\t0.000000\t2-4\t\n")
    #expect(try output(.tsv(full), of: []) == "")
  }

  @Test("an object of its own, or a member of the line")
  func objects() throws {
    let records = JSONRecordWriter(framing: .lines, namesInputs: true)
    let plain = KeywordJSONWriter(detail: .init(), records: records)
    #expect(
      try output(.json(plain), of: keywords)
        == #"{"file":"dir/a.txt","keywords":[{"text":"小米","score":2.500000},"#
        + #"{"text":"A\t\"I","score":0.000000}]}"# + "\n")
    let full = KeywordJSONWriter(
      detail: .init(scores: false, occurrences: .byte, explanation: true), records: records)
    #expect(
      try output(.json(full), of: [keywords[0]], json: #"{"keywords":7,"id":1}"#)
        == #"{"keywords":[{"text":"小米","occurrences":[[0,6],[9,15]],"#
        + #""explanation":{"frequency":2.000000,"idf":1.250000}}],"id":1}"# + "\n")
    #expect(try output(.json(plain), of: [], json: "{}") == "{\"keywords\":[]}\n")
  }

  @Test("elements of an array are followed by a comma, which the outlet takes off the last")
  func array() throws {
    let records = JSONRecordWriter(framing: .array, namesInputs: false)
    let writer = KeywordJSONWriter(detail: .init(), records: records)
    #expect(try output(.json(writer), of: []) == "{\"keywords\":[]},\n")
  }

  @Test("the bar takes what room the terminal leaves, up to a limit")
  func table() throws {
    func table(columns: Int) throws -> [Substring] {
      let writer = KeywordTableWriter(
        detail: .init(), headsRecords: false, namesLines: false, columns: columns,
        isColored: false)
      return try output(.table(writer), of: keywords).split(separator: "\n")
    }
    #expect(
      try table(columns: 200)[1] == "1  小米  2.5000  " + String(repeating: "█", count: 24)
        + "      2")
    #expect(try table(columns: 30)[1] == "1  小米  2.5000  ██████      2")
    #expect(try table(columns: 25)[1] == "1  小米  2.5000      2")
  }

  @Test("several records have headings, and notes say what scores are made of")
  func headings() throws {
    let writer = KeywordTableWriter(
      detail: .init(scores: false, explanation: true), headsRecords: true, namesLines: true,
      columns: 80, isColored: false)
    #expect(
      try output(.table(writer), of: [keywords[0]])
        == "dir/a.txt:7\n   term  count\n1  小米      2\n   frequency 2.00, idf 1.25\n\n")
  }
}
