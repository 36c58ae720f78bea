import FenciTestSupport
import Testing

@testable import FenciCommand

@Suite("text in a page")
struct HTMLTextTests {
  private func text(_ text: String) -> String {
    Bytes.made { HTMLText.append(Array(text.utf8), to: &$0) }.text
  }

  private func label(_ text: String) -> String {
    Bytes.made { HTMLText.append(label: text, to: &$0) }.text
  }

  @Test(
    "what would be mark-up is escaped, in text and in attributes",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("a\" onload='x", "a&quot; onload=&#39;x"),
      ("&lt;", "&amp;lt;"), ("]]><!--", "]]&gt;&lt;!--"), ("小米 & 之家", "小米 &amp; 之家"),
    ])
  func markUp(source: String, escaped: String) {
    #expect(text(source) == escaped)
    #expect(label(source) == escaped)
  }

  @Test("line ends become LF, other control characters U+FFFD")
  func controls() {
    #expect(text("一\r\n二\r三\n\n四\r\r\n五\t") == "一\n二\n三\n\n四\n\n五\t")
    #expect(text("\0\u{1B}[31m\u{7F}\u{85}") == "\u{FFFD}\u{FFFD}[31m\u{FFFD}\u{FFFD}")
    #expect(label("a\nb") == "a\u{FFFD}b")
  }

  @Test("a label cannot turn what stands beside it around; running text keeps its directions")
  func directions() {
    let hostile = "报告\u{202E}fdp.exe\u{2066}\u{200F}"
    #expect(label(hostile) == "报告\u{FFFD}fdp.exe\u{FFFD}\u{FFFD}")
    #expect(text(hostile) == hostile)
  }

  @Test("no text of any kind leaves a bracket, a quote or a control character")
  func randomText() {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<300 {
      let source = HostileText.string(partCount: 12, using: &generator)
      for escaped in [text(source), label(source)] {
        #expect(
          !escaped.unicodeScalars.contains {
            "<>\"'".unicodeScalars.contains($0)
              || ($0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t")
          })
      }
    }
  }
}
