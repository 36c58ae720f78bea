import FenciTestSupport
import Testing

@testable import FenciKernel

@Suite("A step of the best path", .printingLoopValues)
struct PathStepTests {
  private func step(cost: UInt32, length: Int, word: Int) -> PathStep {
    PathStep(bits: UInt64(cost) << 32 | UInt64(255 - length) << 24 | UInt64(word))
  }

  @Test("is the smaller number when it is cheaper, or as cheap and longer")
  func order() {
    withSeeds(0..<2000) { generator in
      // Few values, so that ties are common.
      func random() -> (cost: UInt32, length: Int, word: Int) {
        (
          UInt32.random(in: 0...2, using: &generator) << 29,
          Int.random(in: 1...3, using: &generator),
          Int.random(in: 0...Int(TrieUnit.baseLimit) - 1, using: &generator)
        )
      }
      let (a, b) = (random(), random())
      let isBetter = (a.cost, -a.length, a.word) < (b.cost, -b.length, b.word)
      let (first, second) = (
        step(cost: a.cost, length: a.length, word: a.word),
        step(cost: b.cost, length: b.length, word: b.word)
      )
      #expect((first.bits < second.bits) == isBetter)
      #expect(first.cost == a.cost)
      #expect(first.length == a.length)
      #expect(first.word == a.word)
      #expect(!first.isUserWord)
    }
  }

  @Test("can say every length that a word may have")
  func lengths() {
    for length in 1...TrieUnit.depthLimit {
      let bits = PathStep.lengthOfOne - UInt64(length - 1) * PathStep.oneCell
      #expect(PathStep(bits: bits).length == length)
    }
  }
}
