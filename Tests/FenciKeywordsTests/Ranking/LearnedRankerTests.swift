import FenciTestSupport
import Glibc
import Testing

@testable import FenciKeywords

@Suite("Learned ranking", .printingLoopValues)
struct LearnedRankerTests {
  private func keywords(
    _ text: String, title: String? = nil, _ weights: [RankingFeature: Double]
  ) throws -> [Keyword] {
    var learned = RankingWeights()
    for (feature, weight) in weights { learned[feature: feature] = weight }
    return try KeywordWorld(weights: learned).keywords(text, title: title, method: .learned)
  }

  @Test("a score is the odds that its features multiply")
  func byHand() throws {
    let weights: [RankingFeature: Double] = [.base: log(3), .inTitle: log(2), .frequency: 1]
    let keywords = try keywords("巴黎，手机，手机，手机", title: "巴黎", weights)
    let scores = Dictionary(uniqueKeysWithValues: keywords.map { ($0.text, $0.score) })
    // ln 2 of 巴黎, which stands in title and text; ln 3 of 手机.
    #expect(abs((scores["巴黎"] ?? 0) - 3 * 2 * 2) < 1e-9)
    #expect(abs((scores["手机"] ?? 0) - 3 * 3) < 1e-9)
    #expect(keywords.map(\.text) == ["巴黎", "手机"])
    let names = keywords.map { $0.explanation.map(\.name) }
    #expect(
      names == [["base", "frequency", "inTitle", "overlap"], ["base", "frequency", "overlap"]])
  }

  @Test("without weights all scores are 1, and terms stand as in the text")
  func withoutWeights() throws {
    let keywords = try keywords("巴黎，手机，小米", [:])
    #expect(keywords.map(\.text) == ["巴黎", "手机", "小米"])
    #expect(keywords.map(\.score) == [1, 1, 1])
  }

  @Test("a part of a term that ranks above it pays the weight of the overlap")
  func overlap() throws {
    let keywords = try keywords("高端市场，水稻", [.twoWords: 1, .overlap: -log(4)])
    #expect(keywords.map(\.text) == ["高端市场", "水稻", "高端", "市场"])
    #expect(keywords.map { ($0.score * 1000).rounded() / 1000 } == [2.718, 1, 0.25, 0.25])
    for keyword in keywords.dropFirst(2) { #expect(keyword.explanation.last?.name == "overlap") }
  }

  @Test(
    "weights without bound give scores that are finite and above 0",
    arguments: [
      [.base: 1e300, .overlap: 1e300], [.base: -1e300, .overlap: -1e300],
      [.base: 1e300, .overlap: -1e300], [.rarity: 1e308, .raritySquared: -1e308],
      [.rarity: .greatestFiniteMagnitude, .textRank: .greatestFiniteMagnitude],
    ] as [[RankingFeature: Double]])
  func bounds(_ weights: [RankingFeature: Double]) throws {
    let keywords = try keywords("高端市场，水稻", weights)
    #expect(keywords.count == 4)
    for keyword in keywords { #expect(keyword.score.isFinite && keyword.score > 0) }
  }
}
