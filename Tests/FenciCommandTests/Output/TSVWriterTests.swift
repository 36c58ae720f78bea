import Testing

@testable import FenciCommand

@Suite("tab-separated cells")
struct TSVWriterTests {
  @Test(
    "what would end a cell is escaped",
    arguments: [
      ("词", "词"), ("a\tb", #"a\tb"#), ("a\nb\r", #"a\nb\r"#), (#"C:\x"#, #"C:\\x"#), ("", ""),
    ])
  func escapes(text: String, cell: String) {
    let output = Bytes.made { output in
      output.append("before\t")
      withBytes(text) { TSVWriter.append(escaping: $0, isValid: true, to: &output) }
    }
    #expect(output.text == "before\t" + cell)
  }
}
