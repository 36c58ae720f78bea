import Fenci
import FenciTestSupport
import FenciText
import Testing

@Suite("HanTokenizer, laws", .printingLoopValues)
struct HanTokenizerLawTests {
  let analyzer: Analyzer

  init() throws { analyzer = try Analyzer() }

  /// Texts from the corpus and hostile ones, with a generator to choose places in them.
  private func withTexts(_ body: (String, inout SplitMix64) -> Void) {
    for text in AnalyzerRangesTests.delicate {
      var generator = SplitMix64(seed: 0)
      body(text, &generator)
    }
    withSeeds(0..<500) { generator in
      body(HostileText.string(partCount: 8, using: &generator), &generator)
    }
  }

  private func tokenizer(_ unit: HanTokenizer.Unit, _ text: String) -> HanTokenizer {
    let tokenizer = HanTokenizer(unit: unit, analyzer: analyzer)
    tokenizer.string = text
    return tokenizer
  }

  @Test("ranges ascend, are disjoint, within, and not empty", arguments: HanTokenizer.Unit.allCases)
  func ranges(_ unit: HanTokenizer.Unit) {
    withTexts { text, _ in
      let tokenizer = tokenizer(unit, text)
      var end = text.startIndex
      for range in tokenizer.tokens(for: text.startIndex..<text.endIndex) {
        #expect(range.lowerBound >= end)
        #expect(!range.isEmpty)
        end = range.upperBound
      }
      #expect(end <= text.endIndex)
      #expect(tokenizer.error == nil)
    }
  }

  @Test("words are the analyzer's tokens that are neither white space nor punctuation")
  func wordsAreTheAnalyzers() throws {
    let articles = try Repository.articles().map(\.text)
    for text in articles { checkWords(text) }
    withTexts { text, _ in checkWords(text) }
  }

  private func checkWords(_ text: String) {
    var expected: [Range<String.Index>] = []
    for token in analyzer.tokens(in: text) where ![.whitespace, .punctuation].contains(token.kind) {
      expected.append(text.range(of: token))
    }
    let found = tokenizer(.word, text).tokens(for: text.startIndex..<text.endIndex)
    #expect(found == expected)
  }

  @Test(
    "what no token covers is white space, and between words punctuation",
    arguments: HanTokenizer.Unit.allCases)
  func gaps(_ unit: HanTokenizer.Unit) {
    withTexts { text, _ in
      var end = text.startIndex
      let whole = tokenizer(unit, text).tokens(for: text.startIndex..<text.endIndex)
      for range in whole + [text.endIndex..<text.endIndex] {
        let gap = text[end..<range.lowerBound]
        if unit == .word {
          let kinds = Set(analyzer.tokens(in: text).filter { isWithin($0, gap, text) }.map(\.kind))
          #expect(kinds.isSubset(of: [.whitespace, .punctuation]))
        } else {
          let isBlank = gap.unicodeScalars.allSatisfy(\.properties.isWhitespace)
          #expect(isBlank)
        }
        end = range.upperBound
      }
    }
  }

  private func isWithin(_ token: Token, _ gap: Substring, _ text: String) -> Bool {
    let range = text.range(of: token)
    return range.lowerBound >= gap.startIndex && range.upperBound <= gap.endIndex
  }

  @Test(
    "a range's tokens are those of the whole that intersect it; one range covers them",
    arguments: HanTokenizer.Unit.allCases)
  func partsAgreeWithTheWhole(_ unit: HanTokenizer.Unit) {
    withTexts { text, generator in
      let tokenizer = tokenizer(unit, text)
      let whole = tokenizer.tokens(for: text.startIndex..<text.endIndex)
      for _ in 0..<20 {
        let range = text.randomRange(of: text.utf8.indices, using: &generator)
        let expected = whole.filter {
          range.isEmpty ? $0.contains(range.lowerBound) : $0.overlaps(range)
        }
        #expect(tokenizer.tokens(for: range) == expected)
        var enumerated: [Range<String.Index>] = []
        tokenizer.enumerateTokens(in: range) { token, _ in
          enumerated.append(token)
          return true
        }
        #expect(enumerated == expected)
        let cover = tokenizer.tokenRange(for: range)
        #expect(cover.lowerBound == expected.first?.lowerBound ?? range.lowerBound)
        #expect(cover.upperBound == expected.last?.upperBound ?? range.lowerBound)
        #expect(
          tokenizer.tokenRange(at: range.lowerBound)
            == whole.first { $0.contains(range.lowerBound) } ?? range.lowerBound..<range.lowerBound)
      }
    }
  }

  @Test("stopping after any number of tokens")
  func stopping() {
    let text = "我们在北京大学学习中文。"
    let tokenizer = tokenizer(.word, text)
    let whole = tokenizer.tokens(for: text.startIndex..<text.endIndex)
    for limit in 1...whole.count {
      var seen: [Range<String.Index>] = []
      tokenizer.enumerateTokens(in: text.startIndex..<text.endIndex) { range, _ in
        seen.append(range)
        return seen.count < limit
      }
      #expect(seen == Array(whole.prefix(limit)))
    }
  }

  @Test("indices of a substring are indices of its base")
  func substringIndices() {
    let text = "前言。我们在北京大学学习。后记。"
    let part = text.dropFirst(3).prefix(10)
    let tokenizer = tokenizer(.word, text)
    let words = tokenizer.tokens(for: part.startIndex..<part.endIndex).map { text[$0] }
    #expect(words == ["我们", "在", "北京大学", "学习"])
  }

  @Test("a tokenizer in each of eight tasks finds the same")
  func tasks() async throws {
    let texts = try Repository.articles().map(\.text)
    let expected = texts.map { text in
      tokenizer(.word, text).tokens(for: text.startIndex..<text.endIndex)
    }
    await withTaskGroup(of: [[Range<String.Index>]].self) { group in
      for _ in 0..<8 {
        group.addTask {
          texts.map { text in
            let tokenizer = HanTokenizer(unit: .word)
            tokenizer.string = text
            return tokenizer.tokens(for: text.startIndex..<text.endIndex)
          }
        }
      }
      for await found in group { #expect(found == expected) }
    }
  }
}
