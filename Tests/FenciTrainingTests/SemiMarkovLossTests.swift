import FenciTestSupport
import Testing

@testable import FenciTraining

@Suite("The loss of a sentence", .printingLoopValues)
struct SemiMarkovLossTests {
  @Test("损失等于逐一数过所有切法的结果", arguments: [0, 0.7])
  func bruteForce(crossingCost: Double) throws {
    try withSeeds(seeds(8, thorough: 100)) { generator in
      let world = try LossWorld(using: &generator)
      world.setParameters(using: &generator)
      var loss = world.loss(crossingCost: crossingCost)
      for number in world.shortSentences {
        let expected = PlainLoss(world, number, crossingCost: crossingCost).value
        #expect(abs(loss.learn(from: number) - expected) < 1e-6, "\(world.lines[number])")
      }
    }
  }

  @Test("损失不小于零; 越过标注的词代价越高, 损失越大")
  func crossingCost() throws {
    var raised = 0
    try withSeeds(seeds(8, thorough: 100)) { generator in
      let world = try LossWorld(using: &generator)
      world.setParameters(using: &generator)
      withEvery("sentence", in: world.shortSentences) { number in
        let losses = [0, 0.5, 2].map { crossingCost in
          world.keepingParameters {
            var loss = world.loss(crossingCost: crossingCost)
            return loss.learn(from: number)
          }
        }
        #expect(losses[0] > -1e-9)
        #expect(losses == losses.sorted())
        raised += losses[0] < losses[2] ? 1 : 0
      }
    }
    #expect(raised > 0)
  }

  /// Where the squares are so large that one sentence adds next to nothing, a step is the gradient times a
  /// constant, and several steps of a parameter add up to its whole gradient.
  @Test("一步的方向是梯度: 与数值微分相同", arguments: [0, 0.7])
  func gradient(crossingCost: Double) throws {
    try withSeeds(seeds(3, thorough: 40)) { generator in
      let world = try LossWorld(using: &generator)
      world.setParameters(using: &generator)
      let number = try #require(
        world.shortSentences.filter { world.corpus.sentences[$0].count > 3 }
          .randomElement(using: &generator))
      let blocks = world.model.blocks
      for block in blocks { block.squares.update(repeating: 1e4, count: block.count) }
      let before = blocks.map(\.allValues)
      let after = world.keepingParameters {
        var loss = world.loss(crossingCost: crossingCost)
        _ = loss.learn(from: number)
        return blocks.map(\.allValues)
      }
      var moved = 0
      for (blockNumber, block) in blocks.enumerated() {
        for index in 0..<block.count {
          let step = Double(after[blockNumber][index] - before[blockNumber][index])
          // Of the many that have nothing to do with the sentence, a few.
          guard step != 0 || Int.random(in: 0..<50, using: &generator) == 0 else { continue }
          let gradient = -step * 100 / Double(AdaGrad.learningRate)
          let slope = world.slope(of: block, index) {
            PlainLoss(world, number, crossingCost: crossingCost).value
          }
          #expect(abs(gradient - slope) < 3e-3, "block \(blockNumber), parameter \(index)")
          moved += step == 0 ? 0 : 1
        }
      }
      #expect(moved > 0)
    }
  }

  @Test("反复学同一句, 损失一次比一次小", arguments: [0, 0.7])
  func learning(crossingCost: Double) throws {
    try withSeeds(seeds(4, thorough: 50)) { generator in
      let world = try LossWorld(using: &generator)
      withEvery("sentence", in: world.shortSentences.prefix(3)) { number in
        let fresh = world.withFreshModel()
        var loss = fresh.loss(crossingCost: crossingCost)
        let losses = (0..<20).map { _ in loss.learn(from: number) }
        #expect(zip(losses, losses.dropFirst()).allSatisfy { $0 >= $1 })
        #expect(losses[0] < 0.1 || losses[19] < losses[0] / 2, "\(losses)")
      }
    }
  }

  @Test("一种标准的句子只动它自己的参数和共有的对子")
  func standards() throws {
    try withSeeds(seeds(5, thorough: 50)) { generator in
      let world = try LossWorld(using: &generator)
      let number = try #require(world.shortSentences.first { world.corpus.sentences[$0].count > 2 })
      var loss = world.loss(crossingCost: 0)
      _ = loss.learn(from: number)
      func isMoved(_ block: AdaGrad) -> Bool {
        (0..<block.count).contains { block.values[$0] != 0 }
      }
      let own = world.corpus.sentences[number].standard
      #expect(isMoved(world.model.parts[own].symbols) && isMoved(world.model.pairs))
      #expect(!world.model.parts[1 - own].blocks.contains(where: isMoved))
    }
  }

  @Test("每一遍的均值是这一遍每句之后的值的平均")
  func means() throws {
    var generator = SplitMix64(seed: 1)
    let world = try LossWorld(using: &generator)
    var loss = world.loss(crossingCost: 0)
    let blocks = world.model.blocks
    for _ in 0..<2 {
      blocks.forEach { $0.beginPass() }
      loss.beginPass()
      var sums = blocks.map { [Double](repeating: 0, count: $0.count) }
      for number in world.corpus.sentences.indices {
        _ = loss.learn(from: number)
        for (place, block) in blocks.enumerated() {
          for index in 0..<block.count { sums[place][index] += Double(block.values[index]) }
        }
      }
      blocks.forEach { $0.finishPass(of: world.corpus.sentences.count) }
      for (block, sums) in zip(blocks, sums) {
        #expect(
          sums.indices.allSatisfy {
            abs(Double(block.means[$0]) - sums[$0] / Double(world.corpus.sentences.count)) < 1e-4
          })
      }
    }
  }
}
