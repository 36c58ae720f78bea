import Testing

@testable import FenciCommand

@Suite("answers to lines")
struct LineExchangeTests {
  /// The answers to the lines of a block; a line that does not fail is answered by its text.
  private func answers(
    _ bytes: some Sequence<UInt8>, exchange: LineExchange = LineExchange()
  ) -> [String] {
    var reader = RecordReader(
      layout: .jsonLines(field: "t", titleField: nil), isStrict: true, exchange: exchange)
    var findings = Findings()
    var output: Bytes = []
    let block = Block(source: .standardInput, firstLine: 7, bytes: Bytes(bytes))
    reader.forEachRecord(of: block, findings: &findings) { record in
      output.append(showing: record.text, isValid: record.isValid)
      output.append(ascii: "\n")
    } answering: { error, record in
      exchange.append(error, of: record, to: &output)
      return true
    }
    #expect(findings.errors.isEmpty)
    return output.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  @Test(
    "an answer says what is wrong and where, and keeps what the line has",
    arguments: [
      (#"{"t":"小明"}"#, "小明"),
      (
        #"{"id":7}"#,
        #"{"id":7,"error":{"code":"missing_member","message":"no member \"t\"; --field names the "#
          + #"member with the text","line":7,"column":1}}"#
      ),
      (
        #"{"id":1.50,"t":[]}"#,
        #"{"id":1.50,"t":[],"error":{"code":"not_a_string","message":"the value of \"t\" is not a "#
          + #"string; --field names the member with the text","line":7,"column":16}}"#
      ),
      (
        #"{"t":"#,
        #"{"error":{"code":"malformed_json","message":"expected a value; each line must be one JSON "#
          + #"object","line":7,"column":6}}"#
      ),
      (
        #"{"error":1,"t":"\udc00"}"#,
        #"{"error":{"code":"invalid_text","message":"expected UTF-8, found other bytes or half a "#
          + #"surrogate pair; send the text as well-formed UTF-8","line":7,"column":16},"#
          + #""t":"\#u{FFFD}"}"#
      ),
    ])
  func answer(line: String, expected: String) {
    #expect(answers(line.utf8) == [expected])
  }

  @Test("the answer to bytes that are not UTF-8 is UTF-8, with the line's members if it has any")
  func illFormed() {
    let object = Array(#"{"id":7,"x":""#.utf8) + [0xFF] + Array(#"","t":"小明"}"#.utf8)
    let lines = answers(object + [0x0A, 0xFF])
    #expect(
      lines[0].hasPrefix(#"{"id":7,"x":"\#u{FFFD}","t":"小明","error":{"code":"invalid_text","#))
    #expect(lines[0].hasSuffix(#","line":7,"column":14}}"#))
    #expect(lines[1].hasPrefix(#"{"error":{"code":"invalid_text","#))
    #expect(lines[1].hasSuffix(#","line":8,"column":1}}"#))
  }

  @Test("no member of an earlier line appears in the answer to a malformed one")
  func earlierLine() {
    let lines = answers("{\"id\":7,\"t\":\"小明\"}\n{\"id\":8\n\n".utf8)
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix(#"{"error":{"code":"malformed_json","message":"expected a comma"#))
    #expect(lines[2].hasPrefix(#"{"error":{"code":"malformed_json","message":"expected {;"#))
  }

  @Test("a line may have as many bytes as the limit says, its end not counted")
  func limit() {
    let line = #"{"t":"小明"}"#
    let exchange = LineExchange(lineLimit: line.utf8.count)
    #expect(answers((line + "\r\n" + line).utf8, exchange: exchange) == ["小明", "小明"])
    let longer = answers((line + " \n" + line).utf8, exchange: exchange)
    #expect(
      longer[0].hasPrefix(
        #"{"error":{"code":"line_too_long","message":"the line has more than 14 "#))
    #expect(longer[1] == "小明")
  }

  @Test("a line that has not failed has no error, though it brings one along")
  func clearsErrors() throws {
    let outcome = try TinyDictionary.program().run(
      "normalize", "--jsonl",
      input: #"{"error":{"code":"old"},"text":"１"}"#.utf8)
    #expect(outcome.text == "{\"error\":null,\"text\":\"1\"}\n")
  }
}
