import FenciLexicon
import FenciTestSupport
import FenciText
import Testing

@testable import FenciSegmentation

@Suite("Numbers after 第, dates and times of one unit")
struct NumeralsTests {
  private static let words: KeyValuePairs<String, UInt64> = [
    "第": 90, "次": 80, "年": 50, "年初": 9, "月": 50, "第一": 40, "届": 20, "5月天": 9, "3月": 9,
  ]

  private func segmenter(
    dates: DateStyle = .compound, user: UserLexicon = .init()
  ) throws -> Segmenter {
    var configuration = SegmenterConfiguration()
    configuration.dateStyle = dates
    configuration.recognizesNewWords = false
    return Segmenter(
      lexicon: try SmallLexicon.make(Self.words), configuration: configuration,
      userLexicons: [user])
  }

  @Test("第 and its number are one word", arguments: ordinals)
  func ordinal(_ row: SegmentationCase) throws { row.check(try segmenter()) }

  static let ordinals: [SegmentationCase] = [
    .row("第6次", "第6/次"),
    .row("第６次，第12届", "第６/次/，/第12/届"),
    .row("第1.5次", "第1.5/次"),
    .row("第3万次", "第3万/次"),
    .row("第一次", "第一/次"),
    .row("第-6次", "第/-/6/次"),
    .row("第 6次", "第/6/次", because: "a space is between them"),
    .row("第第6", "第/第6"),
    .row("第5日，第6时", "第5/日/，/第6/时", because: "no dates"),
    .row("第5G", "第/5G", because: "a name, no number"),
    .row("第50%", "第/50%"),
    .row("第", "第"),
    .row("6第", "6/第"),
  ]

  @Test("a date or time of one unit is its number and its unit", arguments: loneDates)
  func loneDate(_ row: SegmentationCase) throws { row.check(try segmenter()) }

  static let loneDates: [SegmentationCase] = [
    .row("2025年，11月，15日", "2025/年/，/11/月/，/15/日"),
    .row("２０２５年", "２０２５/年"),
    .row("11月份", "11/月份"),
    .row("2025年初", "2025/年/初", because: "the date is found before the words"),
    .row("14时，8点半，8点钟", "14/时/，/8/点半/，/8/点钟"),
    .row("2025年11月，11月15日，2025年11月15日", "2025年11月/，/11月15日/，/2025年11月15日"),
    .row("14时30分", "14时30分"),
    .row("14:30，2025-11-15", "14:30/，/2025-11-15"),
    .row("3年，第6年", "3/年/，/第6/年", because: "no dates"),
    .row("3月5月天9月", "3/月/5月天/9/月", because: "a word that holds a date stays"),
  ]

  @Test("both parts of a date are a date, so no keyword begins with 年")
  func kinds() throws {
    #expect(try segmenter().tokens(in: "2025年").map(\.kind) == [.date, .date])
    #expect(try segmenter().tokens(in: "9时").map(\.kind) == [.time, .time])
    #expect(try segmenter().tokens(in: "第6").map(\.kind) == [.number])
  }

  @Test("the full mode has the same edges; fine divides no ordinal, coarse joins its unit")
  func otherModes() throws {
    SegmentationCase.row("第6次2025年", "第6/次/2025/年").check(try segmenter(), mode: .full)
    for granularity in [SegmentationGranularity.fine, .coarse] {
      var configuration = SegmenterConfiguration()
      configuration.granularity = granularity
      let segmenter = Segmenter(
        lexicon: try SmallLexicon.make(Self.words, tags: ["次": "q"]), configuration: configuration)
      let words = granularity == .fine ? "第6/次" : "第6次"
      SegmentationCase.row("第6次", words).check(segmenter)
    }
  }

  @Test("other date styles leave dates as they are", arguments: [DateStyle.whole, .parts])
  func styles(_ style: DateStyle) throws {
    SegmentationCase.row("2025年，第6", "2025年/，/第6").check(try segmenter(dates: style))
  }

  @Test("user words and splits are honoured", arguments: userLines)
  func userWords(_ line: UserLine) throws {
    line.row.check(try segmenter(user: line.lexicon))
  }

  struct UserLine: Sendable {
    var words: [UserLexicon.Word] = []
    var splits: [[String]] = []
    let row: SegmentationCase

    var lexicon: UserLexicon {
      var lexicon = UserLexicon()
      lexicon.words = words
      lexicon.splits = splits
      return lexicon
    }
  }

  static let userLines: [UserLine] = [
    UserLine(splits: [["第", "6"]], row: .row("第6次", "第/6/次")),
    UserLine(words: [.init(text: "第", strength: .force)], row: .row("第6次", "第/6/次")),
    UserLine(words: [.init(text: "第6次", strength: .force)], row: .row("第6次", "第6次")),
    UserLine(words: [.init(text: "2025年", strength: .force)], row: .row("在2025年", "在/2025年")),
    UserLine(words: [.init(text: "6次", strength: .force)], row: .row("第6次", "第/6次")),
  ]

  @Test("an explanation takes these words for the path that they were made of")
  func explained() throws {
    let user = UserLexicon(words: [.init(text: "第9天", strength: .force)])
    let segmenter = try segmenter(user: user)
    for text in ["第6次", "在2025年5月第3次", "2025年，第12届，9时", "第第6", "3年", "第9天"] {
      let starts = segmenter.tokens(in: text).map(\.start).filter { $0 > 0 }
      var text = text
      let explanation = text.withUTF8 {
        segmenter.explain($0, against: starts, workspace: segmenter.makeWorkspace())
      }
      #expect(
        explanation.other?.words.map(\.range) == explanation.best.words.map(\.range), "\(text)")
    }
  }

  @Test("learned paths are settled too")
  func learned() throws {
    let segmenter = Segmenter(lexicon: try TrainedLexicon.make())
    SegmentationCase.row("第6，2025年", "第6/，/2025/年").check(segmenter)
  }

  @Test("nothing but these edges is changed, and all bytes stay")
  func law() throws {
    let pieces = [
      "第", "6", "第6", "次", "年", "2025年", "5月", "15日", "9时", "，", " ", "一", "%", "年初", "天", "3月",
    ]
    let (whole, compound) = (try segmenter(dates: .whole), try segmenter())
    var generator = SplitMix64(seed: 30)
    var divided = 0
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...9, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "第" }.joined()
      let (coarser, finer) = (whole.tokens(in: text), compound.tokens(in: text))
      let edges = Set(coarser.map(\.end))
      #expect(edges.isSubset(of: finer.map(\.end)), "\(text)")
      #expect(finer.first?.start ?? 0 == 0 && finer.last?.end ?? 0 == text.utf8.count, "\(text)")
      #expect(zip(finer, finer.dropFirst()).allSatisfy { $0.end == $1.start }, "\(text)")
      for token in finer where !edges.contains(token.end) {
        #expect(token.kind == .date || token.kind == .time, "\(text)")
        divided += 1
      }
    }
    #expect(divided > 500, "\(divided)")
  }
}
