import FenciKernel
import FenciTestSupport
import Testing

@testable import FenciLexicon

@Suite struct PairTableTests {
  private typealias Pair = LearnedCosts.SymbolPair

  /// The scores that a look-up finds, by the same steps as the kernel's.
  private func find(_ pair: Pair, in table: PairTable) -> LearnedView.Lanes? {
    let hash = PairHash(pair.first, pair.second)
    let displacement = table.displacements[hash.bucket(of: table.displacements.count)]
    let lanes = table.pairs[hash.place(displacement: displacement, of: table.pairs.count)]
    let isThere =
      UInt16(bitPattern: lanes[7]) == pair.first && UInt16(bitPattern: lanes[6]) == pair.second
    return isThere ? lanes : nil
  }

  @Test(arguments: [0, 1, 2, 3, 100, 20_000])
  func 每一对都在一次查找中找到_别的都找不到(count: Int) throws {
    var generator = SplitMix64(seed: UInt64(count))
    var scores: [Pair: LearnedView.Lanes] = [:]
    while scores.count < count {
      let pair = Pair(
        first: .random(in: 1...9_000, using: &generator),
        second: .random(in: 1...9_000, using: &generator))
      scores[pair] = LearnedView.Lanes(0, 1, -2, 3, -4, Int16(scores.count % 1_000), 0, 0)
    }
    let table = try PairTable(scores)
    for (pair, lanes) in scores {
      let found = try #require(find(pair, in: table))
      for lane in LearnedView.pairLanes { #expect(found[lane] == lanes[lane]) }
    }
    for _ in 0..<1_000 {
      let pair = Pair(
        first: .random(in: 1...9_000, using: &generator),
        second: .random(in: 1...9_000, using: &generator))
      #expect((find(pair, in: table) != nil) == (scores[pair] != nil))
    }
    #expect(table.pairs[0] == .zero)
    #expect(table.pairs.count <= count + count / 32 + 2, "表几乎是满的")
  }
}
