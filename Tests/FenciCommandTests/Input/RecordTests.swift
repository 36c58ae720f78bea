import Testing

@testable import FenciCommand

@Suite("records of a block")
struct RecordTests {
  /// Each record as `line:text` or `line:title|text`, and what was found.
  private func records(
    _ bytes: some Sequence<UInt8>, layout: RecordLayout, isStrict: Bool = false
  ) -> (texts: [String], findings: Findings) {
    var reader = RecordReader(layout: layout, isStrict: isStrict)
    var findings = Findings()
    var texts: [String] = []
    let block = Block(source: .file(path: "f"), firstLine: 1, bytes: Bytes(bytes))
    reader.forEachRecord(of: block, findings: &findings) { record in
      let title = record.title.map { Bytes($0).text + "|" } ?? ""
      texts.append("\(record.line):\(title)\(Bytes(record.text).text)")
    }
    return (texts, findings)
  }

  private func sentences(_ findings: Findings) -> [String] {
    findings.errors.map(Diagnostics.sentence(for:))
  }

  @Test("each line of text is a record, empty ones too")
  func lines() {
    #expect(records("一\n\n二".utf8, layout: .lines).texts == ["1:一", "2:", "3:二"])
  }

  @Test("a file is one record with its line ends")
  func file() {
    #expect(records("一\r\n二\n".utf8, layout: .file).texts == ["1:一\r\n二\n"])
    #expect(records([], layout: .file).texts == ["1:"])
  }

  @Test("JSON Lines give a member of each line; blank lines are passed over")
  func jsonLines() {
    let lines = #"{"t":"一","h":"题"}"# + "\n\n \t\n" + #"{"t":"\u4e8c"}"#
    let plain = records(lines.utf8, layout: .jsonLines(field: "t", titleField: nil))
    #expect(plain.texts == ["1:一", "4:二"])
    let titled = records(lines.utf8, layout: .jsonLines(field: "t", titleField: "h"))
    #expect(titled.texts == ["1:题|一", "4:|二"])
  }

  @Test("a bad line is located and passed over, and the lines after it are read")
  func badLines() {
    let lines = "{\"t\":1}\n{\"t\":\"好\"}\n  oops\n{\"x\":\"\"}\n{\"t\":\"末\"}"
    let result = records(lines.utf8, layout: .jsonLines(field: "t", titleField: nil))
    #expect(result.texts == ["2:好", "5:末"])
    #expect(
      sentences(result.findings).map { $0.prefix { $0 != ";" } } == [
        "f:1:6: the value of \"t\" is not a string",
        "f:3:3: expected {",
        "f:4:1: no member \"t\"",
      ])
  }

  @Test("ill-formed text is counted; with --strict it is an error of its line")
  func illFormed() {
    let bytes: Bytes = [0x61, 0x0A, 0x62, 0xFF, 0xFE, 0x0A, 0x63]
    let lenient = records(bytes, layout: .lines)
    #expect(lenient.texts == ["1:a", "2:b\u{FFFD}\u{FFFD}", "3:c"])
    #expect(lenient.findings.replacedCount == 2)
    #expect(lenient.findings.firstReplaced == Place(source: "f", line: 2, column: 2))
    let strict = records(bytes, layout: .lines, isStrict: true)
    #expect(strict.texts == ["1:a", "3:c"])
    #expect(sentences(strict.findings).map { $0.prefix(6) } == ["f:2:2:"])
    let whole = records(bytes, layout: .file)
    #expect(whole.findings.firstReplaced == Place(source: "f", line: 2, column: 2))
  }

  @Test("half a surrogate pair in a string counts as ill-formed")
  func loneSurrogate() {
    let line = #"{"t":"a\ud83d"}"#.utf8
    let layout = RecordLayout.jsonLines(field: "t", titleField: nil)
    #expect(records(line, layout: layout).texts == ["1:a\u{FFFD}"])
    #expect(records(line, layout: layout).findings.replacedCount == 1)
    #expect(records(line, layout: layout, isStrict: true).texts == [])
  }
}
