import FenciTestSupport
import FenciText
import Testing

@Suite struct NumbersTests {
  @Test(arguments: numbers) func findsNumbers(_ row: MarkedText) { expect(row, .number) }

  static let numbers: [MarkedText] = [
    .row("共⟦3⟧个，⟦3.14⟧，⟦1,234,567.89⟧，⟦１，０００⟧，⟦１２．５⟧，⟦0⟧，⟦007⟧"),
    .row("⟦1⟧,⟦2⟧,⟦3⟧", because: "a list, not digit grouping"),
    .row(
      "⟦1⟧,⟦2345⟧ ⟦1234⟧,⟦567⟧ ⟦1,234⟧,⟦5⟧", because: "groups have three digits, the first at most"),
    .row("完成⟦3/4⟧，⟦½⟧杯，⟦1½⟧杯，⟦⅔⟧"),
    .row("⟦1⟧/⟦2⟧/⟦3⟧ 和 /⟦3⟧/⟦4⟧", because: "a path or a short date, not a fraction"),
    .row("⟦9.9亿⟧、⟦3万⟧、⟦5千⟧、⟦1.2万亿⟧、⟦3千万⟧、⟦2百⟧、⟦5萬⟧、⟦６億⟧"),
    .row("⟦3⟧千米，⟦5⟧千克，⟦2⟧百分点，⟦3⟧百货", because: "千米 is a unit, 百货 a word"),
    .row("⟦-5⟧，⟦+3.5⟧，⟦−2⟧，⟦－１⟧，最低 ⟦-5⟧ 度"),
    .row("第⟦3⟧-⟦5⟧页，A-B，⟦2008⟧-⟦2010⟧", because: "a range is not joined, its hyphen no sign"),
    .row("⟦1e5⟧ ⟦6.02e+23⟧ ⟦1.5E-3⟧"),
    .row("⟦7⟧.", because: "a full stop is no decimal point"),
    .row("⟦100⟧+，⟦50⟧+岁"),
  ]

  @Test(arguments: percentages) func findsPercentages(_ row: MarkedText) { expect(row, .percent) }

  static let percentages: [MarkedText] = [
    .row("增长⟦12.5%⟧，⟦５％⟧，⟦3‰⟧，⟦2‱⟧，⟦-0.5%⟧，⟦1,000%⟧，⟦100%⟧的"),
    .row("5 %、% 5、百分之5", because: "the sign has to touch the number"),
  ]

  @Test(arguments: quantities) func findsQuantities(_ row: MarkedText) { expect(row, .number) }

  static let quantities: [MarkedText] = [
    .row("内存⟦128GB⟧，电池⟦5000mAh⟧，重⟦1.5kg⟧，⟦-5kg⟧，⟦120Hz⟧，⟦3.2GHz⟧，⟦7nm⟧，⟦1,500km⟧"),
    .row("5G、4K、3D、2T、8P、1080p", because: "names, not quantities"),
  ]

  @Test func withoutTheKindOnlyDigitsJoin() {
    let digitsOnly = PatternScanner(kinds: .all.subtracting([.number, .percent, .version, .date]))
    expect(.row("⟦3⟧.⟦14⟧ ⟦1⟧,⟦234⟧ ⟦5⟧% -⟦1⟧ ⟦9⟧亿"), .number, with: digitsOnly)
  }
}
