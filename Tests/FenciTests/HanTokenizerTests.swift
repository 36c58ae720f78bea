import Fenci
import FenciTestSupport
import FenciText
import Testing

@Suite("HanTokenizer, tables of cases")
struct HanTokenizerTests {
  private func tokens(_ text: String, _ unit: HanTokenizer.Unit = .word) -> [Substring] {
    let tokenizer = HanTokenizer(unit: unit)
    tokenizer.string = text
    return tokenizer.tokens(for: text.startIndex..<text.endIndex).map { text[$0] }
  }

  @Test(
    "空白与标点不是词",
    arguments: [
      ("", []),
      (" \t\r\n　", []),
      ("。，、“”（）……——", []),
      ("我们在北京大学学习。", ["我们", "在", "北京大学", "学习"]),
      ("你好，世界！\r\n再见。", ["你好", "世界", "再见"]),
      ("用 C++ 写的 iPhone 15 Pro 程序", ["用", "C++", "写", "的", "iPhone 15 Pro", "程序"]),
      ("涨了3.5%→", ["涨", "了", "3.5%", "→"]),
    ])
  func words(_ text: String, _ expected: [Substring]) {
    #expect(tokens(text) == expected)
  }

  @Test("numbers, symbols and emoji say what they are")
  func attributes() {
    let text = "3月5日 14:30 涨12.5% 共 1,234 次，用 iPhone 15 拍照＋👍🏽 v1.2.3"
    let tokenizer = HanTokenizer(unit: .word)
    tokenizer.string = text
    var found: [String: HanTokenizer.Attributes] = [:]
    tokenizer.enumerateTokens(in: text.startIndex..<text.endIndex) { range, attributes in
      found[String(text[range])] = attributes
      return true
    }
    let numeric = ["3月5日", "14:30", "12.5%", "1,234", "v1.2.3"]
    for word in numeric { #expect(found[word] == .numeric, "\(word)") }
    #expect(found["＋"] == .symbolic)
    #expect(found["👍🏽"] == .emoji)
    for word in ["涨", "次", "iPhone 15", "拍照"] { #expect(found[word] == [], "\(word)") }
  }

  @Test("the bits are those of Apple's header")
  func rawValues() {
    #expect(HanTokenizer.Attributes.numeric.rawValue == 1)
    #expect(HanTokenizer.Attributes.symbolic.rawValue == 2)
    #expect(HanTokenizer.Attributes.emoji.rawValue == 4)
    #expect(HanTokenizer.Unit.allCases.map(\.rawValue) == [0, 1, 2, 3])
  }

  @Test(
    "句子、段落、全文",
    arguments: [
      (.sentence, "他说：“走吧！”我们就走了。\n好。", ["他说：“走吧！”", "我们就走了。\n", "好。"]),
      (.sentence, "Hello there. 你好。 \n \n完", ["Hello there. ", "你好。 \n", "完"]),
      (.paragraph, "一\n二\r\n三\r四\u{2029}五", ["一\n", "二\r\n", "三\r", "四\u{2029}", "五"]),
      (.paragraph, "一。二。\n\n \n三", ["一。二。\n", "三"]),
      (.paragraph, "\u{E029}一\u{2028}二", ["\u{E029}一\u{2028}二"]),
      (.document, "一\n二", ["一\n二"]),
      (.document, "", []),
      (.sentence, "", []), (.paragraph, "\n", []),
    ] as [(HanTokenizer.Unit, String, [Substring])])
  func largerUnits(_ unit: HanTokenizer.Unit, _ text: String, _ expected: [Substring]) {
    #expect(tokens(text, unit) == expected)
  }

  @Test("the token at an index; no token is the empty range there")
  func tokenRangeAtIndex() {
    let text = "我们，北京大学"
    let tokenizer = HanTokenizer(unit: .word)
    tokenizer.string = text
    let expected: [Substring] = ["我们", "我们", "", "北京大学", "北京大学", "北京大学", "北京大学", ""]
    let indices = Array(text.indices) + [text.endIndex]
    #expect(indices.map { text[tokenizer.tokenRange(at: $0)] } == expected)
    #expect(tokenizer.tokenRange(at: indices[2]) == indices[2]..<indices[2])
    // Inside a character, by its second byte and by its UTF-16.
    let second = text.utf8.index(after: indices[4])
    #expect(text[tokenizer.tokenRange(at: second)] == "北京大学")
    #expect(text[tokenizer.tokenRange(at: String.Index(utf16Offset: 5, in: text))] == "北京大学")
  }

  @Test("a range takes the tokens it touches, whole")
  func tokenRangeForRange() {
    let text = "我们，北京大学"
    let tokenizer = HanTokenizer(unit: .word)
    tokenizer.string = text
    let indices = Array(text.indices) + [text.endIndex]
    #expect(text[tokenizer.tokenRange(for: indices[1]..<indices[4])] == "我们，北京大学")
    #expect(text[tokenizer.tokenRange(for: indices[1]..<indices[3])] == "我们")
    #expect(tokenizer.tokenRange(for: indices[2]..<indices[3]) == indices[2]..<indices[2])
    #expect(tokenizer.tokens(for: indices[1]..<indices[2]).map { text[$0] } == ["我们"])
  }

  @Test("an index from a longer string is the end, of no string the start")
  func foreignIndices() {
    let long = String(repeating: "长", count: 100)
    let tokenizer = HanTokenizer(unit: .word)
    #expect(tokenizer.tokens(for: long.startIndex..<long.endIndex).isEmpty)
    #expect(tokenizer.tokenRange(at: long.endIndex) == "".startIndex..<"".endIndex)
    tokenizer.string = "短"
    #expect(tokenizer.tokenRange(at: long.endIndex) == "短".endIndex..<"短".endIndex)
    #expect(tokenizer.tokens(for: long.startIndex..<long.endIndex).count == 1)
  }

  @Test("another string forgets the one before; the language is kept and changes nothing")
  func state() {
    let tokenizer = HanTokenizer(unit: .word)
    tokenizer.string = "北京大学"
    #expect(tokenizer.tokens(for: "北京大学".startIndex..<"北京大学".endIndex).count == 1)
    tokenizer.setLanguage(.traditionalChinese)
    #expect(tokenizer.language?.rawValue == "zh-Hant")
    let text = "我愛北京"
    tokenizer.string = text
    let words = tokenizer.tokens(for: text.startIndex..<text.endIndex).map { text[$0] }
    #expect(words == ["我", "愛", "北京"])
    tokenizer.string = nil
    #expect(tokenizer.tokens(for: text.startIndex..<text.endIndex).isEmpty)
  }

  @Test("the closure may change the string: it still gets the tokens of the one before")
  func stringChangedWhileEnumerating() {
    let text = "我们在学习"
    let tokenizer = HanTokenizer(unit: .word)
    tokenizer.string = text
    var words: [Substring] = []
    tokenizer.enumerateTokens(in: text.startIndex..<text.endIndex) { range, _ in
      tokenizer.string = "别的"
      words.append(text[range])
      return words.count < 3
    }
    #expect(words == ["我们", "在", "学习"])
    #expect(tokenizer.tokens(for: text.startIndex..<text.endIndex).count == 1)
  }

  @Test("without dictionaries there are no words, and an error; sentences need none")
  func missingDictionaries() {
    var configuration = AnalyzerConfiguration()
    configuration.lexiconPath = "/no/such/file"
    let opening = Result<Analyzer, FenciError> { () throws(FenciError) in
      try Analyzer(configuration: configuration)
    }
    let text = "我们在学习。好。"
    for unit in HanTokenizer.Unit.allCases {
      let tokenizer = HanTokenizer(unit: unit, opening: opening)
      tokenizer.string = text
      let count = tokenizer.tokens(for: text.startIndex..<text.endIndex).count
      #expect(count == [.word: 0, .sentence: 2, .paragraph: 1, .document: 1][unit])
      let missing = FenciError.lexicon(.unreadable(path: "/no/such/file", code: 2))
      #expect(tokenizer.error == (unit == .word ? missing : nil))
    }
  }

  @Test("dictionaries of one's own")
  func ownAnalyzer() throws {
    let own = UserLexicon(words: [.init(text: "江大桥", strength: .force)])
    let tokenizer = HanTokenizer(unit: .word, analyzer: try Analyzer(userLexicons: [own]))
    let text = "南京市长江大桥"
    tokenizer.string = text
    let words = tokenizer.tokens(for: text.startIndex..<text.endIndex).map { text[$0] }
    #expect(words.contains("江大桥"))
    #expect(tokenizer.error == nil)
  }
}
