import FenciTestSupport
import FenciText
import Testing

@testable import Fenci
@testable import FenciLexicon

@Suite("converting between variants of Chinese")
struct ChineseConverterTests {
  private static let tables = Result { try VariantTables.open(path: nil) }

  private func converter(
    _ from: ChineseVariant, _ to: ChineseVariant, words: Bool = false
  ) throws -> ChineseConverter {
    let conversion = try #require(
      ChineseConversion(from: from, to: to, replacesWords: words))
    return ChineseConverter(conversion, tables: try Self.tables.get())
  }

  private func convert(
    _ text: String, _ from: ChineseVariant, _ to: ChineseVariant, words: Bool = false
  ) throws -> String {
    String(
      decoding: try converter(from, to, words: words).convert(Array(text.utf8)).utf8, as: UTF8.self)
  }

  /// A text and what it is elsewhere.
  struct Row: Sendable {
    var from: String
    var source: ChineseVariant
    var to: String
    var target: ChineseVariant
    var words: Bool
    var sourceLocation: SourceLocation

    init(
      _ from: String, _ source: ChineseVariant, _ to: String, _ target: ChineseVariant,
      words: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
    ) {
      self.from = from
      self.source = source
      self.to = to
      self.target = target
      self.words = words
      self.sourceLocation = sourceLocation
    }
  }

  @Test(
    "one character, several others: the phrase decides",
    arguments: [
      Row("头发", .simplified, "頭髮", .traditional), Row("发财", .simplified, "發財", .traditional),
      Row("头发发白", .simplified, "頭髮發白", .traditional),
      Row("皇后在后面", .simplified, "皇后在後面", .traditional),
      Row("干燥的树干", .simplified, "乾燥的樹幹", .traditional),
      Row("一只鸡，只有一只", .simplified, "一隻雞，只有一隻", .traditional),
      Row("里面有三公里", .simplified, "裏面有三公里", .traditional),
      Row("里面有三公里", .simplified, "裡面有三公里", .taiwan),
      Row("里面有三公里", .simplified, "裏面有三公里", .hongKong),
      Row("台湾的面条", .simplified, "臺灣的麪條", .traditional),
      Row("台湾的面条", .simplified, "臺灣的麵條", .taiwan),
      Row("软件和鼠标", .simplified, "軟件和鼠標", .taiwan),
      Row("软件和鼠标", .simplified, "軟體和滑鼠", .taiwan, words: true),
      Row("頭髮與發財", .traditional, "头发与发财", .simplified),
      Row("乾隆皇帝吃乾糧", .traditional, "乾隆皇帝吃干粮", .simplified),
      Row("瞭望與瞭解", .traditional, "瞭望与了解", .simplified),
      Row("裡面的軟體", .taiwan, "里面的软体", .simplified),
      Row("裡面的軟體", .taiwan, "里面的软件", .simplified, words: true),
      Row("裏面", .traditional, "裡面", .taiwan), Row("裡面", .taiwan, "裏面", .traditional),
      Row("為了", .hongKong, "爲了", .traditional),
    ])
  func cases(row: Row) throws {
    #expect(
      try convert(row.from, row.source, row.target, words: row.words) == row.to,
      sourceLocation: row.sourceLocation)
  }

  @Test("compatibility ideographs become unified ones")
  func compatibility() throws {
    #expect(try convert("\u{F900}\u{F92F}", .traditional, .taiwan) == "豈勞")
  }

  private static let all: [(ChineseVariant, ChineseVariant, Bool)] =
    ChineseVariant.allCases.flatMap { from in
      ChineseVariant.allCases.flatMap { to in
        [false, true].filter { ChineseConversion(from: from, to: to, replacesWords: $0) != nil }
          .map { (from, to, $0) }
      }
    }

  /// Texts of which some have rows, from keys of the tables and from what breaks software.
  private func texts(count: Int, seed: UInt64) -> [String] {
    var generator = SplitMix64(seed: seed)
    let han = Array("头发发财里面公里台湾干燥树干一只皇后后面软件鼠标裡裏為爲臺乾瞭髮發鬱癒")
    return (0..<count).map { _ in
      (0..<6).map { _ in
        Bool.random(using: &generator)
          ? HostileText.string(partCount: 1, using: &generator)
          : String((0..<5).map { _ in han.randomElement(using: &generator) ?? "发" })
      }.joined()
    }
  }

  @Test("each step's alignment is sound, begins where the one before ends, and ends with the text")
  func alignments() throws {
    for (from, to, words) in Self.all {
      let converter = try converter(from, to, words: words)
      for text in texts(count: 20, seed: 3) {
        let source = Array(text.utf8)
        let result = converter.convert(source)
        var count = source.count
        for step in result.steps {
          step.checkInvariants()
          #expect(step.sourceCount == count)
          count = step.targetCount
        }
        #expect(count == result.utf8.count)
        #expect(String(validating: result.utf8, as: UTF8.self) != nil)
      }
    }
  }

  @Test("without words, each character becomes one, and the way back from any character is one")
  func characters() throws {
    for (from, to, words) in Self.all where !words {
      let converter = try converter(from, to)
      for text in texts(count: 20, seed: 5) {
        let result = converter.convert(Array(text.utf8))
        let converted = String(decoding: result.utf8, as: UTF8.self)
        #expect(converted.unicodeScalars.count == text.unicodeScalars.count)
        var target = 0
        var source = 0
        for (old, new) in zip(text.unicodeScalars, converted.unicodeScalars) {
          let range = target..<target + UTF8.width(new)
          let back = result.steps.reversed().reduce(range) { $1.sourceRange(ofTarget: $0) }
          #expect(back == source..<source + UTF8.width(old))
          target = range.upperBound
          source = back.upperBound
        }
      }
    }
  }

  @Test("text without Chinese is not touched, whatever it is")
  func foreign() throws {
    let text = "Ａb1 — кириллица, かな 한글 😀👨‍👩‍👧 \u{202E}\u{0} e\u{301}\r\n\t。，「」"
    for (from, to, words) in Self.all {
      let result = try converter(from, to, words: words).convert(Array(text.utf8))
      #expect(result.utf8 == Array(text.utf8))
      #expect(!result.steps.contains { !$0.isIdentity })
    }
    #expect(try converter(.simplified, .traditional).convert([]).utf8.isEmpty)
  }

  @Test("what was simplified is not simplified again")
  func idempotent() throws {
    for text in texts(count: 60, seed: 8) {
      let once = try convert(text, .traditional, .simplified)
      #expect(try convert(once, .traditional, .simplified) == once)
    }
  }

  @Test("no stage looks across the edges that the phrases drew")
  func dividing() throws {
    let file = """
      s2t-phrases\t甲乙\t甲乙
      t2tw-words\t乙丙\t錯
      t2tw-words\t丙丁\t對
      """
    let tables = try VariantTables(
      reading: MappedBytes(copying: Array(file.utf8), name: "v.tsv"))
    let conversion = try #require(
      ChineseConversion(from: .simplified, to: .taiwan, replacesWords: true))
    let result = ChineseConverter(conversion, tables: tables).convert(Array("甲乙丙丁".utf8))
    #expect(String(decoding: result.utf8, as: UTF8.self) == "甲乙對")
    // Two characters became one: a unit that is not divided.
    #expect(result.steps.last?.sourceRange(ofTarget: 6..<9) == 6..<12)
  }
}
