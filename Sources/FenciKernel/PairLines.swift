import CIntrinsics

/// The scores of pairs of neighbouring symbols, eight pairs to a cache line.
///
/// A pair is one number, its symbols side by side. Times an odd factor, modulo the power of two that is above
/// all pairs, it is another one, and no two become the same. The upper bits of that number are the pair's line, the
/// lower sixteen its tag: together all its bits, so no pair is ever taken for another. One load decides.
///
/// Layout of a line: eight times six costs of a byte, for lanes 0 to 5, each ``costStep`` of a lane's units;
/// then eight tags of two bytes. Places that are free are all zero, and stand behind those that are not.
/// Behind the last line is one more, all zero: what a pair has that is not there.
///
/// Source: the pair as line and tag is Knuth's quotienting (The Art of Computer Programming 3, 6.4, exercise
/// 13); tags that are compared at once are those of Google's SwissTable. We differ: a full line has no
/// next one, whoever fills it leaves the weakest pairs out.
package struct PairLines: @unchecked Sendable {
  /// Bytes of a line.
  package static let lineLength = 1 << lineLengthBits
  /// Pairs of a line.
  package static let pairsOfLine = 8
  /// Where the tags begin in a line.
  package static let tagsOffset = pairsOfLine * costCount
  /// Costs of a pair.
  package static let costCount = 6
  /// What a cost counts, in the unit of a lane.
  package static let costStep = 1 << costShift

  private static let lineLengthBits = 6
  private static let costShift: Int32 = 3
  private static let secondFactor: UInt32 = 0x9E37_79B1
  private static let tagBits = 16

  /// Number of lines, a power of two; the empty one is not counted.
  package let lineCount: Int
  private let address: UnsafeRawPointer
  private let firstFactor: UInt32
  private let offsetShift: UInt32
  private let offsetMask: UInt32

  /// How many lines a table may have.
  ///
  /// - Parameter symbolCount: Number of symbols, from 33 to 65,536.
  /// - Returns: Exponents of two: with fewer lines, line and tag would not be all bits of a pair.
  package static func lineBits(symbolCount: Int) -> ClosedRange<Int> {
    let pairBits = 2 * symbolBits(symbolCount)
    return max(0, pairBits - tagBits)...pairBits - lineLengthBits
  }

  private static func symbolBits(_ symbolCount: Int) -> Int {
    // At least nine, so that all pairs of few symbols find a place.
    max(9, Int.bitWidth - (symbolCount - 1).leadingZeroBitCount)
  }

  /// Refers to lines that the caller keeps alive; `nil` when there cannot be so many bytes.
  ///
  /// - Parameters:
  ///   - bytes: The lines and the empty one.
  ///   - symbolCount: Number of symbols.
  package init?(_ bytes: UnsafeRawBufferPointer, symbolCount: Int) {
    let lineCount = bytes.count / Self.lineLength - 1
    guard let address = bytes.baseAddress, bytes.count % Self.lineLength == 0, lineCount > 0,
      lineCount & (lineCount - 1) == 0,
      Self.lineBits(symbolCount: symbolCount).contains(lineCount.trailingZeroBitCount)
    else { return nil }
    self.address = address
    self.lineCount = lineCount
    let symbolBits = Self.symbolBits(symbolCount)
    firstFactor = Self.secondFactor << UInt32(symbolBits)
    // The bits of the line, moved to where they count bytes.
    offsetShift = UInt32(
      2 * symbolBits - lineCount.trailingZeroBitCount - Self.lineLengthBits)
    offsetMask = UInt32(truncatingIfNeeded: (lineCount - 1) * Self.lineLength)
  }

  /// What the first symbol of a pair adds to its number.
  @inline(__always)
  func term(ofFirst symbol: UInt32) -> UInt32 { symbol &* firstFactor }

  /// Where a pair stands, if it is there.
  ///
  /// - Parameters:
  ///   - term: That of the first symbol.
  ///   - symbol: The second symbol.
  /// - Returns: Its line and tag, and the second symbol.
  @inline(__always)
  func probe(afterTerm term: UInt32, symbol: UInt32) -> PairProbe {
    let number = term &+ symbol &* Self.secondFactor
    return PairProbe(
      offset: (number &>> offsetShift) & offsetMask, tag: UInt16(truncatingIfNeeded: number),
      symbol: UInt16(truncatingIfNeeded: symbol))
  }

  /// Where a pair stands, if it is there.
  package func probe(_ first: UInt16, _ second: UInt16) -> PairProbe {
    probe(afterTerm: term(ofFirst: UInt32(first)), symbol: UInt32(second))
  }

  /// The line of a pair.
  @inline(__always)
  func line(of probe: PairProbe) -> UnsafeRawPointer { address + Int(probe.offset) }

  /// The scores of a pair; zero when it is not there.
  @inline(__always)
  package func scores(of probe: PairProbe) -> LearnedView.Lanes {
    fenci_line_scores(
      line(of: probe).assumingMemoryBound(to: UInt8.self), probe.tag,
      emptyLine.assumingMemoryBound(to: UInt8.self), Self.costShift)
  }

  private var emptyLine: UnsafeRawPointer {
    @inline(__always) get { address + lineCount &* Self.lineLength }
  }
}

/// A pair of neighbouring symbols, and where ``PairLines`` has it if it does.
package struct PairProbe: Sendable, Equatable {
  /// The first byte of its line.
  package let offset: UInt32
  /// What tells it from the other pairs of its line.
  package let tag: UInt16
  /// The second symbol.
  package let symbol: UInt16
}
