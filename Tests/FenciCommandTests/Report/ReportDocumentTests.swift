import FenciKeywords
import Testing

@testable import FenciCommand

@Suite("what a page keeps of a document")
struct ReportDocumentTests {
  private func document(
    _ bytes: [UInt8], title: String? = nil, isValid: Bool = true, occurrences: [Range<Int>] = [],
    limit: Int = 1_000
  ) throws -> ReportDocument {
    try withBytes(bytes) { text in
      try withBytes(title ?? "") { titleBytes in
        let record = Record(
          text: text, title: title == nil ? nil : titleBytes, isValid: isValid,
          source: .file(path: "a.txt"), line: 1)
        return try ReportDocument(
          record, name: "a.txt",
          keywords: [Keyword(text: "小米", score: 2, occurrences: occurrences)], limit: limit)
      }
    }
  }

  @Test("ranges move with ill-formed bytes that become U+FFFD")
  func illFormed() throws {
    let bytes = [0xFF] + Array("小米\u{20}".utf8) + [0xE5, 0xB0] + Array("小米".utf8)
    let document = try document(bytes, isValid: false, occurrences: [1..<7, 10..<16])
    #expect(document.text.text == "\u{FFFD}小米 \u{FFFD}小米")
    for range in document.terms[0].occurrences {
      #expect(Array(document.text[range]).text == "小米")
    }
    #expect(document.terms[0].occurrences.count == 2)
  }

  @Test("a long text is cut between characters, and terms behind the cut are still counted")
  func cut() throws {
    let document = try document(
      Array("小米和小米".utf8), occurrences: [0..<6, 9..<15], limit: 11)
    #expect(document.text.text == "小米和")
    #expect(document.isShortened)
    #expect(document.terms[0].occurrences == [0..<6])
    #expect(document.terms[0].count == 2)
  }

  @Test(
    "the heading is the title, else a short first line, else the name",
    arguments: [
      ("标题\n正文。", "标题"), ("这是一句话。\n正文。", "a.txt"), ("只有一行", "a.txt"), ("\n正文", "a.txt"),
      ("标题\n\n  \n", "a.txt"), (String(repeating: "长", count: 61) + "\n正文", "a.txt"), ("", "a.txt"),
    ])
  func heading(text: String, heading: String) throws {
    #expect(try document(Array(text.utf8)).heading == heading)
    #expect(try document(Array(text.utf8), title: "另一个").heading == "另一个")
  }
}
