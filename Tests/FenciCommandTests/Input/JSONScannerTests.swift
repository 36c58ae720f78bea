import Testing

@testable import FenciCommand

@Suite("JSON grammar")
struct JSONScannerTests {
  @Test(
    "a value of the grammar is skipped whole",
    arguments: [
      "null", "true", "false", "0", "-0", "12", "1.50", "-2.5e+10", "1E9", "2e-3", "\"\"",
      #""中文 😀""#, #""\"\\\/\b\f\n\r\t""#, #""\u4e2d\uD83D""#, "[]", "[ ]", "{}", "{ }", "[1]",
      "[1, 2 ,[3],{}]", #"{"a":1}"#, #"{ "a" : [ {"b":null} , "x" ] , "" : 0 }"#,
      "[[[[[[[[[[[[]]]]]]]]]]]]",
    ])
  func accepts(_ text: String) throws {
    try withBytes(text + " ,") { bytes in
      var scanner = JSONScanner(bytes)
      let range = try scanner.skipValue()
      #expect(range == 0..<text.utf8.count)
      #expect(scanner.offset == text.utf8.count)
    }
  }

  @Test(
    "what the grammar forbids is refused at its first byte",
    arguments: [
      ("", 0, .value), ("nul", 0, .literal), ("True", 0, .value), ("'a'", 0, .value),
      ("-", 1, .digit), ("1.", 2, .digit), (".5", 0, .value), ("1e", 2, .digit),
      ("+1", 0, .value), (#""a"#, 2, .closingQuote), (#""\x""#, 2, .escape),
      (#""\u12g4""#, 5, .hexadecimalDigit), ("\"\t\"", 1, .escapedControlCharacter),
      ("[", 1, .value), ("[1", 2, .commaOrEnd), ("[1,]", 3, .value), ("[1 2]", 3, .commaOrEnd),
      ("{", 1, .name), ("{a:1}", 1, .name), (#"{"a" 1}"#, 5, .colon), (#"{"a":}"#, 5, .value),
      (#"{"a":1,}"#, 7, .name), (#"{"a":1]"#, 6, .commaOrEnd), (#"["a":1]"#, 4, .commaOrEnd),
    ] as [(String, Int, JSONSyntaxError.Expectation)])
  func refuses(_ text: String, offset: Int, expected: JSONSyntaxError.Expectation) {
    withBytes(text) { bytes in
      #expect(throws: JSONSyntaxError(offset: offset, expected: expected)) {
        var scanner = JSONScanner(bytes)
        _ = try scanner.skipValue()
      }
    }
  }

  @Test("a hundred thousand open brackets are an error, not a crash")
  func deepNesting() {
    let depth = 100_000
    withBytes(String(repeating: "[", count: depth)) { bytes in
      #expect(throws: JSONSyntaxError(offset: depth, expected: .value)) {
        var scanner = JSONScanner(bytes)
        _ = try scanner.skipValue()
      }
    }
  }
}
