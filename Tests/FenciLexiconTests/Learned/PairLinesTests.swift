import FenciKernel
import FenciTestSupport
import Testing

@testable import FenciLexicon

/// `PairLinesBuilder` fills them, `PairLines` reads them.
@Suite("the scores of pairs, eight to a line")
struct PairLinesTests {
  private typealias Pair = LearnedCosts.SymbolPair

  /// Random pairs of some symbols, with scores that a line can hold.
  private func pairs(_ count: Int, symbolCount: Int) -> [Pair: LearnedView.Lanes] {
    var generator = SplitMix64(seed: UInt64(count + symbolCount))
    var scores: [Pair: LearnedView.Lanes] = [:]
    func cost() -> Int16 { Int16.random(in: -127...127, using: &generator) * 8 }
    while scores.count < count {
      let pair = Pair(
        first: UInt16.random(in: 0...UInt16(symbolCount - 1), using: &generator),
        second: UInt16.random(in: 0...UInt16(symbolCount - 1), using: &generator))
      scores[pair] = LearnedView.Lanes(0, cost(), cost(), cost(), cost(), 8, 0, 0)
    }
    return scores
  }

  private func withLines(
    _ builder: PairLinesBuilder, symbolCount: Int, _ body: (PairLines) throws -> Void
  ) throws {
    // Aligned as an image's section is.
    let bytes = UnsafeMutableRawBufferPointer.allocate(
      byteCount: builder.bytes.count, alignment: PairLines.lineLength)
    defer { bytes.deallocate() }
    bytes.copyBytes(from: builder.bytes)
    try body(try #require(PairLines(UnsafeRawBufferPointer(bytes), symbolCount: symbolCount)))
  }

  @Test(
    "each pair that has a place is found with its scores, and no other",
    arguments: [(0, 33), (1, 33), (900, 33), (3_000, 100), (20_000, 9_000), (20_000, 65_536)])
  func found(count: Int, symbolCount: Int) throws {
    let scores = pairs(count, symbolCount: symbolCount)
    let builder = PairLinesBuilder(scores, symbolCount: symbolCount)
    try withLines(builder, symbolCount: symbolCount) { lines in
      var lost = 0
      for (pair, lanes) in scores {
        let found = lines.scores(of: lines.probe(pair.first, pair.second))
        if found == .zero { lost += 1 } else { #expect(found == lanes) }
      }
      #expect(lost == builder.lostCount)
      #expect(lost * 20 <= count, "\(lost)")
      // All pairs of few symbols; some of many.
      let step = max(1, symbolCount / 100)
      for first in stride(from: 0, to: symbolCount, by: step) {
        for second in stride(from: 0, to: symbolCount, by: step) {
          let pair = Pair(first: UInt16(first), second: UInt16(second))
          let found = lines.scores(of: lines.probe(pair.first, pair.second))
          #expect(found == .zero || found == scores[pair])
        }
      }
    }
  }

  @Test("line and tag together are the pair", arguments: [33, 64, 512, 513])
  func oneToOne(symbolCount: Int) throws {
    let builder = PairLinesBuilder([:], symbolCount: symbolCount)
    try withLines(builder, symbolCount: symbolCount) { lines in
      var seen: Set<UInt64> = []
      for first in 0..<symbolCount {
        for second in 0..<symbolCount {
          let probe = lines.probe(UInt16(first), UInt16(second))
          seen.insert(UInt64(probe.offset) << 16 | UInt64(probe.tag))
        }
      }
      #expect(seen.count == symbolCount * symbolCount)
      #expect(seen.allSatisfy { Int($0 >> 16) / PairLines.lineLength < lines.lineCount })
    }
  }

  @Test("a full line keeps the strongest")
  func fullLine() throws {
    let (count, symbolCount) = (24_000, 9_000)
    let scores = pairs(count, symbolCount: symbolCount)
    func strength(_ lanes: LearnedView.Lanes) -> Int16 { (0..<6).map { abs(lanes[$0]) }.max() ?? 0 }
    let builder = PairLinesBuilder(scores, symbolCount: symbolCount)
    try withLines(builder, symbolCount: symbolCount) { lines in
      var weakestOfLine: [UInt32: Int16] = [:]
      var lost: [(line: UInt32, strength: Int16)] = []
      for (pair, lanes) in scores {
        let probe = lines.probe(pair.first, pair.second)
        if lines.scores(of: probe) == .zero {
          lost.append((probe.offset, strength(lanes)))
        } else {
          weakestOfLine[probe.offset] = min(weakestOfLine[probe.offset] ?? .max, strength(lanes))
        }
      }
      #expect(lost.count > 100, "\(lost.count)")
      #expect(lost.allSatisfy { $0.strength <= weakestOfLine[$0.line] ?? 0 })
    }
  }

  @Test("scores are rounded to what a line can hold, and what is zero then is not there")
  func rounding() throws {
    let scores = [
      Pair(first: 1, second: 2): LearnedView.Lanes(0, 11, -11, 12, 1_800, -1_800, 7, 7),
      Pair(first: 2, second: 1): LearnedView.Lanes(0, 3, -3, 0, 0, 0, 0, 0),
    ]
    let builder = PairLinesBuilder(scores, symbolCount: 40)
    try withLines(builder, symbolCount: 40) { lines in
      #expect(
        lines.scores(of: lines.probe(1, 2)) == LearnedView.Lanes(0, 8, -8, 16, 1_016, -1_016, 0, 0))
      #expect(lines.scores(of: lines.probe(2, 1)) == .zero)
    }
    #expect(builder.lostCount == 0)
  }

  @Test("what cannot be lines is refused", arguments: [0, 63, 64, 128, 192, 256, 321, 384])
  func refused(count: Int) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 384, alignment: 64)
    defer { bytes.deallocate() }
    let some = UnsafeRawBufferPointer(rebasing: bytes[..<count])
    #expect(PairLines(some, symbolCount: 40) == nil)
  }

  @Test("with too few lines two pairs could be one, so they are refused")
  func tooFew() {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 320, alignment: 64)
    defer { bytes.deallocate() }
    #expect(PairLines(UnsafeRawBufferPointer(bytes), symbolCount: 512) != nil)
    #expect(PairLines(UnsafeRawBufferPointer(bytes), symbolCount: 513) == nil)
  }
}
