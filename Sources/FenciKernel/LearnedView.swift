/// Raw sight of what training added to a lexicon: costs of words and scores for boundaries.
///
/// Owns nothing: whoever makes a view keeps the image alive for as long as the view is used.
///
/// A *symbol* is what the model sees of a cell: the code of a character, or the kind of a typed token.
/// Each symbol, each pair of neighbouring symbols that the model knows, and each word of the lexicon that
/// begins at a cell has a vector of costs for the boundaries around it. A boundary's cost is the sum over all
/// of them; positive speaks against a boundary.
///
/// Pairs stand in ``PairLines``, which never takes one for another.
///
/// Invariants, established when the image is opened:
/// - `units` are those of the lexicon but for costs and classes;
/// - `symbolScores` has ``symbolCount`` entries;
/// - `wordScores` has ``wordScoreCount`` entries.
///
/// Sums of lanes wrap where very many words nest in one another, or in an image that no training wrote;
/// what comes out is then some path, never a read out of bounds.
package final class LearnedView: @unchecked Sendable {
  /// Costs in sixteen-bit lanes, ``unitsPerLane`` of `PathCost` each.
  ///
  /// Lane *k* of a symbol or word at cell *p* is that of the boundary before cell *p − 2 + k*. Of a pair,
  /// whose first symbol stands at *p*, the same.
  package typealias Lanes = SIMD8<Int16>

  /// The lanes that symbols use: boundaries from two cells before to three behind.
  package static let symbolLanes = 0..<6
  /// The lanes that pairs use: boundaries from one cell before the first to two behind the second.
  package static let pairLanes = 1..<6
  /// The lanes that words use: from their beginning to five cells behind.
  package static let wordLanes = 2..<8
  /// Boundaries that a lane reaches before the cell.
  package static let reach = 2
  /// The largest lane of a symbol, either sign; that of a pair is smaller, see `PairLines`.
  package static let laneLimit = 1_800
  /// The largest lane of a word, either sign.
  package static let wordLaneLimit = 512
  /// Lanes count in so many 2048ths of a nat.
  package static let unitsPerLane: Int32 = 8

  /// The double array of the lexicon with learned costs and classes.
  package let units: UnsafePointer<TrieUnit>
  /// Scores of each symbol.
  package let symbolScores: UnsafePointer<Lanes>
  /// Scores of pairs.
  package let pairs: PairLines
  /// Scores of words by class and length, lengths beyond ``longestScoredWord`` counted as that.
  package let wordScores: UnsafePointer<Lanes>
  /// Number of symbols.
  package let symbolCount: Int
  /// What words cost that no lexicon has, by their number of Han characters from two on; with ``arcBias``.
  package let unknownWordCosts: SIMD8<UInt32>

  /// Words of so many cells or more have the same scores.
  package static let longestScoredWord = 6
  /// Entries for each class: lengths from 0 to 7, of which some are never looked at.
  package static let lengthsOfClass = 8
  /// Number of entries of ``wordScores``.
  package static let wordScoreCount = (TrieUnit.noWordClass + 1) * lengthsOfClass
  /// Characters of the longest word that is in no lexicon.
  package static let longestUnknownWord = 9
  /// Added to the cost of every arc, so that learned costs, of either sign, fit sixteen bits.
  ///
  /// Every arc has it once: words and unknown words in the image, user words by `UserWordCosts`. Every path
  /// takes it back once an arc: `LearnedPath`, with the boundary before it; the lattice and explanations
  /// subtract it from the arc.
  package static let arcBias: UInt32 = 1 << 15
  /// The kinds that a cell may have, Latin words that end names, and the edge of the text, which white space is
  /// too: symbols that are no characters.
  package static let reservedSymbols = 32

  /// Refers to the arrays of an image that the caller keeps alive.
  ///
  /// - Precondition: The arrays are as long as the type's invariants say.
  package init(
    units: UnsafePointer<TrieUnit>, symbolScores: UnsafePointer<Lanes>,
    pairs: PairLines, wordScores: UnsafePointer<Lanes>, symbolCount: Int,
    unknownWordCosts: SIMD8<UInt32>
  ) {
    self.units = units
    self.symbolScores = symbolScores
    self.pairs = pairs
    self.wordScores = wordScores
    self.symbolCount = symbolCount
    self.unknownWordCosts = unknownWordCosts
  }

  /// Number of symbols of a lexicon.
  package static func symbolCount(maximumCode: UInt16) -> Int {
    Int(maximumCode) + 1 + reservedSymbols
  }

  /// The symbol of the edge of a text.
  package var edge: UInt16 { UInt16(truncatingIfNeeded: symbolCount &- 1) }

  /// The entry of ``wordScores`` for a class and a length.
  @inline(__always)
  package static func wordScoreIndex(wordClass: Int, length: Int) -> Int {
    wordClass &* lengthsOfClass &+ min(length, longestScoredWord)
  }

  /// What a word costs, of either sign, or a character that is none.
  ///
  /// - Parameter unit: Where a word ends, or a single character's.
  /// - Returns: Its cost without the boundary before it.
  package func cost(ofUnit unit: Int) -> Int { Int(units[unit].loneCost) - Int(Self.arcBias) }

  /// What a word costs that no lexicon has, of either sign.
  ///
  /// - Parameter length: Its cells, from two to ``longestUnknownWord``.
  /// - Returns: Its cost without the boundary before it.
  package func cost(ofUnknownWord length: Int) -> Int {
    Int(unknownWordCosts[length - 2]) - Int(Self.arcBias)
  }
}
