import FenciTestSupport
import Glibc
import Testing

@testable import FenciKeywords

@Suite("Documents to learn from", .printingLoopValues)
struct TrainingDocumentTests {
  /// With weights, and without: then all scores are equal.
  private let worlds: [KeywordWorld]

  init() throws { worlds = [try KeywordWorld(), try KeywordWorld(weights: RankingWeights())] }

  private func learned(
    _ text: String, title: String?, chosen: [String], _ world: KeywordWorld
  ) -> TrainingDocument {
    let extractor = world.extractor
    return extractor.trainingDocument(
      Document(title: title, text: text), chosen: chosen, domain: "a",
      workspace: extractor.makeWorkspace())
  }

  @Test("training ranks as the ranker does, overlaps and ties and all")
  func sameOrder() {
    let pieces = ["高端", "市场", "小米", "巴黎", "手机", "的", "，", "优化", "AI", "「", "」", "水稻"]
    withSeeds(0..<100) { generator in
      func text(_ count: Int) -> String {
        pieces.randomText(count: count, using: &generator)
      }
      let (title, body) = (text(4), text(40))
      for (world, weights) in zip(worlds, [KeywordWorld.weights, RankingWeights()]) {
        var options = KeywordOptions()
        options.maximumCount = 1000
        options.mergesNearDuplicates = false
        let keywords = world.keywords(body, title: title, options)
        let document = learned(body, title: title, chosen: keywords.map(\.text), world)
        #expect(document.isChosen.count == keywords.count)
        #expect(document.isChosen.allSatisfy { $0 })
        let logOdds = document.logOdds(weights.values)
        let order = logOdds.indices.sorted { (-logOdds[$0], $0) < (-logOdds[$1], $1) }
        for (row, keyword) in zip(order, keywords) {
          #expect(abs(exp(logOdds[row]) / keyword.score - 1) < 1e-9)
          // Chosen alone, a keyword tells which row of the document it is.
          if Int.random(in: 0..<5, using: &generator) == 0 {
            #expect(learned(body, title: title, chosen: [keyword.text], world).isChosen[row])
          }
        }
      }
    }
  }

  @Test("keywords are compared folded, and counted once, candidates or not")
  func chosen() {
    let document = learned(
      "高端市場，AI", title: nil, chosen: ["高端 市场", "高端市场", "ai", "ＡＩ", "没有这个词", " "], worlds[0])
    #expect(document.chosenCount == 3)
    #expect(document.isChosen.count { $0 } == 2)
  }
}
