import FenciKeywords
import FenciLexicon
import Testing

@testable import FenciJieba

@Suite("jieba's keywords")
struct JiebaKeywordsTests {
  private static let shared = Result {
    try JiebaWorld.model(["长江/ns": 30, "大桥/n": 9, "通车/v": 9, "了/ul": 9, "昨天/t": 9, "the/eng": 1]) {
      data in
      data.inverseDocumentFrequencies = [("长江", 3), ("大桥", 4), ("其他", 8)]
      data.stopWords = ["the", "of"]
    }
  }

  private func model() throws -> JiebaModel { try Self.shared.get() }

  private func keywords(
    _ text: String, _ change: (inout JiebaKeywordOptions) -> Void = { _ in }
  ) throws -> [Keyword] {
    var options = JiebaKeywordOptions()
    change(&options)
    let ranker = JiebaKeywords(model: try model())
    var text = text
    return text.withUTF8 {
      ranker.keywords(in: $0, options: options, workspace: ranker.makeWorkspace())
    }
  }

  @Test("extract_tags: count · (inverse document frequency / all counts); unknown ones the median")
  func termFrequency() throws {
    let found = try keywords("长江大桥昨天通车了，长江。The of THE\r\n")
    // Of 5 words counted; 昨天 and 通车 have the median, 4, as 大桥 has, and stay in order.
    #expect(found.map(\.text) == ["长江", "大桥", "昨天", "通车"])
    let median = 4.0 / 5
    #expect(found.map(\.score) == [2 * (3.0 / 5), median, median, median])
    #expect(found[0].occurrences == [0..<6, 30..<36])
  }

  @Test("no more than asked for; allowed parts of speech; stop words of one's own")
  func options() throws {
    let text = "长江大桥昨天通车了"
    #expect(try keywords(text) { $0.maximumCount = 1 }.map(\.text) == ["大桥"])
    let verb = try #require(PartOfSpeech(name: "v"))
    #expect(try keywords(text) { $0.partsOfSpeech = [verb] }.map(\.text) == ["通车"])
    #expect(try keywords(text) { $0.partsOfSpeech = [] }.isEmpty)
    #expect(
      try keywords(text) { $0.stopWords = ["大桥", "昨天", "通车"] }.map(\.text) == ["长江"])
  }

  @Test("a text without candidates has no keywords", arguments: ["", "了", "\r\n", "，。"])
  func nothing(text: String) throws {
    #expect(try keywords(text).isEmpty)
    #expect(try keywords(text) { $0.method = .textRank }.isEmpty)
  }

  @Test("textrank takes ns, n, vn and v unless told otherwise")
  func textRankParts() throws {
    let found = try keywords("长江大桥昨天通车了") { $0.method = .textRank }
    #expect(Set(found.map(\.text)) == ["长江", "大桥", "通车"])
  }
}
