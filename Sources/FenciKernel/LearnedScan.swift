import FenciText

/// Finds the words of a window and sums up, for every cell, what the learned model says of a boundary there.
///
/// The vectors of a cell's symbol, of its pair with the next and of the words that begin with it reach over
/// eight boundaries. So a window of sums moves along the text: each step adds the vectors, hands out the
/// lane that is complete, and moves the others on by one.
///
/// What a step needs lies in tables that no near cache holds. So the text is gone over in blocks, each twice,
/// and the first pass asks for the memory that the second reads.
///
/// Source: pointwise scores as in G. Neubig, Y. Nakata and S. Mori, "Pointwise prediction for robust,
/// adaptable Japanese morphological analysis", ACL 2011, aclanthology.org/P11-2093. We differ: the scores
/// are one part of a path's cost, not decisions.
package struct LearnedScan {
  let buffer: CellBuffer
  let view: LexiconView
  let learned: LearnedView
  private let source: UnsafeBufferPointer<UInt8>

  /// Fills `words` and `learned` for all cells of a window.
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
    let scan = LearnedScan(buffer: buffer, view: view, learned: learned, source: source)
    scan.sum()
    buffer.arrays.learned[0].boundaryLane = 0
  }

  /// Cells that are gone over at a time: the first pass is a block ahead of the second, so that what it asked
  /// for has come when it is needed and is still there.
  static let blockLength = 32

  private func sum() {
    let count = buffer.count
    findPairs(from: 0)
    var state = State(
      count: 0, sums: learned.pairs.scores(of: buffer.arrays.learned[0].pair).moved)
    var start = 0
    while start < count {
      let next = start &+ Self.blockLength
      if next <= count { findPairs(from: next) }
      if state.count &+ Self.blockLength &* CellBuffer.mostWordsOfCell > buffer.arrays.wordCapacity
      {
        buffer.growWords(keeping: state.count)
      }
      sumBlock(from: start, to: min(next, count), state: &state)
      start = next
    }
    let end = buffer.arrays.learned + count
    end[0].firstWord = UInt32(truncatingIfNeeded: state.count)
    end[-2].boundaryLane = state.sums[0]
    end[-1].boundaryLane = state.sums[1]
    settleWhitespace()
  }

  /// Sums from one cell to another, which is no more than a block; a text ends and begins at each white space.
  private func sumBlock(from start: Int, to end: Int, state: inout State) {
    let (whitespace, whitespaceCount) = (buffer.arrays.whitespace, buffer.arrays.whitespaceCount)
    var start = start
    while state.nextWhitespace < whitespaceCount, Int(whitespace[state.nextWhitespace]) < end {
      let space = Int(whitespace[state.nextWhitespace])
      sumStretch(from: start, to: space, state: &state)
      passWhitespace(at: space, state: &state)
      start = space &+ 1
    }
    sumStretch(from: start, to: end, state: &state)
  }

  /// Hands out what is complete, and forgets what was said of boundaries behind.
  private func passWhitespace(at cell: Int, state: inout State) {
    let here = buffer.arrays.learned + cell
    here[-2].boundaryLane = state.sums[0]
    // The cell before would be overwritten by what stands behind. No word leads to a unit of white space.
    here[0].second = TrieUnit(bits: UInt64(UInt16(bitPattern: state.sums[1])))
    here[0].firstWord = UInt32(truncatingIfNeeded: state.count)
    let code = buffer.arrays.cells.code(at: cell)
    buffer.arrays.words.write(
      at: state.count, word: code, unit: learned.units[code],
      lengthField: PathStep.lengthOfOne | PathStep.firstFlag)
    state.count &+= 1
    state.sums = learned.pairs.scores(of: here[1].pair).moved
    state.nextWhitespace &+= 1
  }

  /// Gives the boundaries near white space what they have in a text that ends before it or begins behind it.
  ///
  /// Those of the space itself cost nothing: they are certain.
  private func settleWhitespace() {
    let arrays = buffer.arrays
    for number in (0..<arrays.whitespaceCount).reversed() {
      let cell = Int(arrays.whitespace[number])
      let here = arrays.learned + cell
      here[-1].boundaryLane = Int16(truncatingIfNeeded: here[0].second.bits)
      here[0].boundaryLane = 0
      here[1].boundaryLane = 0
    }
  }

  /// What moves along the text.
  private struct State {
    /// Words noted so far.
    var count: Int
    /// Costs of the boundaries from two cells before the next cell on.
    var sums: LearnedView.Lanes
    /// White space that was passed.
    var nextWhitespace = 0
  }

  @inline(never)
  private func sumStretch(from start: Int, to end: Int, state: inout State) {
    let arrays = buffer.arrays
    let words = arrays.words
    let (units, pairs) = (learned.units, learned.pairs)
    let (symbolScores, wordScores) = (learned.symbolScores, learned.wordScores)
    let openAtomCode = Int(view.openAtomCode)
    var count = state.count
    var sums = state.sums
    var (found, here) = (arrays.learned + start, arrays.cells + start)
    let last = arrays.learned + end
    while found < last {
      // At cell i, lane k is the boundary before cell i − 2 + k. Lane 0 is complete once i's symbol is added:
      // pairs begin at lane 1, words at lane 2.
      sums &+= symbolScores[Int(found.pointee.pair.symbol)]
      found[-LearnedView.reach].boundaryLane = sums[0]
      sums &+= pairs.scores(of: found[1].pair)
      found.pointee.firstWord = UInt32(truncatingIfNeeded: count)
      var code = here.code(at: 0)
      var unit = units[code]
      words.write(
        at: count, word: code, unit: unit, lengthField: PathStep.lengthOfOne | PathStep.firstFlag)
      count &+= 1
      var length = 1
      var lengthField = PathStep.lengthOfOne
      if unit.hasChildren {
        code = here.code(at: 1)
        var child = found.pointee.second
        while Int(child.label) == code {
          let node = unit.base &+ code
          unit = child
          length &+= 1
          lengthField &-= PathStep.oneCell
          let wordClass = unit.wordClass
          if wordClass != TrieUnit.noWordClass {
            words.write(at: count, word: node, unit: unit, lengthField: lengthField)
            count &+= 1
            sums &+= wordScores[LearnedView.wordScoreIndex(wordClass: wordClass, length: length)]
          }
          guard unit.hasChildren else { break }
          code = here.code(at: length)
          child = units[unit.base &+ code]
        }
      }
      // No word has this code in it, so a walk that met it has ended there.
      if code == openAtomCode {
        (count, sums) = walkOn(
          from: here - arrays.cells, length: unit.hasChildren ? length : 0, base: unit.base,
          count: count, sums: sums)
      }
      sums = sums.moved
      found += 1
      here += 1
    }
    (state.count, state.sums) = (count, sums)
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
