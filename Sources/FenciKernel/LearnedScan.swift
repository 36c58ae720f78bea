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

  /// Writes the symbols of a block, and where the pair that ends with each cell stands, which is asked for.
  ///
  /// - Parameter start: The first cell; the one before it is done. The last block ends with the edge.
  @inline(never)
  private func readSymbols(from start: Int) {
    let arrays = buffer.arrays
    let (cells, symbols, places) = (arrays.cells, arrays.symbols, arrays.pairPlaces)
    let firstReserved = LearnedView.firstReserved(maximumCode: view.maximumCode)
    let (displacements, pairs) = (learned.displacements, learned.pairs)
    let (bucketCount, pairCount) = (learned.bucketCount, learned.pairCount)
    let end = min(start &+ Self.blockLength, arrays.count)
    var last = start == 0 ? learned.edge : symbols[start &- 1]
    var index = start
    while index < end {
      let symbol = cells[index].symbol(firstReserved: firstReserved)
      let hash = PairHash(last, symbol)
      let place = hash.place(
        displacement: displacements[hash.bucket(of: bucketCount)], of: pairCount)
      fenci_prefetch(pairs + place)
      symbols[index] = symbol
      places[index] = UInt32(truncatingIfNeeded: place)
      last = symbol
      index &+= 1
    }
    guard end == arrays.count else { return }
    let hash = PairHash(last, learned.edge)
    symbols[end] = learned.edge
    places[end] = UInt32(
      truncatingIfNeeded: hash.place(
        displacement: displacements[hash.bucket(of: bucketCount)], of: pairCount))
  }

  private func sum() {
    let count = buffer.count
    var state = State(count: 0, sums: .zero)
    readSymbols(from: 0)
    let arrays = buffer.arrays
    state.sums =
      learned.pairs.scores(
        learned.edge, arrays.symbols[0], at: Int(arrays.pairPlaces[0])
      ).moved
    var start = 0
    while start < count {
      let next = start &+ Self.blockLength
      if next <= count { readSymbols(from: next) }
      if state.count &+ Self.blockLength &* CellBuffer.mostWordsOfCell > buffer.arrays.wordCapacity
      {
        buffer.growWords(keeping: state.count)
      }
      sumBlock(from: start, to: min(next, count), state: &state)
      start = next
    }
    let costs = arrays.boundaryCosts - LearnedView.reach
    buffer.arrays.firstWord[count] = UInt32(truncatingIfNeeded: state.count)
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
    let (cells, symbols, words) = (arrays.cells, arrays.symbols, arrays.words)
    // So costs[i] is that of the boundary before cell i − 2.
    let costs = arrays.boundaryCosts - LearnedView.reach
    let (units, pairs, places) = (learned.units, learned.pairs, arrays.pairPlaces)
    let (symbolScores, wordScores) = (learned.symbolScores, learned.wordScores)
    let openAtomCode = view.openAtomCode
    var count = state.count
    var sums = state.sums
    var index = start
    while index < end {
      let symbol = symbols[index]
      // At cell i, lane k is the boundary before cell i − 2 + k. Lane 0 is complete once i's symbol is added:
      // pairs begin at lane 1, words at lane 2.
      sums &+= symbolScores[Int(symbol)]
      costs[index] = Int32(sums[0]) &* LearnedView.unitsPerLane
      sums &+= pairs.scores(symbol, symbols[index &+ 1], at: Int(places[index &+ 1]))
      arrays.firstWord[index] = UInt32(truncatingIfNeeded: count)
      let code = cells[index].code
      var unit = units[Int(code)]
      words[count] = PathStep(word: Int(code), unit: unit, lengthField: PathStep.lengthOfOne)
      var found = count &+ 1
      var node = Int(code)
      var cell = index &+ 1
      var lengthField = PathStep.lengthOfOne
      var lanes = LearnedView.Lanes.zero
      var meetsAtom = code == openAtomCode
      while unit.hasChildren {
        let nextCode = cells[cell].code
        node = unit.base &+ Int(nextCode)
        unit = units[node]
        guard unit.label == nextCode else {
          meetsAtom = nextCode == openAtomCode
          break
        }
        cell &+= 1
        lengthField &-= PathStep.oneCell
        let wordClass = unit.wordClass
        guard wordClass != TrieUnit.noWordClass else { continue }
        words[found] = PathStep(word: node, unit: unit, lengthField: lengthField)
        found &+= 1
        lanes &+=
          wordScores[LearnedView.wordScoreIndex(wordClass: wordClass, length: cell &- index)]
      }
      if meetsAtom { (found, lanes) = walkThroughAtoms(from: index, count: count) }
      count = found
      sums = (sums &+ lanes).moved
      index &+= 1
    }
    state = State(count: count, sums: sums)
  }

  /// The walk from a cell where cells of several characters (letters, digits) are met.
  ///
  /// - Returns: The number of words noted now, and what those of several cells say.
  @inline(never)
  private func walkThroughAtoms(
    from index: Int, count: Int
  ) -> (count: Int, lanes: LearnedView.Lanes) {
    let arrays = buffer.arrays
    var (count, lanes) = (count, LearnedView.Lanes.zero)
    let code = arrays.cells[index].code
    var unit = learned.units[Int(code)]
    arrays.words[count] = PathStep(
      word: Int(code), unit: unit, lengthField: PathStep.lengthOfOne)
    if code == view.openAtomCode, let reached = walkAtom(index, from: 0) {
      unit = learned.units[reached]
      if unit.wordClass != TrieUnit.noWordClass {
        arrays.words[count] = PathStep(
          word: reached, unit: unit, lengthField: PathStep.lengthOfOne)
      }
    }
    count &+= 1
    var cell = index &+ 1
    while unit.hasChildren {
      let nextCode = arrays.cells[cell].code
      var node = unit.base &+ Int(nextCode)
      if nextCode == view.openAtomCode {
        guard let reached = walkAtom(cell, from: unit.base) else { break }
        node = reached
      } else if learned.units[node].label != nextCode {
        break
      }
      unit = learned.units[node]
      cell &+= 1
      guard unit.wordClass != TrieUnit.noWordClass else { continue }
      arrays.words[count] = PathStep(
        word: node, unit: unit, lengthField: PathStep.lengthField(cell &- index))
      count &+= 1
      lanes &+=
        learned.wordScores[
          LearnedView.wordScoreIndex(wordClass: unit.wordClass, length: cell &- index)]
    }
    return (count, lanes)
  }

  private func walkAtom(_ index: Int, from base: Int) -> Int? {
    FusedBestPath.walkAtom(at: index, from: base, cells: buffer.arrays, source: source, view: view)
  }
}

extension PathStep {
  /// A word by itself: its cost, not yet that of a way on.
  @inline(__always)
  fileprivate init(word: Int, unit: TrieUnit, lengthField: UInt64) {
    self.init(
      bits: UInt64(unit.loneCost) << 32 | lengthField | UInt64(truncatingIfNeeded: word))
  }
}

extension UnsafePointer<LearnedView.Lanes> {
  /// The scores of a pair that may stand at an entry; zero when it does not.
  @inline(__always)
  func scores(_ first: UInt16, _ second: UInt16, at place: Int) -> LearnedView.Lanes {
    let key = UnsafeRawPointer(self + place).load(fromByteOffset: 12, as: UInt32.self)
    return self[key == PairHash.key(first, second) ? place : 0] & LearnedView.withoutKey
  }
}

extension SIMD8<Int16> {
  /// All lanes one place down.
  @inline(__always)
  fileprivate var moved: Self {
    Self(self[1], self[2], self[3], self[4], self[5], self[6], self[7], 0)
  }
}
