import FenciTestSupport
import Testing

@testable import FenciCommand

@Suite("stretches of a text by the terms that cover them")
struct TermStretchesTests {
  @Test("高端手机市场 holds 手机市场, which holds 手机")
  func nested() {
    // Three bytes a character: 在高端手机市场。
    let stretches = TermStretches.stretches(of: [[3..<21], [9..<21], [9..<15]], count: 24)
    #expect(
      stretches == [
        TermStretch(range: 0..<3, terms: [], beginning: []),
        TermStretch(range: 3..<9, terms: [0], beginning: [0]),
        TermStretch(range: 9..<15, terms: [0, 1, 2], beginning: [1, 2]),
        TermStretch(range: 15..<21, terms: [0, 1], beginning: []),
        TermStretch(range: 21..<24, terms: [], beginning: []),
      ])
  }

  @Test("a term over itself is one term; what leaves the text is passed over")
  func odd() {
    #expect(
      TermStretches.stretches(of: [[0..<2, 1..<3], [2..<9], [1..<1]], count: 4) == [
        TermStretch(range: 0..<1, terms: [0], beginning: [0]),
        TermStretch(range: 1..<2, terms: [0], beginning: []),
        TermStretch(range: 2..<3, terms: [0], beginning: []),
        TermStretch(range: 3..<4, terms: [], beginning: []),
      ])
    #expect(TermStretches.stretches(of: [], count: 0).isEmpty)
  }

  @Test("stretches cover the text once, and name for each byte the terms over it")
  func random() {
    var generator = SplitMix64(seed: 9)
    for _ in 0..<500 {
      let count = Int.random(in: 0...20, using: &generator)
      let occurrences: [[Range<Int>]] = (0..<4).map { _ in
        (0..<Int.random(in: 0...4, using: &generator)).map { _ -> Range<Int> in
          let start = Int.random(in: 0...count, using: &generator)
          return start..<Int.random(in: start...count, using: &generator)
        }.sorted { $0.lowerBound < $1.lowerBound }
      }
      let stretches = TermStretches.stretches(of: occurrences, count: count)
      #expect(stretches.flatMap { Array($0.range) } == Array(0..<count))
      for stretch in stretches {
        for byte in stretch.range {
          let over = occurrences.indices.filter { occurrences[$0].contains { $0.contains(byte) } }
          #expect(stretch.terms == over)
        }
      }
      let beginnings = stretches.flatMap { stretch in
        stretch.beginning.map { [$0, stretch.range.lowerBound] }
      }
      let firsts = occurrences.enumerated().compactMap { term, ranges in
        ranges.first { !$0.isEmpty }.map { [term, $0.lowerBound] }
      }
      #expect(Set(beginnings) == Set(firsts))
    }
  }
}
