import CIntrinsics

// The pass that goes before the sums, a block of cells at a time. There is no branch in its loop, so many loads
// are under way at once.

extension LearnedScan {
  /// Finds where the pairs of a block stand, and asks for them; the cell behind the last is one of the last block.
  ///
  /// The second unit of each walk is read here, where no branch hangs on it: so walks do not wait for it. The
  /// third is asked for where a walk gets there.
  ///
  /// - Parameter start: The block's first cell; the one before it is done.
  @inline(never)
  func findPairs(from start: Int) {
    let arrays = buffer.arrays
    let (pairs, units) = (learned.pairs, learned.units)
    let maximumCode = view.maximumCode
    var (here, found) = (arrays.cells + start, arrays.learned + start)
    let last = arrays.cells + min(start &+ Self.blockLength, arrays.count &+ 1)
    var term = pairs.term(
      ofFirst: UInt32(start == 0 ? learned.edge : found[-1].pair.symbol))
    // Where the words go on that begin with the cell before, and with that and the one before it.
    var (afterOne, afterTwo) = (start == 0 ? 0 : units[here.code(at: -1)].base, 0)
    while here < last {
      let symbol = here.pointee.symbol(maximumCode: maximumCode)
      let pair = pairs.probe(afterTerm: term, symbol: symbol)
      term = pairs.term(ofFirst: symbol)
      fenci_prefetch(pairs.line(of: pair))
      found.pointee.pair = pair
      let code = here.code(at: 0)
      fenci_prefetch(units + (afterTwo &+ code))
      let unit = units[afterOne &+ code]
      found[-1].second = unit
      afterTwo = Int(unit.label) == code ? unit.base : 0
      afterOne = units[code].base
      here += 1
      found += 1
    }
  }
}
