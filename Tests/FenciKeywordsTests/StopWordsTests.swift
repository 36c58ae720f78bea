import FenciLexicon
import FenciTestSupport
import Testing

@testable import FenciKeywords

@Suite("stop words")
struct StopWordsTests {
  private let lexicon: Lexicon

  init() throws {
    lexicon = try SmallLexicon.make(["的": 9, "说": 3], folding: [("說", "说")])
  }

  private func holds(_ words: StopWords, _ word: String) -> Bool {
    words.contains(TermFolding(lexicon: lexicon).key(of: word))
  }

  @Test(
    "a list with any line ends, with and without a byte-order mark",
    arguments: ["的\n# 说明\n#\n說\n\n#话题\n的", "的\r\n# 说明\r\n#\r\n说\r\n\r\n#话题\r\n"], ["", "\u{FEFF}"])
  func lists(text: String, mark: String) {
    let words = StopWords(text: mark + text, lexicon: lexicon)
    #expect(words.count == 3)
    for word in ["的", "说", "說", "#话题"] { #expect(holds(words, word)) }
    for word in ["", "#", "说明", "\u{FEFF}", "\u{FEFF}的"] { #expect(!holds(words, word)) }
  }

  @Test("a comment may be the first line after a byte-order mark")
  func comment() {
    #expect(StopWords(text: "\u{FEFF}# 说明\r\n", lexicon: lexicon).count == 0)
  }

  @Test("the checksum is that of the words")
  func checksum() {
    func checksum(_ text: String) -> UInt64 { StopWords(text: text, lexicon: lexicon).checksum }
    #expect(checksum("的\n说\n") == checksum("\u{FEFF}# 说明\r\n說\r\n的\r\n的"))
    #expect(checksum("的\n说\n") != checksum("的\n"))
    #expect(checksum("一\n") != checksum("丁\n"))
  }

  @Test("an empty list holds nothing", arguments: ["", "\u{FEFF}", "\r\n\n"])
  func empty(text: String) {
    #expect(StopWords(text: text, lexicon: lexicon).count == 0)
  }
}
