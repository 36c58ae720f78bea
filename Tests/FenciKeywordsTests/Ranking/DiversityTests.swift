import FenciTestSupport
import Testing

@testable import FenciKeywords

@Suite("Diversity", .printingLoopValues)
struct DiversityTests {
  private let world: KeywordWorld

  init() throws { world = try KeywordWorld() }

  private func keywords(_ text: String, diversity: Double, count: Int = 1000) -> [Keyword] {
    var options = KeywordOptions()
    options.method = .combined
    options.diversity = diversity
    options.maximumCount = count
    return world.keywords(text, options)
  }

  @Test("terms of the same words give way to others")
  func spreads() {
    let text = "高端市场，高端市场，高端手机市场，高端手机市场，高端，市场，小米，水稻"
    let plain = keywords(text, diversity: 0, count: 3).map(\.text)
    let diverse = keywords(text, diversity: 0.5, count: 3).map(\.text)
    #expect(plain[0] == diverse[0])
    #expect(diverse.dropFirst().allSatisfy { !$0.contains("高端") && !$0.contains("市场") })
    #expect(!plain.dropFirst().allSatisfy { !$0.contains("高端") && !$0.contains("市场") })
  }

  @Test("the same keywords in another order, the best first, and the fewer the first of the more")
  func permutation() {
    let pieces = ["高端", "市场", "小米", "巴黎", "手机", "直营店", "水稻", "的", "，"]
    withSeeds(0..<100) { generator in
      let text = pieces.randomText(count: 40, using: &generator)
      let weight = Double.random(in: 0.01...1, using: &generator)
      let plain = keywords(text, diversity: 0)
      let diverse = keywords(text, diversity: weight)
      #expect(Set(plain) == Set(diverse))
      #expect(plain.first == diverse.first)
      #expect(keywords(text, diversity: weight, count: 5) == Array(diverse.prefix(5)))
    }
  }

  @Test("whatever is asked for, there are no more keywords and no trap", arguments: [-1, 0, 1])
  func counts(_ count: Int) {
    for text in ["", "的", "小米，小米"] {
      for diversity in [0.5, 2, .infinity, .nan, -1] as [Double] {
        #expect(keywords(text, diversity: diversity, count: count).count <= max(0, count))
      }
    }
  }

  @Test("above 1 is 1; what is not above 0 is 0")
  func bounds() {
    let text = "高端市场，高端市场，高端手机市场，高端，市场，小米，水稻"
    #expect(keywords(text, diversity: 7) == keywords(text, diversity: 1))
    for diversity in [-1, .nan, -.infinity] as [Double] {
      #expect(keywords(text, diversity: diversity) == keywords(text, diversity: 0))
    }
  }
}
