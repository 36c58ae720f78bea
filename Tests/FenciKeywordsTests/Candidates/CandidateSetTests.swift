import FenciTestSupport
import Testing

@testable import FenciKeywords

/// One row of a table: a text and all its candidates, separated by slashes.
private struct CandidateCase: Sendable, CustomTestStringConvertible {
  let text: String
  let terms: Set<String>
  let reason: String
  let location: SourceLocation

  static func row(
    _ text: String, _ terms: String, because reason: String,
    location: SourceLocation = #_sourceLocation
  ) -> CandidateCase {
    CandidateCase(
      text: text, terms: Set(terms.split(separator: "/").map(String.init)), reason: reason,
      location: location)
  }

  var testDescription: String { "\(text) (\(reason))" }
}

@Suite("Candidates", .printingLoopValues)
struct CandidateSetTests {
  private static let rows: [CandidateCase] = [
    .row("高端市场", "高端/市场/高端市场", because: "words and their phrase"),
    .row("高端的市场", "高端/市场", because: "a particle divides"),
    .row("高端，市场", "高端/市场", because: "punctuation divides"),
    .row("高端\n市场", "高端/市场", because: "a line end divides"),
    .row("高端 市场", "高端/市场/高端 市场", because: "a space does not"),
    .row("小米之家", "小米", because: "a name with 之 must be repeated"),
    .row("小米之家，小米之家", "小米/小米之家", because: "it is repeated"),
    .row("「小米之家」", "小米/小米之家", because: "or quoted"),
    .row("不正当竞争，不正当竞争", "正当/竞争/正当竞争/不正当/不正当竞争", because: "不 may begin a name"),
    .row("「在巴黎和市场」", "巴黎/市场/在巴黎和市场", because: "quoted function words stay"),
    .row("“巴黎，市场”", "巴黎/市场", because: "a quotation with punctuation is no name"),
    .row("《巴黎》", "巴黎", because: "one word in brackets is that word"),
    .row("\"巴黎和小米\"", "巴黎/小米/巴黎和小米", because: "straight quotation marks"),
    .row("「巴黎和小米", "巴黎/小米", because: "an open quotation ends nowhere"),
    .row("两公斤水稻", "水稻/两公斤/两公斤水稻", because: "numbers and measure words need others"),
    .row("没有手机", "手机", because: "a verb of everywhere divides"),
    .row("当时小米", "小米", because: "so does a time reckoned from now"),
    .row("清代手机", "清代/手机/清代手机", because: "a time of its own does not"),
    .row("AI影像", "AI/影像/AI影像", because: "scripts may mix"),
    .row("AI-影像", "AI/影像/AI-影像", because: "a hyphen joins"),
    .row("-影像-", "影像", because: "but neither begins nor ends a term"),
    .row("2025年11月15日", "", because: "dates are no terms"),
    .row("", "", because: "nothing in, nothing out"),
  ]

  @Test("what is a candidate", arguments: rows)
  private func finds(_ row: CandidateCase) throws {
    let world = try KeywordWorld()
    var options = KeywordOptions()
    options.maximumCount = 1000
    let found = Set(world.keywords(row.text, options).map(\.text))
    #expect(found == row.terms, sourceLocation: row.location)
  }

  @Test("spellings of a term are one candidate, written as it first stands")
  func spellings() throws {
    let keywords = try KeywordWorld().keywords(
      "高端市場，高端市场，高端 市场", method: .combined)
    let phrase = keywords.first { $0.text == "高端市場" }
    #expect(phrase?.occurrences.count == 3)
    #expect(!keywords.contains { $0.text == "高端市场" || $0.text == "高端 市场" })
  }

  @Test("white space inside a term is written as one space")
  func whitespace() throws {
    let keywords = try KeywordWorld().keywords("AI  \t 影像", method: .combined)
    #expect(keywords.contains { $0.text == "AI 影像" })
  }

  @Test("frequency, free frequency, containment and title are counted")
  func counts() throws {
    let world = try KeywordWorld()
    let set = world.candidates(of: "高端手机\n高端市场，高端市场，手机", textStart: 13)
    let phrase = try #require(world.candidate("高端市场", of: set))
    let market = try #require(world.candidate("市场", of: set))
    let luxury = try #require(world.candidate("高端", of: set))
    let phone = try #require(world.candidate("手机", of: set))
    #expect([phrase, market, luxury, phone].map(\.frequency) == [2, 2, 3, 2])
    #expect([phrase, market, luxury, phone].map(\.freeFrequency) == [2, 0, 0, 1])
    #expect([phrase, market, luxury, phone].map(\.containerFrequency) == [0, 2, 2, 1])
    #expect([phrase, market, luxury, phone].map(\.isOnlyContained) == [false, true, false, false])
    #expect([phrase, market, luxury, phone].map(\.isInTitle) == [false, false, true, true])
  }

  @Test("a candidate occurs wherever its tokens do: brute force over small texts")
  func bruteForce() throws {
    let world = try KeywordWorld()
    let pieces: [Character: String] = ["a": "高端", "b": "市场", "c": "的", "d": "，"]
    withEvery("text", over: "abcd", lengths: 0...5) { text in
      let set = world.candidates(of: text.compactMap { pieces[$0] }.joined())
      withEvery("term", over: "ab", lengths: 1...3) { term in
        let spelled = term.compactMap { pieces[$0] }.joined()
        let characters = Array(text)
        let expected = characters.indices.count { start in
          characters[start...].starts(with: Array(term))
        }
        #expect((world.candidate(spelled, of: set)?.frequency ?? 0) == expected)
      }
    }
  }
}
