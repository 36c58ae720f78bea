import FenciTestSupport
import FenciText
import Testing

@Suite struct MarksTests {
  @Test(arguments: punctuation) func findsPunctuation(_ row: MarkedText) {
    expect(row, .punctuation)
  }

  static let punctuation: [MarkedText] = [
    .row("你好⟦，⟧世界⟦。⟧⟦「⟧好⟦」⟧⟦（⟧好⟦）⟧⟦“⟧好⟦”⟧⟦！⟧⟦”⟧"),
    .row("等⟦……⟧好⟦——⟧好⟦...⟧好⟦！！！⟧好⟦！⟧⟦？⟧好⟦-----⟧好⟦，，⟧"),
    .row("⟦(⟧⟦(⟧好⟦)⟧⟦)⟧⟦\"⟧⟦\"⟧⟦《⟧⟦《⟧", because: "brackets and quotes stand alone"),
    .row("a ⟦/⟧ b ⟦_⟧ c ⟦@⟧ d ⟦#⟧ e ⟦&⟧ f"),
    .row("好⟦。\u{FE0E}⟧好", because: "a selector belongs to its mark"),
  ]

  @Test(arguments: symbols) func findsSymbols(_ row: MarkedText) { expect(row, .symbol) }

  static let symbols: [MarkedText] = [
    .row("⟦￥⟧5 ⟦$⟧5 ⟦→⟧ ⟦★★★⟧ ⟦~~~⟧ ⟦=⟧ ⟦<⟧⟦<⟧ ⟦①⟧⟦②⟧ ⟦\0\0⟧ ⟦℃⟧")
  ]

  @Test(arguments: spaces) func findsWhiteSpace(_ row: MarkedText) { expect(row, .whitespace) }

  static let spaces: [MarkedText] = [
    .row("好⟦  \t　⟧好⟦\u{200B}⟧好"),
    .row(
      "好⟦ ⟧⟦\n⟧⟦\n⟧⟦\r\n⟧⟦\r⟧⟦\u{2028}⟧⟦\u{2029}⟧⟦\u{85}⟧⟦ ⟧好", because: "each line end is a token"),
  ]

  @Test func withoutTheKindRunsFallApart() {
    let scanner = PatternScanner(kinds: .all.subtracting(.punctuation))
    expect(.row("⟦…⟧⟦…⟧⟦!⟧⟦!⟧"), .punctuation, with: scanner)
  }
}
