import FenciLexicon
import FenciSegmentation
import FenciText
import Testing

@testable import FenciCommand

@Suite("the tokens of a record")
struct TokenSourceTests {
  /// Each byte is a token, windows have four bytes.
  private let source = TokenSource<Token>(endOfWindow: { min($1 + 4, $0.count) }) { text, tokens in
    tokens = text.indices.map { index in
      Token(start: index, end: index + 1, word: .none, kind: .latin, origin: .unicode)
    }
  }

  @Test(
    "a record is handed over window by window",
    arguments: [
      ("", []), ("abc", ["0:abc"]), ("abcd", ["0:abcd"]),
      ("abcdefghi", ["0:abcd", "4:efgh", "8:i"]),
    ] as [(String, [String])])
  func windows(text: String, expected: [String]) {
    withBytes(text) { text in
      var windows: [String] = []
      source.forEachWindow(of: text) { window in
        #expect(window.tokens.count == window.text.count)
        #expect(window.tokenByteCount == window.text.count)
        windows.append("\(window.start):\(Bytes(window.text).text)")
      }
      #expect(windows == expected)
    }
  }
}
