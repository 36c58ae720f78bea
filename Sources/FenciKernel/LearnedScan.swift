import CPrefetch
import FenciText

/// Finds the words of a window and sums up, for every cell, what the learned model says of a boundary there.
///
/// The vectors of a cell's symbol, of its pair with the next and of the words that begin with it reach over
/// eight boundaries. So a window of sums moves along the text: each step adds the vectors, hands out the
/// lane that is complete, and moves the others on by one.
///
/// Source: pointwise scores as in G. Neubig, Y. Nakata and S. Mori, "Pointwise prediction for robust,
/// adaptable Japanese morphological analysis", ACL 2011, aclanthology.org/P11-2093. We differ: the scores
/// are one part of a path's cost, not decisions.
package struct LearnedScan {
  private let buffer: CellBuffer
  private let source: UnsafeBufferPointer<UInt8>
  private let view: LexiconView
  private let learned: LearnedView

  /// Fills `words` and `boundaryCosts` for all cells of a window.
  ///
  /// - Parameters:
  ///   - buffer: A window that was scanned and closed.
  ///   - source: The bytes of the window: the characters of atoms are read there.
  ///   - view: The lexicon that the window was scanned with.
  ///   - learned: Costs and scores of the same lexicon.
  /// - Complexity: O(*n* · *l*), *n* the cells and *l* the cells of the longest word; no allocation once
  ///   there is room for the words of the largest window.
  package static func fill(
    _ buffer: CellBuffer, source: UnsafeBufferPointer<UInt8>, view: LexiconView,
    learned: LearnedView
  ) {
    guard buffer.count > 0 else { return }
    let scan = LearnedScan(buffer: buffer, source: source, view: view, learned: learned)
    scan.sum()
    buffer.arrays.boundaryCosts[0] = 0
  }

  /// Cells that are gone over at a time: pairs are asked for a block ahead, so that they have come when they
  /// are needed and are still there.
  static let blockLength = 64

  /// Writes what the model sees of a block of cells, and asks for the entries of their pairs.
  ///
  /// - Parameter start: The first cell; the one before it is done. The last block ends with the edge.
  @inline(never)
  private func probePairs(from start: Int) {
    let arrays = buffer.arrays
    let (cells, probes, pairs) = (arrays.cells, arrays.pairs, learned.pairs)
    let maximumCode = view.maximumCode
    let end = min(start &+ Self.blockLength, arrays.count)
    var key = start == 0 ? UInt32(learned.edge) : probes[start &- 1].key
    var index = start
    while index < end {
      key = key << 16 | cells[index].symbol(maximumCode: maximumCode)
      let probe = learned.probe(key: key)
      fenci_prefetch(probe.entry(of: pairs))
      probes[index] = probe
      index &+= 1
    }
    guard index == arrays.count else { return }
    probes[index] = learned.probe(key: key << 16 | UInt32(learned.edge))
  }

  private func sum() {
    let count = buffer.count
    var state = State(count: 0, sums: .zero)
    probePairs(from: 0)
    state.sums = buffer.arrays.pairs[0].scores(in: learned.pairs).moved
    var start = 0
    while start < count {
      let next = start &+ Self.blockLength
      if next <= count { probePairs(from: next) }
      if state.count &+ Self.blockLength &* CellBuffer.mostWordsOfCell > buffer.arrays.wordCapacity
      {
        buffer.growWords(keeping: state.count)
      }
      sumBlock(from: start, to: min(next, count), state: &state)
      start = next
    }
    let arrays = buffer.arrays
    let costs = arrays.boundaryCosts - LearnedView.reach
    arrays.firstWord[count] = UInt32(truncatingIfNeeded: state.count)
    costs[count] = Int32(state.sums[0]) &* LearnedView.unitsPerLane
    costs[count &+ 1] = Int32(state.sums[1]) &* LearnedView.unitsPerLane
  }

  /// What moves along the text.
  private struct State {
    /// Words noted so far.
    var count: Int
    /// Costs of the boundaries from two cells before the next cell on.
    var sums: LearnedView.Lanes
  }

  @inline(never)
  private func sumBlock(from start: Int, to end: Int, state: inout State) {
    let arrays = buffer.arrays
    let (cells, words) = (arrays.cells, arrays.words)
    // So costs[i] is that of the boundary before cell i − 2.
    let costs = arrays.boundaryCosts - LearnedView.reach
    let (units, pairs, probes) = (learned.units, learned.pairs, arrays.pairs)
    let (symbolScores, wordScores) = (learned.symbolScores, learned.wordScores)
    let openAtomCode = Int(view.openAtomCode)
    var count = state.count
    var sums = state.sums
    var probe = probes[start]
    var index = start
    while index < end {
      // At cell i, lane k is the boundary before cell i − 2 + k. Lane 0 is complete once i's symbol is added:
      // pairs begin at lane 1, words at lane 2.
      sums &+= symbolScores[Int(probe.symbol)]
      costs[index] = Int32(sums[0]) &* LearnedView.unitsPerLane
      probe = probes[index &+ 1]
      sums &+= probe.scores(in: pairs)
      arrays.firstWord[index] = UInt32(truncatingIfNeeded: count)
      let here = cells + index
      var code = here.code(at: 0)
      var node = code
      var unit = units[node]
      words.write(
        at: count, word: node, unit: unit, lengthField: PathStep.lengthOfOne | PathStep.firstFlag)
      count &+= 1
      var length = 1
      var lengthField = PathStep.lengthOfOne
      while unit.hasChildren {
        code = here.code(at: length)
        node = unit.base &+ code
        unit = units[node]
        guard Int(unit.label) == code else { break }
        length &+= 1
        lengthField &-= PathStep.oneCell
        let wordClass = unit.wordClass
        guard wordClass != TrieUnit.noWordClass else { continue }
        words.write(at: count, word: node, unit: unit, lengthField: lengthField)
        count &+= 1
        sums &+= wordScores[LearnedView.wordScoreIndex(wordClass: wordClass, length: length)]
      }
      // No word has this code in it, so a walk that met it has ended there.
      if code == openAtomCode {
        let base = node &- code
        (count, sums) = walkOn(
          from: index, length: base == 0 ? 0 : length, base: base, count: count, sums: sums)
      }
      sums = sums.moved
      index &+= 1
    }
    state = State(count: count, sums: sums)
  }

  /// Goes on with a walk where a cell of several characters (letters, digits) is met.
  ///
  /// - Parameters:
  ///   - index: Where the walk began.
  ///   - length: The cells that are behind it.
  ///   - base: Where the children of the node stand that it has reached; 0 for the root.
  ///   - count: The number of words noted.
  ///   - sums: What moves along the text.
  /// - Returns: The number of words noted now, and the sums with what those found say.
  @inline(never)
  private func walkOn(
    from index: Int, length: Int, base: Int, count: Int, sums: LearnedView.Lanes
  ) -> (count: Int, sums: LearnedView.Lanes) {
    let arrays = buffer.arrays
    var (length, base, count, sums) = (length, base, count, sums)
    while let node = child(of: base, at: index &+ length) {
      let unit = learned.units[node]
      length &+= 1
      base = unit.base
      if unit.wordClass != TrieUnit.noWordClass {
        if length == 1 {
          // The cell alone, which is noted already as no word.
          arrays.words.write(
            at: count &- 1, word: node, unit: unit,
            lengthField: PathStep.lengthOfOne | PathStep.firstFlag)
        } else {
          arrays.words.write(
            at: count, word: node, unit: unit, lengthField: PathStep.lengthField(length))
          count &+= 1
          sums &+=
            learned.wordScores[
              LearnedView.wordScoreIndex(wordClass: unit.wordClass, length: length)]
        }
      }
      guard unit.hasChildren else { break }
    }
    return (count, sums)
  }

  /// The node that a cell leads to.
  private func child(of base: Int, at cell: Int) -> Int? {
    let cells = buffer.arrays
    let code = cells.cells[cell].code
    if code == view.openAtomCode {
      return FusedBestPath.walkAtom(at: cell, from: base, cells: cells, source: source, view: view)
    }
    let node = base &+ Int(code)
    return learned.units[node].label == code ? node : nil
  }
}

extension SIMD8<Int16> {
  /// All lanes one place down.
  @inline(__always)
  fileprivate var moved: Self {
    Self(self[1], self[2], self[3], self[4], self[5], self[6], self[7], 0)
  }
}
