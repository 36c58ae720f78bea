import Fenci
import Testing

// The whole port of a program that was written for Apple's Natural Language framework. Below, no name is Fenci's.
private typealias NLTokenizer = HanTokenizer
private typealias NLTokenUnit = HanTokenizer.Unit
private typealias NLLanguage = HanTokenizer.Language

/// Functions as programs have them that were written against NLTokenizer, of every method it has.
private struct WordFinder {
  let tokenizer = NLTokenizer(unit: .word)

  func words(of text: String, language: NLLanguage? = nil) -> [String] {
    tokenizer.string = text
    if let language { tokenizer.setLanguage(language) }
    return tokenizer.tokens(for: text.startIndex..<text.endIndex).map { String(text[$0]) }
  }

  func wordCount(of text: String) -> Int {
    tokenizer.string = text
    var count = 0
    tokenizer.enumerateTokens(in: text.startIndex..<text.endIndex) { _, attributes in
      if !attributes.contains(.numeric) && attributes.isDisjoint(with: [.symbolic, .emoji]) {
        count += 1
      }
      return true
    }
    return count
  }

  /// What a double click at an UTF-16 offset selects: at least one character.
  func selection(in text: String, at offset: Int) -> Range<Int> {
    tokenizer.string = text
    let range = tokenizer.tokenRange(at: String.Index(utf16Offset: offset, in: text))
    let start = range.lowerBound.utf16Offset(in: text)
    return start..<max(range.upperBound.utf16Offset(in: text), start + 1)
  }

  func firstSentences(of text: String, count: Int) -> [String] {
    let sentences = NLTokenizer(unit: NLTokenUnit.sentence)
    sentences.string = text
    var found: [String] = []
    sentences.enumerateTokens(in: text.startIndex..<text.endIndex) { range, _ in
      found.append(String(text[range]))
      return found.count < count
    }
    return found
  }

  func extended(_ selection: Range<String.Index>, in text: String) -> Range<String.Index> {
    tokenizer.string = text
    return tokenizer.tokenRange(for: selection)
  }
}

@Suite("A program written for NLTokenizer, ported by three type aliases")
struct NLTokenizerPortTests {
  private let finder = WordFinder()

  @Test("words, with a language or without")
  func words() {
    #expect(finder.words(of: "工程师周子安来到了杭州。") == ["工程师", "周子安", "来到", "了", "杭州"])
    #expect(finder.words(of: "我愛台灣", language: .traditionalChinese) == ["我", "愛", "台灣"])
    #expect(finder.words(of: "你好", language: NLLanguage("zh-Hans")) == ["你好"])
    #expect(finder.words(of: "你好", language: NLLanguage(rawValue: "yue")) == ["你好"])
    #expect(finder.tokenizer.string == "你好")
    #expect(finder.tokenizer.unit == .word)
  }

  @Test("counting words that are neither numbers nor symbols nor emoji")
  func count() {
    #expect(finder.wordCount(of: "销量涨了 12.5%，共 3 次 👍 ＋") == 5)
  }

  @Test("a double click selects a word, or the character between words")
  func doubleClick() {
    let text = "🇨🇳我们，北京大学"
    #expect(finder.selection(in: text, at: 4) == 4..<6)
    #expect(finder.selection(in: text, at: 6) == 6..<7)
    #expect(finder.selection(in: text, at: 9) == 7..<11)
    #expect(finder.selection(in: text, at: 2) == 0..<4)
  }

  @Test("the first sentences, then no more")
  func sentences() {
    #expect(finder.firstSentences(of: "一。二！三？", count: 2) == ["一。", "二！"])
  }

  @Test("a selection grows to whole words")
  func extending() throws {
    let text = "我们在北京大学学习"
    let selection = try #require(text.firstIndex(of: "京"))..<#require(text.firstIndex(of: "习"))
    #expect(text[finder.extended(selection, in: text)] == "北京大学学习")
  }

  @Test("raw values, for those who keep them")
  func rawValues() {
    #expect(NLTokenizer.Attributes(rawValue: 5) == [.numeric, .emoji])
    #expect(NLTokenUnit(rawValue: 1) == .sentence)
  }
}
