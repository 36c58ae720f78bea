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
    scan.readSymbols()
    scan.sum()
  }

  /// Writes the symbol of each cell, and where the pair that ends with it stands, which is asked for in time.
  private func readSymbols() {
    let arrays = buffer.arrays
    let firstReserved = LearnedView.firstReserved(maximumCode: view.maximumCode)
    var last = learned.edge
    for index in 0..<arrays.count {
      let symbol = arrays.cells[index].symbol(firstReserved: firstReserved)
      let place = learned.place(last, symbol)
      fenci_prefetch(learned.pairs + place)
      arrays.symbols[index] = symbol
      arrays.pairPlaces[index] = UInt32(truncatingIfNeeded: place)
      last = symbol
    }
    arrays.symbols[arrays.count] = learned.edge
    arrays.pairPlaces[arrays.count] = UInt32(
      truncatingIfNeeded: learned.place(last, learned.edge))
  }

  private func sum() {
    let arrays = buffer.arrays
    let (cells, symbols, count) = (arrays.cells, arrays.symbols, arrays.count)
    let costs = arrays.boundaryCosts - LearnedView.reach
    let (learned, units, places) = (learned, learned.units, arrays.pairPlaces)
    let (symbolScores, wordScores) = (learned.symbolScores, learned.wordScores)
    let openAtomCode = view.openAtomCode
    var words = arrays.words
    var word = 0
    var lastRoom = arrays.wordCapacity &- CellBuffer.mostWordsOfCell
    var symbol = symbols[0]
    var sums = learned.pairScores(learned.edge, symbol, at: Int(places[0])).moved
    var index = 0
    while index < count {
      sums &+= symbolScores[Int(symbol)]
      costs[index] = Int32(sums[0]) &* LearnedView.unitsPerLane
      let next = symbols[index &+ 1]
      sums &+= learned.pairScores(symbol, next, at: Int(places[index &+ 1]))

      if word > lastRoom {
        words = buffer.growWords(keeping: word)
        lastRoom = buffer.arrays.wordCapacity &- CellBuffer.mostWordsOfCell
      }
      arrays.firstWord[index] = UInt32(truncatingIfNeeded: word)
      let code = cells[index].code
      var unit = units[Int(code)]
      words[word] = PathStep(
        bits: UInt64(unit.loneCost) << 32 | PathStep.lengthOfOne | UInt64(code))
      word &+= 1
      if code == openAtomCode, let reached = walkAtom(index, from: 0) {
        unit = units[reached]
        if unit.wordClass != TrieUnit.noWordClass {
          words[word &- 1] = PathStep(
            bits: UInt64(unit.loneCost) << 32 | PathStep.lengthOfOne
              | UInt64(truncatingIfNeeded: reached))
        }
      }
      var cell = index &+ 1
      while unit.hasChildren {
        var node = unit.base
        let nextCode = cells[cell].code
        if nextCode == openAtomCode {
          guard let reached = walkAtom(cell, from: node) else { break }
          node = reached
          unit = units[node]
        } else {
          node &+= Int(nextCode)
          unit = units[node]
          guard unit.label == nextCode else { break }
        }
        cell &+= 1
        let wordClass = unit.wordClass
        guard wordClass != TrieUnit.noWordClass else { continue }
        let length = cell &- index
        words[word] = PathStep(
          bits: UInt64(unit.loneCost) << 32 | PathStep.lengthField(length)
            | UInt64(truncatingIfNeeded: node))
        word &+= 1
        sums &+= wordScores[LearnedView.wordScoreIndex(wordClass: wordClass, length: length)]
      }

      sums = sums.moved
      symbol = next
      index &+= 1
    }
    arrays.firstWord[count] = UInt32(truncatingIfNeeded: word)
    costs[count] = Int32(sums[0]) &* LearnedView.unitsPerLane
    costs[count &+ 1] = Int32(sums[1]) &* LearnedView.unitsPerLane
    arrays.boundaryCosts[0] = 0
  }

  @inline(never)
  private func walkAtom(_ index: Int, from base: Int) -> Int? {
    FusedBestPath.walkAtom(at: index, from: base, cells: buffer.arrays, source: source, view: view)
  }
}

extension SIMD8<Int16> {
  /// All lanes one place down.
  @inline(__always)
  fileprivate var moved: Self {
    Self(self[1], self[2], self[3], self[4], self[5], self[6], self[7], 0)
  }
}
