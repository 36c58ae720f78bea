import FenciTestSupport
import Testing

@testable import FenciKeywords

@Suite("Learning to rank", .printingLoopValues)
struct RankingTrainerTests {
  /// Documents whose keywords are the frequent terms of the title.
  private func documents(domain: String, count: Int, seed: UInt64) -> [TrainingDocument] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      TrainingWorld.document(domain: domain, candidateCount: 20, using: &generator) {
        $0[.inTitle] == 1 && ($0[.frequency] ?? 0) > 1
      }
    }
  }

  @Test("what people choose by is found: also for documents that nothing was learned from")
  func planted() throws {
    let known = documents(domain: "a", count: 60, seed: 1)
    let weights = RankingTrainer().fit(known).weights
    #expect(weights[feature: .inTitle] > 1)
    #expect(weights[feature: .frequency] > 1)
    #expect(abs(weights[feature: .rarity]) < 0.1)
    let unknown = documents(domain: "a", count: 60, seed: 2)
    let quality = try #require(RankingTrainer().quality(unknown, weights).first?.quality)
    #expect(try #require(quality.meanAveragePrecision) > 95)
  }

  @Test("the median candidate has a score of 1, whose logarithm is 0")
  func base() {
    let documents = documents(domain: "a", count: 30, seed: 3)
    let weights = RankingTrainer().fit(documents).weights
    let scores = documents.flatMap { $0.logOdds(weights.values) }.sorted()
    #expect(abs(scores[scores.count / 2]) < 1e-3)
  }

  @Test("folds cover each document once, domains keep their order, and the seed decides")
  func folds() {
    let documents =
      documents(domain: "b", count: 17, seed: 4) + documents(domain: "a", count: 30, seed: 5)
    var folds: [Int] = []
    let results = RankingTrainer().crossValidate(documents, foldCount: 5) { fold, _, held in
      folds.append(fold)
      #expect(held.reduce(0) { $0 + $1.quality.documentCount } >= 8)
    }
    #expect(folds == [0, 1, 2, 3, 4])
    #expect(results.map(\.domain) == ["b", "a"])
    let chosen = documents.count { $0.chosenCount > 0 }
    #expect(results.reduce(0) { $0 + $1.quality.documentCount } == chosen)
    #expect(RankingTrainer().crossValidate(documents, foldCount: 5) == results)
    var other = RankingTrainer()
    other.seed = 2
    #expect(other.crossValidate(documents, foldCount: 5) != results)
  }

  @Test("across domains nothing of the domain itself is learned from")
  func crossDomains() throws {
    var generator = SplitMix64(seed: 6)
    // In the second domain people choose the opposite.
    let contrary = (0..<40).map { _ in
      TrainingWorld.document(domain: "b", candidateCount: 20, using: &generator) {
        $0[.inTitle] != 1 && ($0[.frequency] ?? 0) < 0.5
      }
    }
    let results = RankingTrainer().crossDomains(
      documents(domain: "a", count: 40, seed: 7) + contrary)
    #expect(results.map(\.domain) == ["a", "b"])
    for result in results {
      #expect(try #require(result.quality.meanAveragePrecision) < 40)
    }
  }
}
