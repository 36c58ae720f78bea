import FenciTestSupport
import FenciText
import Testing

@Suite struct WordsTests {
  @Test(arguments: words) func findsWords(_ row: MarkedText) { expect(row, .latin) }

  static let words: [MarkedText] = [
    .row("学⟦C++⟧、⟦C#⟧、⟦F#⟧、⟦.NET⟧、⟦Node.js⟧、⟦C++17⟧"),
    .row("⟦Wi-Fi⟧、⟦AT&T⟧、⟦R&D⟧、⟦don't⟧、⟦it’s⟧、⟦Jean·Paul⟧、⟦state-of-the-art⟧、⟦snake_case⟧"),
    .row("⟦café⟧、⟦cafe\u{301}⟧、⟦ｉＰｈｏｎｅ⟧、⟦naïve⟧、⟦Ωmega⟧、⟦слово⟧、⟦CO₂⟧、⟦km²⟧"),
    .row("⟦AI⟧+教育，⟦Pro+⟧版，⟦Disney+⟧、⟦a⟧+⟦b⟧，⟦a⟧++⟦b⟧，⟦x⟧+=1"),
    .row("⟦T⟧&⟦t⟧，⟦a⟧&⟦b⟧，⟦rock'n⟧' ⟦e.g⟧. -⟦x⟧- ⟦end⟧."),
    .row("⟦__init__⟧，⟦_x⟧，_"),
    .row("文件 ⟦.py⟧，⟦.NET⟧，用⟦.NET⟧开发。(⟦a⟧).⟦b⟧ ⟦x⟧..⟦yy⟧"),
    .row("结果.⟦PCR⟧法", because: "a dot may be a Chinese full stop"),
    .row("面积 12 ⟦m2⟧", because: "a unit, no product"),
  ]

  @Test func withoutTheKindMarksSeparateWords() {
    let plain = PatternScanner(kinds: .all.subtracting(.latin))
    expect(.row("⟦Wi⟧-⟦Fi⟧ ⟦AT⟧&⟦T⟧ ⟦C⟧++ ⟦don't⟧ ⟦Node.js⟧"), .latin, with: plain)
  }
}
