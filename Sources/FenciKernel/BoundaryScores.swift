import CPrefetch

/// Sums up, for every cell of a window, what the learned model says of a boundary before it.
///
/// The vectors of one symbol reach over six boundaries, so a window of sums moves along the text: each
/// step adds two vectors, hands out the lane that is complete, and moves the others on by one.
///
/// Source: pointwise scores of character *n*-grams as in G. Neubig, Y. Nakata and S. Mori, "Pointwise
/// prediction for robust, adaptable Japanese morphological analysis", ACL 2011, aclanthology.org/P11-2093. We
/// differ: the scores are one part of a path's cost, not decisions.
package enum BoundaryScores {
  /// Pairs are asked for so many cells before they are needed.
  private static let prefetchDistance = 6

  /// Fills `boundaryCosts` for all cells of a window; the first cell's is 0.
  ///
  /// - Parameters:
  ///   - cells: A window that was scanned and closed.
  ///   - maximumCode: The highest character code of the lexicon that the window was scanned with.
  ///   - model: Of the same lexicon.
  /// - Complexity: O(*n*); no allocation.
  package static func fill(_ cells: CellArrays, maximumCode: UInt16, model: BoundaryModelView) {
    guard cells.count > 0 else { return }
    let firstReserved = BoundaryModelView.firstReserved(maximumCode: maximumCode)
    for index in 0..<cells.count {
      cells.symbols[index] = cells.cells[index].symbol(firstReserved: firstReserved)
    }
    cells.symbols[cells.count] = model.edge
    sum(
      cells.symbols, count: cells.count, model: model,
      into: cells.boundaryCosts - BoundaryModelView.reach)
    cells.boundaryCosts[0] = 0
  }

  /// - Parameter costs: Where the cost of the boundary two cells before the first would stand.
  @inline(never)
  private static func sum(
    _ symbols: UnsafeMutablePointer<UInt16>, count: Int, model: BoundaryModelView,
    into costs: UnsafeMutablePointer<Int32>
  ) {
    let scores = model.symbolScores
    let rows = model.rows
    let pairs = model.pairs
    var symbol = symbols[0]
    var row = Int(rows[Int(symbol)])
    var sums = moved(pair(pairs, Int(rows[Int(model.edge)]) &+ Int(symbol), label: model.edge))
    var index = 0
    while index < count {
      let ahead = index &+ prefetchDistance
      if ahead < count {
        fenci_prefetch(pairs + (Int(rows[Int(symbols[ahead])]) &+ Int(symbols[ahead &+ 1])))
      }
      sums &+= scores[Int(symbol)]
      costs[index] = Int32(sums[0]) &* BoundaryModelView.unitsPerLane
      let next = symbols[index &+ 1]
      // Lane 0 holds the pair's label from here on, and is moved out.
      sums = moved(sums &+ pair(pairs, row &+ Int(next), label: symbol))
      symbol = next
      row = Int(rows[Int(next)])
      index &+= 1
    }
    costs[count] = Int32(sums[0]) &* BoundaryModelView.unitsPerLane
    costs[count &+ 1] = Int32(sums[1]) &* BoundaryModelView.unitsPerLane
  }

  /// The scores of a pair; those of the first entry, which are zero, when the label is another's.
  @inline(__always)
  private static func pair(
    _ pairs: UnsafePointer<BoundaryModelView.Lanes>, _ place: Int, label: UInt16
  ) -> BoundaryModelView.Lanes {
    let isThere = UInt16(bitPattern: pairs[place][0]) == label
    return pairs[isThere ? place : 0]
  }

  /// All lanes one place down.
  @inline(__always)
  private static func moved(_ lanes: BoundaryModelView.Lanes) -> BoundaryModelView.Lanes {
    BoundaryModelView.Lanes(
      lanes[1], lanes[2], lanes[3], lanes[4], lanes[5], lanes[6], lanes[7], 0)
  }
}
