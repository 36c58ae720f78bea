import FenciTestSupport
import Testing

@testable import FenciKeywords

@Suite("Loss of a ranking", .printingLoopValues)
struct RankingLossTests {
  private let count = RankingFeature.allCases.count

  private func parameters(using generator: inout SplitMix64) -> [Double] {
    (0..<count).map { _ in Double.random(in: -1...1, using: &generator) }
  }

  private func loss(using generator: inout SplitMix64) -> RankingLoss {
    var documents = (0..<5).map { number in
      TrainingWorld.document(domain: number < 2 ? "a" : "b", using: &generator)
    }
    var weights = [Double](repeating: 0, count: count)
    weights[Int(RankingFeature.rarity.rawValue)] = 1
    for index in documents.indices { documents[index].noteOverlaps(weights) }
    return RankingLoss(documents, penalty: 0.1)
  }

  @Test("the gradient is the slope in every direction, the overlap's too")
  func gradient() {
    withSeeds(0..<20) { generator in
      let loss = loss(using: &generator)
      let point = parameters(using: &generator)
      var gradient = point
      var unused = point
      _ = loss.evaluate(point, gradient: &gradient)
      for feature in TrainingWorld.features + [.overlap, .idiom] {
        let index = Int(feature.rawValue)
        var (before, behind) = (point, point)
        before[index] -= 1e-5
        behind[index] += 1e-5
        let slope =
          (loss.evaluate(behind, gradient: &unused) - loss.evaluate(before, gradient: &unused))
          / 2e-5
        #expect(abs(slope - gradient[index]) < 1e-6, "\(feature)")
      }
    }
  }

  @Test("between two points the loss is below the line that joins them")
  func convexity() {
    withSeeds(0..<50) { generator in
      let loss = loss(using: &generator)
      let (left, right) = (parameters(using: &generator), parameters(using: &generator))
      var unused = left
      let middle = zip(left, right).map { ($0 + $1) / 2 }
      let ends = (
        loss.evaluate(left, gradient: &unused), loss.evaluate(right, gradient: &unused)
      )
      #expect(loss.evaluate(middle, gradient: &unused) <= (ends.0 + ends.1) / 2 + 1e-12)
    }
  }

  @Test("documents that teach nothing do not count")
  func nothingToLearn() {
    var generator = SplitMix64(seed: 1)
    let all = TrainingWorld.document(using: &generator) { _ in true }
    let none = TrainingWorld.document(using: &generator) { _ in false }
    var gradient = [Double](repeating: 0, count: count)
    let loss = RankingLoss([all, none], penalty: 0.1)
    #expect(loss.evaluate(gradient, gradient: &gradient) == 0)
  }
}
