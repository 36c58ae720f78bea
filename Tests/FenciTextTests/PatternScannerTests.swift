import FenciTestSupport
import FenciText
import Testing

/// The tokens of a text: what the scanner matches, and single scalars where it leaves the choice.
func scan(
  _ text: some Collection<UInt8>, with scanner: PatternScanner = PatternScanner()
) -> [(range: Range<Int>, kind: TokenKind?)] {
  Array(text).withUnsafeBufferPointer { bytes in
    var tokens: [(range: Range<Int>, kind: TokenKind?)] = []
    var at = 0
    while at < bytes.count {
      let match = scanner.match(in: bytes, at: at, end: bytes.count)
      let end = match?.end ?? at + bytes.scalar(at: at).utf8Count
      tokens.append((at..<end, match?.kind))
      at = end
    }
    return tokens
  }
}

/// Expects that the tokens of one kind are those marked in the row.
func expect(_ row: MarkedText, kind: TokenKind, with scanner: PatternScanner = PatternScanner()) {
  let found = scan(row.text.utf8, with: scanner).filter { $0.kind == kind }.map(\.range)
  #expect(
    found == row.ranges, "found \(row.marking(found)) \(row.reason)",
    sourceLocation: row.location)
}

@Suite struct PatternScannerTests {
  @Test(arguments: numbers) func findsNumbers(_ row: MarkedText) { expect(row, kind: .number) }

  static let numbers: [MarkedText] = [
    .row("共⟦3.14⟧和⟦1,234,567.89⟧与⟦１，０００⟧个"),
    .row("⟦9.9亿⟧、⟦3万⟧、⟦5千⟧、⟦1.2万亿⟧、⟦3千万⟧"),
    .row("⟦3⟧千米，⟦5⟧千克，⟦2⟧百分点", because: "千米 and 千克 are units"),
    .row("⟦1⟧,⟦2⟧,⟦3⟧", because: "a list, not grouping"),
    .row("⟦1⟧,⟦2345⟧"),
    .row("⟦3/4⟧和⟦½⟧与⟦1½⟧"),
    .row("气温 ⟦-5⟧度，⟦-3.5⟧，⟦１２．５⟧"),
    .row("第⟦3⟧-⟦5⟧页"),
    .row("⟦1e5⟧ ⟦6.02e+23⟧"),
    .row("内存⟦128GB⟧，电池⟦5000mAh⟧，重⟦1.5kg⟧，⟦-5kg⟧"),
  ]

  @Test(arguments: dates) func findsDates(_ row: MarkedText) { expect(row, kind: .date) }

  static let dates: [MarkedText] = [
    .row("⟦2025-11-15⟧发布，⟦2025/11/15⟧，⟦2025.11.15⟧"),
    .row("⟦2025年11月15日⟧，⟦2025年⟧，⟦11月15日⟧，⟦11月份⟧，⟦15日⟧，⟦98年7月⟧"),
    .row("⟦２０２５年１１月１５日⟧"),
    .row("15日元，2008年度，1990年代，3年，15号线"),
    .row("2025-99-99 2025-11-155"),
  ]

  @Test(arguments: products) func findsProducts(_ row: MarkedText) { expect(row, kind: .product) }

  static let products: [MarkedText] = [
    .row("⟦iPhone 15 Pro⟧很贵，⟦Redmi Note 5⟧，⟦Galaxy S24 Ultra⟧，⟦Mate 60 Pro+⟧，⟦MIX 2S⟧"),
    .row("⟦RTX4090⟧、⟦5G⟧、⟦H1N1⟧、⟦MP3⟧、⟦4K⟧、⟦iPhone15⟧、⟦GPT-4o⟧、⟦COVID-19⟧"),
    .row("⟦Windows 11⟧系统，⟦RTX 4090 Ti⟧，⟦Snapdragon 8 Gen 3⟧"),
    .row("In 2018 Apple sold it. Chapter 3 Section 4. Room 12 was dark."),
    .row("NBA 30支球队，GDP 5.2%"),
  ]

  @Test(arguments: words) func findsWords(_ row: MarkedText) { expect(row, kind: .latin) }

  static let words: [MarkedText] = [
    .row("⟦C++⟧、⟦C#⟧、⟦F#⟧、⟦.NET⟧、⟦Node.js⟧、⟦Wi-Fi⟧、⟦AT&T⟧、⟦don't⟧、⟦café⟧、⟦cafe\u{301}⟧、⟦ｉＰｈｏｎｅ⟧"),
    .row("⟦AI⟧+教育，⟦Pro+⟧版，⟦CO₂⟧"),
  ]

  @Test(arguments: addresses) func findsAddresses(_ row: MarkedText) {
    let found = scan(row.text.utf8).filter {
      [.url, .email, .mention, .hashtag, .version].contains($0.kind)
    }
    #expect(
      found.map(\.range) == row.ranges, "\(row.marking(found.map(\.range)))",
      sourceLocation: row.location)
  }

  static let addresses: [MarkedText] = [
    .row("见⟦https://example.org/a?b=c⟧。或(⟦http://example.org/x⟧)，⟦www.example.cn⟧！"),
    .row("写给⟦a.b@example.com⟧或⟦12345@qq.com⟧。"),
    .row("⟦@小雷⟧ 你好 ⟦@leijun⟧：好 ⟦#新能源汽车#⟧ ⟦＃小米 SU7＃⟧"),
    .row("⟦v1.2.3⟧ ⟦5.15.0-rc1⟧ 1.2"),
  ]

  @Test func emoji() {
    expect(.row("好⟦👍⟧⟦👨‍👩‍👧⟧⟦🇨🇳⟧⟦1️⃣⟧⟦👍🏽⟧⟦❤️⟧©☎"), kind: .emoji)
  }
}
