/// Raw sight of learned scores: how likely characters make a boundary near them.
///
/// Owns nothing: whoever makes a view keeps the image alive for as long as the view is used.
///
/// A *symbol* is what the model sees of a cell: the code of a character, or the kind of a typed token.
/// Each symbol, and each pair of neighbouring symbols that the model knows, has a vector of costs for the
/// boundaries around it. A boundary's cost is the sum over the symbols near it; positive speaks
/// against a boundary.
///
/// Pairs stand in a table displaced by rows: that of the symbols *a b* is at *row(a) + b* and carries *a* as
/// its label. No two symbols share a row, so the label alone proves the pair, and one load answers.
///
/// Invariants, established when the image is opened:
/// - `symbolScores` and `rows` have ``symbolCount`` entries;
/// - `rows[a] + symbolCount <= pairCount` for every *a*;
/// - lanes are within ``laneLimit``, so that the sum of all that meet at a boundary fits 16 bits.
package final class BoundaryModelView: @unchecked Sendable {
  /// Costs in sixteen-bit lanes, ``unitsPerLane`` of `PathCost` each.
  ///
  /// Lane *k* of the symbol at cell *p* is that of the boundary before cell *p − 2 + k*. In a pair, whose
  /// first symbol stands at *p*, the same; but lane 0 is its label.
  package typealias Lanes = SIMD8<Int16>

  /// The lanes that symbols use: boundaries from two cells before to three behind.
  package static let symbolLanes = 0..<6
  /// The lanes that pairs use: boundaries from one cell before the first to two behind the second.
  package static let pairLanes = 1..<6
  /// Boundaries that a lane reaches before the cell.
  package static let reach = 2
  /// The largest value of a lane, either sign: at most eleven of them add up at a boundary.
  package static let laneLimit = Int(Int16.max) / 11
  /// Lanes count in so many 2048ths of a nat.
  package static let unitsPerLane: Int32 = 8

  /// Scores of each symbol.
  package let symbolScores: UnsafePointer<Lanes>
  /// Where the row of each symbol's pairs begins.
  package let rows: UnsafePointer<UInt32>
  /// The pairs.
  package let pairs: UnsafePointer<Lanes>
  /// Number of entries of ``pairs``.
  package let pairCount: Int
  /// Number of symbols.
  package let symbolCount: Int
  /// What words cost that no lexicon has, by their number of Han characters from two on; with ``arcBias``.
  package let unknownWordCosts: SIMD4<UInt32>

  /// Characters of the longest word that is in no lexicon.
  package static let longestUnknownWord = 5
  /// Added to the cost of every arc in an image, so that learned costs, of either sign, fit sixteen bits.
  package static let arcBias: UInt32 = 1 << 15
  /// The kinds that a cell may have, and the edge of the text: symbols that are no characters.
  package static let reservedSymbols = 32

  /// Refers to the arrays of an image that the caller keeps alive.
  package init(
    symbolScores: UnsafePointer<Lanes>, rows: UnsafePointer<UInt32>,
    pairs: UnsafeBufferPointer<Lanes>, symbolCount: Int, unknownWordCosts: SIMD4<UInt32>
  ) {
    self.symbolScores = symbolScores
    self.rows = rows
    self.pairs = pairs.baseAddress.unsafelyUnwrapped
    self.pairCount = pairs.count
    self.symbolCount = symbolCount
    self.unknownWordCosts = unknownWordCosts
  }

  /// The first symbol that is no character's code.
  package static func firstReserved(maximumCode: UInt16) -> Int { Int(maximumCode) + 1 }

  /// The symbol of the edge of a text.
  package var edge: UInt16 { UInt16(truncatingIfNeeded: symbolCount &- 1) }

  /// Looks for what breaks the invariants.
  ///
  /// - Complexity: O(*n*) in the pairs.
  package func isSound() -> Bool {
    for symbol in 0..<symbolCount {
      guard Int(rows[symbol]) + symbolCount <= pairCount else { return false }
      guard Self.isWithinLimit(symbolScores[symbol], Self.symbolLanes) else { return false }
    }
    for pair in 0..<pairCount where !Self.isWithinLimit(pairs[pair], Self.pairLanes) {
      return false
    }
    let costs = 0...UInt32(UInt16.max)
    return unknownWordCosts.indices.allSatisfy { costs.contains(unknownWordCosts[$0]) }
  }

  private static func isWithinLimit(_ lanes: Lanes, _ used: Range<Int>) -> Bool {
    lanes.indices.allSatisfy { lane in
      let value = Int(lanes[lane])
      // A pair's label is no score; behind the lanes in use there is nothing.
      return used.contains(lane) ? abs(value) <= laneLimit : lane < used.lowerBound || value == 0
    }
  }
}

extension Cell {
  /// What the learned model sees of the cell: a character's code, or the kind above all codes.
  ///
  /// - Parameter firstReserved: ``BoundaryModelView/firstReserved(maximumCode:)``.
  @inline(__always)
  package func symbol(firstReserved: Int) -> UInt16 {
    // Words, punctuation and symbols are seen by their character; digits and letters by what they are.
    let seesCharacter = Self.kindsSeenByCharacter >> UInt32(kind) & 1 == 1
    let code = code
    return seesCharacter && code != 0 && Int(code) < firstReserved
      ? code : UInt16(truncatingIfNeeded: firstReserved &+ Int(kind))
  }

  private static let kindsSeenByCharacter: UInt32 =
    1 << UInt32(CellKind.word) | 1 << UInt32(CellKind.punctuation) | 1 << UInt32(CellKind.symbol)
}
