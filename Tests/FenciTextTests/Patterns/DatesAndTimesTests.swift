import FenciTestSupport
import FenciText
import Testing

@Suite struct DatesAndTimesTests {
  private static let whole = PatternScanner(dateStyle: .whole)
  private static let compound = PatternScanner(dateStyle: .compound)
  private static let parts = PatternScanner(dateStyle: .parts)
  private static let separate = PatternScanner(dateStyle: .separate)

  @Test(arguments: numericDates) func findsNumericDates(_ row: MarkedText) {
    for style in DateStyle.allCases {
      expect(row, .date, with: PatternScanner(dateStyle: style))
    }
  }

  static let numericDates: [MarkedText] = [
    .row("于⟦2025-11-15⟧发布，⟦2025/11/15⟧，⟦2025.11.15⟧，⟦2025/1/5⟧，⟦２０２５－１１－１５⟧"),
    .row("⟦2025-11-15T14:30:05Z⟧，⟦2025-11-15T14:30:05.123+08:00⟧"),
    .row("2025-99-99，2025-11-155，2025-11/15，12025-11-15，25-11-15，0999-11-15"),
    .row("2025.11.15.1", because: "a version or an address"),
    .row("2025-11", because: "year and month may be a range or a number"),
  ]

  @Test(arguments: wholeDates) func findsWholeDates(_ row: MarkedText) {
    expect(row, .date, with: Self.whole)
    expect(row, .date, with: Self.compound)
  }

  static let wholeDates: [MarkedText] = [
    .row("⟦2025年11月15日⟧，⟦2025年11月⟧，⟦2025年⟧，⟦11月15日⟧，⟦11月15号⟧，⟦11月⟧，⟦11月份⟧，⟦15日⟧"),
    .row("⟦２０２５年１１月１５日⟧，⟦98年7月⟧"),
    .row("3年，15年，100年，98年", because: "so many years"),
    .row("15日元，15日均，15号线，3号楼", because: "no days"),
    .row("2008年度，1990年代，2008年级，2020年鉴", because: "年度, 年代, 年级 and 年鉴 are words"),
    .row("第5日，第3月，第2025年", because: "ordinals"),
    .row("⟦11月15號⟧"),
    .row("13月，32日，0月，⟦2025年⟧13月"),
  ]

  @Test(arguments: dateParts) func findsDateParts(_ row: MarkedText) {
    expect(row, .date, with: Self.parts)
  }

  static let dateParts: [MarkedText] = [
    .row("⟦2025年⟧⟦11月⟧⟦15日⟧，⟦11月⟧⟦15号⟧，⟦98年⟧⟦7月⟧，15号线")
  ]

  @Test func separateLeavesTheNumbers() {
    expect(.row("⟦2025⟧年⟦11⟧月⟦15⟧日⟦8⟧时⟦30⟧分"), .number, with: Self.separate)
    expect(.row("2025年11月15日8时30分"), .date, .time, with: Self.separate)
  }

  @Test(arguments: clockTimes) func findsClockTimes(_ row: MarkedText) {
    for style in DateStyle.allCases {
      expect(row, .time, with: PatternScanner(dateStyle: style))
    }
  }

  static let clockTimes: [MarkedText] = [
    .row("⟦14:30⟧，⟦14:30:05⟧，⟦8:05⟧，⟦１４：３０⟧，⟦14：30⟧，⟦14:30:05.25⟧，⟦24:00⟧"),
    .row("98:95，25:00，14:60，3:1，14:300，1:02:03:04", because: "scores and ratios"),
  ]

  @Test(arguments: wholeTimes) func findsWholeTimes(_ row: MarkedText) {
    expect(row, .time, with: Self.whole)
    expect(row, .time, with: Self.compound)
  }

  static let wholeTimes: [MarkedText] = [
    .row("⟦8时30分⟧，⟦8点30分⟧，⟦8时30分15秒⟧，⟦8时⟧，⟦8点半⟧，⟦8点整⟧，⟦8点钟⟧，⟦20時⟧"),
    .row("8点建议，30分，15秒，25时", because: "three points are 3点 too, and 30分 a score"),
    .row("8时代，8时候，8时段"),
  ]

  @Test func findsTimeParts() {
    expect(.row("⟦8时⟧⟦30分⟧⟦15秒⟧，⟦8点⟧⟦30分⟧，30分"), .time, with: Self.parts)
    expect(.row("⟦8點⟧⟦30分⟧"), .time, with: Self.parts)
  }

  @Test(
    arguments: [
      ("2025年", "2025"), ("２０２５年", "２０２５"), ("11月份", "11"), ("8点半", "8"), ("9時", "9"),
      ("2025年11月", nil), ("8时30分", nil), ("14:30", nil), ("2025-11-15", nil), ("15", nil),
    ] as [(String, String?)])
  func theNumberOfALoneDate(_ date: String, _ number: String?) {
    var date = date
    let end = date.withUTF8 { Self.compound.endOfNumber(inDate: 0..<$0.count, of: $0) }
    #expect(end == number?.utf8.count)
  }

  @Test func withoutTheKindsTheNumbersRemain() {
    let scanner = PatternScanner(kinds: .all.subtracting([.date, .time, .version]))
    expect(.row("⟦14⟧:⟦30⟧，⟦2025⟧年⟦11⟧月"), .number, with: scanner)
  }
}
