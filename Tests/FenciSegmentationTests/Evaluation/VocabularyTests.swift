import Testing

@testable import FenciSegmentation

@Suite("Words of training")
struct VocabularyTests {
  private func words(_ text: String) -> Vocabulary {
    var text = text
    return text.withUTF8 { Vocabulary($0) }
  }

  @Test("one word a line, or text with spaces between words, with or without a byte order mark")
  func layouts() {
    for text in ["我们\n在\n北京\n", "\u{FEFF}我们 在\r\n 北京", "我们\u{3000}在 在\n\n北京"] {
      for word in ["我们", "在", "北京"] { #expect(words(text).contains(Array(word.utf8)[...])) }
      for word in ["我", "我们在", "", "\u{FEFF}我们"] {
        #expect(!words(text).contains(Array(word.utf8)[...]))
      }
    }
  }

  @Test("words are compared byte for byte, not as equivalent text")
  func bytes() {
    #expect(!words("\u{E9}").contains(Array("e\u{301}".utf8)[...]))
  }
}
