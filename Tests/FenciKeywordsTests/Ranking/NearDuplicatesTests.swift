import FenciTestSupport
import Testing

@testable import FenciKeywords

@Suite("Near-duplicates", .printingLoopValues)
struct NearDuplicatesTests {
  private let world: KeywordWorld

  init() throws { world = try KeywordWorld() }

  @Test(
    "one keyword stands for both, at all their places",
    arguments: [
      ("直营店，直营店，直营门店", "直营店", ["直营门店"]), ("直营门店，直营门店，直营店", "直营门店", ["直营店"]),
      ("新能源汽车，新能源汽车，新能源车", "新能源汽车", ["新能源车"]), ("AI-影像，AI-影像，AI影像", "AI-影像", ["AI影像"]),
    ])
  func merged(_ text: String, _ term: String, _ variants: [String]) throws {
    let keywords = world.keywords(text, method: .combined)
    let keyword = try #require(keywords.first { $0.text == term })
    #expect(keyword.variants == variants)
    #expect(!keywords.map(\.text).contains(variants[0]))
    let places = keyword.occurrences.map { range in
      String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
    #expect(places == text.split(separator: "，").map(String.init))
  }

  @Test(
    "what only looks alike stays apart",
    // No other head than those of the list; one character before the head; no such shorter term; two heads
    // that lead to one shorter term.
    arguments: ["高端市场，高端场", "小汽车，小车", "直营门店，手机", "新能源客车，新能源卡车，新能源车"])
  func apart(_ text: String) {
    for keyword in world.keywords(text, method: .combined) { #expect(keyword.variants.isEmpty) }
  }

  @Test("the better one stands for the other after parts of higher terms were demoted")
  func demoted() throws {
    // 直营店 is part of 直营店经理, which ranks above it.
    let text = "直营店经理，直营店经理，直营店，直营门店，直营门店"
    let keywords = world.keywords(text, method: .combined)
    let scores = keywords.map(\.score)
    #expect(scores == scores.sorted(by: >))
    let kept = try #require(keywords.first { !$0.variants.isEmpty })
    var options = KeywordOptions()
    options.method = .combined
    options.mergesNearDuplicates = false
    for keyword in world.keywords(text, options) where kept.variants.contains(keyword.text) {
      #expect(keyword.score <= kept.score)
    }
  }

  @Test("on request all stay apart")
  func notMerged() {
    var options = KeywordOptions()
    options.mergesNearDuplicates = false
    let keywords = world.keywords("直营店，直营门店", options)
    #expect(Set(keywords.map(\.text)).isSuperset(of: ["直营店", "直营门店"]))
    #expect(keywords.allSatisfy { $0.variants.isEmpty })
  }

  @Test("nothing is lost: keywords and variants together are the keywords without merging")
  func partition() {
    let pieces = ["直营", "门店", "店", "直营店", "新能源", "汽车", "车", "，", "的", "-", "AI", "影像"]
    withSeeds(0..<200) { generator in
      let text = pieces.randomText(count: 30, using: &generator)
      var options = KeywordOptions()
      options.maximumCount = 1000
      options.method = KeywordMethod.allCases.randomElement(using: &generator) ?? .learned
      let merged = world.keywords(text, options)
      options.mergesNearDuplicates = false
      let all = world.keywords(text, options)
      #expect(
        Set(merged.flatMap { [$0.text] + $0.variants }) == Set(all.map(\.text)))
      #expect(merged.reduce(0) { $0 + 1 + $1.variants.count } == all.count)
      let scores = Dictionary(uniqueKeysWithValues: all.map { ($0.text, $0.score) })
      for keyword in merged {
        #expect(scores[keyword.text] == keyword.score)
        for range in zip(keyword.occurrences, keyword.occurrences.dropFirst()) {
          #expect(range.0.lowerBound <= range.1.lowerBound)
        }
      }
    }
  }

  @Test("each word of the list has two characters, and is there once")
  func words() {
    let words = ShortHeads.words.split(separator: " ")
    #expect(words.allSatisfy { $0.unicodeScalars.count == 2 })
    #expect(Set(words).count == words.count)
    #expect(words.count == 103)
  }
}
