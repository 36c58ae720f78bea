/// What the learned model knows of a cell; see ``LearnedScan``.
///
/// Side by side, since the scan needs them side by side.
struct LearnedCell {
  /// What the model sees of the cell and of the one before it; behind the last cell, the edge.
  var pair: PairProbe
  /// The unit that the next cell leads to from this one's, if this one's has children and it is theirs.
  var second: TrieUnit
  /// Where the words that begin with the cell stand in `words`; behind the last cell, the end of them all.
  var firstWord: UInt32
  /// What a boundary before the cell costs, in ``LearnedView/unitsPerLane``.
  var boundaryLane: Int16

  /// The same in 2048ths of a nat.
  @inline(__always)
  var boundaryCost: Int32 { Int32(boundaryLane) &* LearnedView.unitsPerLane }
}

/// What a boundary before each cell costs by the learned model, of either sign, in 2048ths of a nat.
///
/// Owns nothing: valid as long as the ``CellArrays`` that it is of.
package struct BoundaryCosts {
  let cells: UnsafeMutablePointer<LearnedCell>

  /// The cost of the boundary before a cell.
  @inline(__always)
  package subscript(cell: Int) -> Int32 {
    cells[cell].boundaryCost
  }
}
