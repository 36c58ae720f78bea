import FenciTestSupport
import FenciText
import Testing

@Suite struct ProductNamesTests {
  @Test(arguments: glued) func findsGluedNames(_ row: MarkedText) { expect(row, .product) }

  static let glued: [MarkedText] = [
    .row("⟦RTX4090⟧、⟦5G⟧、⟦H1N1⟧、⟦MP3⟧、⟦4K⟧、⟦iPhone15⟧、⟦3D⟧打印、⟦SU7⟧、⟦ＳＵ７⟧"),
    .row("⟦GPT-4o⟧、⟦COVID-19⟧、⟦F-16⟧、⟦i5-12400F⟧、⟦5G-A⟧、⟦7-Eleven⟧、⟦GPT-3.5⟧"),
    .row("2024-25、3.5、A-B"),
  ]

  @Test(arguments: spaced) func findsSpacedNames(_ row: MarkedText) { expect(row, .product) }

  static let spaced: [MarkedText] = [
    .row("⟦iPhone 15 Pro⟧很贵，⟦iPhone 15 Pro Max⟧，⟦iPhone 15⟧的，⟦iPhone 15 pro⟧"),
    .row("⟦Redmi Note 5⟧，⟦Galaxy S24 Ultra⟧，⟦Mate 60 Pro+⟧，⟦MIX 2S⟧，⟦Xiaomi 14⟧"),
    .row("⟦Windows 11⟧系统，⟦RTX 4090 Ti⟧，⟦Snapdragon 8 Gen 3⟧，⟦Model 3⟧，⟦BMW X5⟧，⟦USB 3.0⟧"),
    .row("⟦Mate60 Pro⟧，⟦iPhone15 Pro Max⟧，⟦S24 Ultra⟧"),
    .row("⟦Falcon X90⟧ GPU", because: "what it is, not what it is called"),
    .row("买⟦iPhone 15 Pro⟧ 256GB，5999元"),
  ]

  @Test(arguments: prose) func leavesProseAlone(_ row: MarkedText) { expect(row, .product) }

  static let prose: [MarkedText] = [
    .row("In 2018 Apple sold it. Apple 2018 was good."),
    .row("Chapter 3 Section 4. Figure 2 shows. June 5 was Monday. Top 10 list."),
    .row("Room 12 was dark. We bought Apples 5 times. The 3 men."),
    .row("NBA 30支球队，CEO 3人，GDP 5.2%，GDP 5万亿，AI 3 年", because: "counted Chinese nouns"),
    .row("FCC 24小时，pH 3.5，pH 7，Chip 0.5 μm"),
    .row("RAM 8 GB，RAM 8GB，Speed 5km", because: "quantities"),
    .row("iPhone  15，iPhone\n15，iPhone", because: "one space, on one line"),
    .row("Score 3:2, Score 3,000, Ratio 3/4, Phone 010-123"),
  ]

  @Test func withoutTheKindTheWordsRemain() {
    let scanner = PatternScanner(kinds: .all.subtracting(.product))
    expect(.row("⟦iPhone⟧ 15 ⟦Pro⟧ ⟦RTX4090⟧"), .latin, with: scanner)
  }
}
