import FenciTestSupport
import Glibc
import Testing

@testable import FenciKeywords

@Suite("Background of candidates", .printingLoopValues)
struct CandidateBackgroundTests {
  private let world: KeywordWorld

  init() throws { world = try KeywordWorld() }

  @Test("the formula and the features have one rarity")
  func oneRarity() {
    let pieces = ["高端", "市场", "小米", "巴黎", "手机", "的", "，", "优化", "AI", "-", "影像", "水稻"]
    withSeeds(0..<100) { generator in
      let text = pieces.randomText(count: 40, using: &generator)
      let candidates = world.candidates(of: text)
      for candidate in candidates.candidates {
        let background = candidates.background(of: candidate, frequencies: world.frequencies)
        #expect(
          background.rarity == candidates.rarity(of: candidate, frequencies: world.frequencies))
        #expect(background.leastWordRarity <= background.meanWordRarity + 1e-12)
        #expect(
          background.isKnown
            == (world.frequencies.documentFrequency(of: candidate.key) != nil))
      }
    }
  }

  @Test("joiners do not count as words")
  func joiners() throws {
    let candidates = world.candidates(of: "巴黎-小米")
    let phrase = try #require(world.candidate("巴黎-小米", of: candidates))
    let background = candidates.background(of: phrase, frequencies: world.frequencies)
    #expect(abs(background.meanWordRarity - log(1000.0 / 10)) < 1e-12)
  }
}
