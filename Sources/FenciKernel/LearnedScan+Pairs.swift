import CPrefetch

// The passes that go before the sums, a block of cells at a time. There is no branch in their loops, so many
// loads are under way at once.

extension LearnedScan {
  /// The first step of looking up the pairs of a block; asks for what the second needs.
  ///
  /// - Parameter start: The block's first cell; the one before it is done. The last block has the edge too.
  @inline(never)
  func hashPairs(from start: Int) {
    let arrays = buffer.arrays
    let (displacements, bucketCount) = (learned.displacements, learned.bucketCount)
    let maximumCode = view.maximumCode
    let end = min(start &+ Self.blockLength, arrays.count)
    var (here, found) = (arrays.cells + start, arrays.learned + start)
    let last = arrays.cells + end
    var key = start == 0 ? UInt32(learned.edge) : found[-1].pair.key
    while here < last {
      key = key << 16 | here.pointee.symbol(maximumCode: maximumCode)
      let pair = PairProbe(key: key, bucketCount: bucketCount)
      fenci_prefetch(displacements + pair.bucket)
      found.pointee.pair = pair
      here += 1
      found += 1
    }
    guard end < start &+ Self.blockLength else { return }
    found.pointee.pair = PairProbe(
      key: key << 16 | UInt32(learned.edge), bucketCount: bucketCount)
  }

  /// The second step; asks for the entries of the pairs, and for the third unit of the walks that get there.
  ///
  /// The second unit of each walk is read here, where no branch hangs on it: so walks do not wait for it.
  @inline(never)
  func findPairs(from start: Int) {
    let arrays = buffer.arrays
    let (displacements, pairs) = (learned.displacements, learned.pairs)
    let (pairCount, units) = (learned.pairCount, learned.units)
    var (here, found) = (arrays.cells + start, arrays.learned + start)
    let last = arrays.cells + min(start &+ Self.blockLength, arrays.count &+ 1)
    // Where the words go on that begin with the cell before, and with that and the one before it.
    var (afterOne, afterTwo) = (start == 0 ? 0 : units[here.code(at: -1)].base, 0)
    while here < last {
      var pair = found.pointee.pair
      pair.findEntry(displacement: displacements[pair.bucket], pairCount: pairCount)
      fenci_prefetch(pair.entry(of: pairs))
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
