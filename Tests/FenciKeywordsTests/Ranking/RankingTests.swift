import FenciTestSupport
import Testing

@testable import FenciKeywords

@Suite("Order of keywords", .printingLoopValues)
struct RankingTests {
  private let world: KeywordWorld
  private let text = "小米之家回到巴黎。高端市场的直营店，高端手机市场；小米，高端市场。"

  init() throws { world = try KeywordWorld() }

  @Test("words that differ in nothing but place are ranked by place")
  func ties() {
    var options = KeywordOptions()
    options.method = .termFrequency
    let forwards = world.keywords("巴黎，小米", options).map(\.text)
    let backwards = world.keywords("小米，巴黎", options).map(\.text)
    #expect(forwards == ["巴黎", "小米"])
    #expect(backwards == ["小米", "巴黎"])
  }

  @Test("fewer asked for are the first of more")
  func prefix() {
    var options = KeywordOptions()
    options.maximumCount = 1000
    let all = world.keywords(text, options)
    for count in [0, 1, 3, 7] {
      options.maximumCount = count
      #expect(world.keywords(text, options) == Array(all.prefix(count)))
    }
    options.maximumCount = -1
    #expect(world.keywords(text, options).isEmpty)
  }

  @Test("the best of a selection are the best of all, however many are asked for")
  func selection() {
    withSeeds(0..<50) { generator in
      let pieces = ["高端", "市场", "小米", "巴黎", "手机", "直营店", "水稻", "的", "，"]
      let text = pieces.randomText(count: 60, using: &generator)
      var options = KeywordOptions()
      options.method = KeywordMethod.allCases.randomElement(using: &generator) ?? .combined
      options.maximumCount = 1000
      let all = world.keywords(text, options)
      for (left, right) in zip(all, all.dropFirst()) { #expect(left.score >= right.score) }
      options.maximumCount = Int.random(in: 1...20, using: &generator)
      #expect(world.keywords(text, options) == Array(all.prefix(options.maximumCount)))
    }
  }

  @Test(
    "without phrases words are ranked, with phrases only they are",
    arguments: KeywordMethod.allCases)
  func phrases(_ method: KeywordMethod) {
    var options = KeywordOptions()
    options.method = method
    options.maximumCount = 1000
    func terms(_ phrases: PhraseUse) -> Set<String> {
      options.phrases = phrases
      return Set(world.keywords(text, options).map(\.text))
    }
    #expect(terms(.excluded) == ["小米", "巴黎", "高端", "市场", "直营店", "手机", "回到"])
    #expect(terms(.only).isSuperset(of: ["高端市场", "高端手机市场", "回到巴黎"]))
    #expect(terms(.only).isDisjoint(with: terms(.excluded)))
    #expect(terms(.only).union(terms(.excluded)) == terms(.included))
  }

  @Test("words by themselves lose nothing to phrases that are no candidates")
  func wordsAlone() {
    var options = KeywordOptions()
    options.method = .termFrequency
    options.phrases = .excluded
    options.explains = true
    for keyword in world.keywords("高端市场，高端市场", options) {
      #expect(keyword.explanation.suffix(2).map(\.value) == [1, 1], "\(keyword)")
    }
  }

  @Test("a part of a term that ranks above it is demoted, not deleted")
  func overlap() throws {
    let keywords = world.keywords("直营店手机，直营店手机，手机", method: .combined)
    let phrase = try #require(keywords.firstIndex { $0.text == "直营店手机" })
    let part = try #require(keywords.firstIndex { $0.text == "手机" })
    #expect(phrase < part)
    #expect(keywords[phrase].explanation.last == .init(name: "overlap", value: 1))
    #expect(keywords[part].explanation.last == .init(name: "overlap", value: 0.8))
  }

  @Test("a part is demoted once, however many terms above contain it, and the order is made anew")
  func overlapOnce() {
    let keywords = world.keywords(text, method: .combined)
    for keyword in keywords {
      #expect([1, 0.8].contains(keyword.explanation.last?.value))
    }
    for (left, right) in zip(keywords, keywords.dropFirst()) { #expect(left.score >= right.score) }
    #expect(keywords.contains { $0.text == "市场" })
  }
}
