import FenciTestSupport
import Testing

@testable import FenciKeywords

@Suite("Keys of terms", .printingLoopValues)
struct TermKeyTests {
  private func key(_ text: some StringProtocol) -> TermKey {
    text.unicodeScalars.reduce(into: TermKey.empty) { $0.append($1.value) }
  }

  @Test("the key of two terms written together follows from theirs")
  func concatenation() {
    withEvery("text", over: "高端市a", lengths: 0...6) { text in
      withEvery("cut", in: 0...text.count) { cut in
        #expect(key(text) == key(text.prefix(cut)).appending(key(text.dropFirst(cut))))
      }
    }
  }

  @Test("different terms of a small alphabet have different keys")
  func distinct() {
    let texts = SmallLexicon.allStrings(over: ["高", "端", "市", "a", "\0"], lengths: 0...6)
    #expect(Set(texts.map { key($0).rawValue }).count == texts.count)
  }

  @Test("keys stay below 2⁶¹ − 1, so that one more fits a slot")
  func range() {
    withSeeds(0..<500) { generator in
      let text = HostileText.string(partCount: 8, using: &generator)
      #expect(key(text).rawValue < 1 << 61 - 1)
    }
  }

  @Test("keys are part of the image format: they may not change")
  func stored() {
    #expect(key("").rawValue == 0)
    #expect(key("a").rawValue == 0x62)
    // (((高 + 1) · b + 端 + 1) · b + 市 + 1) · b + 场 + 1 modulo 2⁶¹ − 1, reckoned elsewhere.
    #expect(key("高端市场").rawValue == 945_035_122_539_863_692)
  }
}

@Suite("Folding of terms")
struct TermFoldingTests {
  @Test(
    "case, width, script variant and white space do not matter",
    arguments: [
      ("高端市场", "高端市場"), ("MIX 2S", "mix2s"), ("ＰＩＤ控制", "pid控制"), ("A\u{3000}B", "ab"),
    ])
  func folds(_ left: String, _ right: String) throws {
    let folding = TermFolding(lexicon: try KeywordWorld().lexicon)
    #expect(folding.key(of: left) == folding.key(of: right))
  }

  @Test("a character folds alike whether the lexicon has it or not")
  func independentOfWords() throws {
    let few = TermFolding(lexicon: try SmallLexicon.make(["市": 1], folding: [("場", "场")]))
    let more = TermFolding(lexicon: try SmallLexicon.make(["市场": 1], folding: [("場", "场")]))
    #expect(few.key(of: "市場") == more.key(of: "市场"))
  }
}
