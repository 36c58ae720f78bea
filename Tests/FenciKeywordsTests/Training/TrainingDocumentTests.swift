import FenciTestSupport
import Testing

@testable import FenciKeywords

@Suite("Documents to learn from", .printingLoopValues)
struct TrainingDocumentTests {
  private let world: KeywordWorld

  init() throws { world = try KeywordWorld() }

  private func learned(_ text: String, title: String?, chosen: [String]) -> TrainingDocument {
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
        (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      }
      let (title, body) = (text(4), text(40))
      let keywords = world.keywords(body, title: title, method: .learned)
      // Chosen one by one, the keywords tell which row of the document is which of them.
      let document = learned(body, title: title, chosen: keywords.map(\.text))
      #expect(document.isChosen.count == keywords.count)
      #expect(document.isChosen.allSatisfy { $0 })
      let scores = document.scores(KeywordWorld.weights.values)
      let order = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
      for (row, keyword) in zip(order, keywords.prefix(5)) {
        let alone = learned(body, title: title, chosen: [keyword.text])
        #expect(alone.isChosen[row], "\(keyword.text)")
      }
    }
  }

  @Test("keywords are compared folded, and counted once, candidates or not")
  func chosen() {
    let document = learned(
      "高端市場，AI", title: nil, chosen: ["高端 市场", "高端市场", "ai", "ＡＩ", "没有这个词", " "])
    #expect(document.chosenCount == 3)
    #expect(document.isChosen.count { $0 } == 2)
  }
}
