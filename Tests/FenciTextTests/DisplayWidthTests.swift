import FenciTestSupport
import FenciText
import Testing

@Suite(.printingLoopValues) struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("小米14", 6), ("ＡＢＣ", 6), ("ｱｲｳ", 3), ("한글", 4), ("각", 2),
    ("cafe\u{301}", 4), ("…", 1), ("——", 2), ("「」", 4), ("，", 2), ("α", 1), ("𠀀", 2),
    ("葛\u{E0100}", 2),
    ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🇨🇳", 2), ("1️⃣", 2), ("❤️", 2), ("❤", 1), ("©", 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
    ("\u{200B}", 0), ("\n", 0), ("\0", 0), ("\u{FEFF}", 0), ("กำ", 2),
  ]) func columns(text: String, expected: Int) {
    #expect(DisplayWidth.columns(of: text) == expected)
  }

  @Test func truncatedTextFits() {
    #expect(DisplayWidth.truncate("小米之家", toColumns: 8) == "小米之家")
    #expect(DisplayWidth.truncate("小米之家", toColumns: 7) == "小米之…")
    #expect(DisplayWidth.truncate("小米之家", toColumns: 6) == "小米…")
    #expect(DisplayWidth.truncate("小米之家", toColumns: 1) == "…")
    #expect(DisplayWidth.truncate("小米之家", toColumns: 0) == "")
    #expect(DisplayWidth.truncate("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", toColumns: 3) == "👨‍👩‍👧‍👦…")
    withSeeds(0..<100) { generator in
      let text = HostileText.string(partCount: 4, using: &generator)
      withEvery("limit", in: 0...20) { limit in
        let short = DisplayWidth.truncate(text, toColumns: limit)
        #expect(DisplayWidth.columns(of: short) <= limit)
        if short != text {
          #expect(text.utf8.starts(with: short.hasSuffix("…") ? Array(short.utf8.dropLast(3)) : []))
        }
      }
    }
  }

  @Test func paddedTextIsAsWideAsAsked() {
    #expect(DisplayWidth.pad("小米", toColumns: 6) == "小米  ")
    #expect(DisplayWidth.pad("小米", toColumns: 6, on: .leading) == "  小米")
    #expect(DisplayWidth.pad("小米", toColumns: 3) == "小米")
  }
}
