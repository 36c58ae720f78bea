import FenciKernel

/// Fills lines with the scores of pairs; see `PairLines`, which reads them.
///
/// There are so many lines that few are full. Where more pairs fall into one than there are places, those
/// whose largest score is smallest are left out, as pruning would do; Guides/LearnedPath.md says how many.
struct PairLinesBuilder {
  /// The lines, and an empty one.
  private(set) var bytes: [UInt8]
  /// Pairs that found no place.
  private(set) var lostCount = 0

  /// No line has more pairs than that on average, but where symbols are few and nearly all pairs are there.
  private static let mostOnAverage = 6

  /// Places all pairs.
  ///
  /// - Parameters:
  ///   - scores: Of each pair, in lanes 0 to 5; rounded to what a line can hold.
  ///   - symbolCount: Number of symbols, which all pairs are of.
  /// - Complexity: O(*n* log *n*).
  init(_ scores: [LearnedCosts.SymbolPair: LearnedView.Lanes], symbolCount: Int) {
    let scores = scores.filter { Self.costs($0.value) != .zero }
    let lineBits = PairLines.lineBits(symbolCount: symbolCount)
    var lineCount = 1 << lineBits.lowerBound
    while lineCount * Self.mostOnAverage < scores.count, lineCount < 1 << lineBits.upperBound {
      lineCount *= 2
    }
    bytes = [UInt8](repeating: 0, count: (lineCount + 1) * PairLines.lineLength)
    fill(scores, symbolCount: symbolCount)
  }

  private mutating func fill(
    _ scores: [LearnedCosts.SymbolPair: LearnedView.Lanes], symbolCount: Int
  ) {
    var taken = [Int](repeating: 0, count: bytes.count / PairLines.lineLength)
    let strongestFirst = scores.sorted {
      (-Self.strength($0.value), $0.key) < (-Self.strength($1.value), $1.key)
    }
    bytes.withUnsafeMutableBytes { bytes in
      guard let lines = PairLines(UnsafeRawBufferPointer(bytes), symbolCount: symbolCount) else {
        preconditionFailure("a number of lines that no table has")
      }
      for (pair, lanes) in strongestFirst {
        let probe = lines.probe(pair.first, pair.second)
        let offset = Int(probe.offset)
        let place = taken[offset / PairLines.lineLength]
        guard place < PairLines.pairsOfLine else {
          lostCount += 1
          continue
        }
        taken[offset / PairLines.lineLength] += 1
        let costs = Self.costs(lanes)
        for lane in 0..<PairLines.costCount {
          bytes[offset + place * PairLines.costCount + lane] = UInt8(bitPattern: costs[lane])
        }
        bytes.storeBytes(
          of: probe.tag.littleEndian, toByteOffset: offset + PairLines.tagsOffset + 2 * place,
          as: UInt16.self)
      }
    }
  }

  /// Scores as a line has them.
  private static func costs(_ lanes: LearnedView.Lanes) -> SIMD8<Int8> {
    var costs = SIMD8<Int8>.zero
    for lane in LearnedView.pairLanes {
      let rounded = (Double(lanes[lane]) / Double(PairLines.costStep)).rounded()
      costs[lane] = Int8(max(-127, min(rounded, 127)))
    }
    return costs
  }

  private static func strength(_ lanes: LearnedView.Lanes) -> Int {
    LearnedView.pairLanes.reduce(0) { max($0, abs(Int(lanes[$1]))) }
  }
}
