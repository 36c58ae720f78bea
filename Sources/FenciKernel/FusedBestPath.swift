import FenciText

/// The cheapest segmentation of a stretch of cells, found while the words are looked up.
///
/// A dynamic programme from the last cell to the first: the cheapest way from cell *i* to the end is
/// the cheapest of *cost(word) + way from the word's end* over the words that start at *i*. Words come
/// from walking the double array, so no lattice is stored. Among equally cheap ways the longest first
/// word wins. `FenciLattice.BestPath` is the plain definition of the same result.
///
/// Source: A. J. Viterbi, "Error bounds for convolutional codes and an asymptotically optimum decoding
/// algorithm", IEEE Trans. Inf. Theory 13(2), 1967, doi:10.1109/TIT.1967.1054010.
package enum FusedBestPath {
  /// Fills `costs`, `lengths` and `words` for the cells `start ..< end`.
  ///
  /// Afterwards `costs[start]` is the cost of the best path, in 2048ths of a nat, `lengths[start]` the
  /// cells of its first word, `lengths[start + lengths[start]]` those of the second, and so on. No word
  /// crosses `start` or `end`, so stretches between forced boundaries are solved one by one.
  ///
  /// - Parameters:
  ///   - cells: A window that was scanned and closed.
  ///   - start: The first cell of the stretch.
  ///   - end: One past its last cell.
  ///   - source: The whole text: the characters of atoms are read there.
  ///   - view: The lexicon.
  ///   - userArcs: Words of user dictionaries in the window; `nil` when there are none.
  /// - Complexity: O(*n* · *l*), *n* the cells and *l* the cells of the longest word; no allocation.
  /// - Precondition: `start <= end <= cells.count`, and the cells are closed.
  package static func solve(
    _ cells: CellArrays, from start: Int, to end: Int, source: UnsafeBufferPointer<UInt8>,
    view: LexiconView, userArcs: UserArcs?
  ) {
    let codes = cells.codes
    // The sentinel stops every walk at the end of the stretch without a comparison.
    let codeAfterEnd = codes[end]
    codes[end] = 0
    cells.costs[end] = 0
    var index = end
    while index > start {
      index &-= 1
      if codes[index] == view.openAtomCode {
        solveAtom(at: index, cells: cells, source: source, view: view)
      } else {
        solveCharacter(at: index, cells: cells, source: source, view: view)
      }
      if let userArcs { considerUserArcs(userArcs, at: index, limit: end, cells: cells) }
    }
    codes[end] = codeAfterEnd
  }

  /// The step for a cell of one character: walks the words that begin with it.
  @inline(__always)
  private static func solveCharacter(
    at index: Int, cells: CellArrays, source: UnsafeBufferPointer<UInt8>, view: LexiconView
  ) {
    let code = cells.codes[index]
    var next = index &+ 1
    var best = FirstStep(
      cost: view.unknownCost &+ cells.costs[next], end: next, word: CellArrays.noWord)
    // Every code has a unit below the root.
    var unit = view.units[Int(code)]
    if unit.isWord {
      best.cost = unit.cost &+ cells.costs[next]
      best.word = UInt32(truncatingIfNeeded: code)
    }
    while unit.hasChildren {
      let nextCode = cells.codes[next]
      var child = unit.base &+ Int(nextCode)
      if view.units[child].label != nextCode {
        guard nextCode == view.openAtomCode,
          let reached = walkAtom(
            at: next, from: unit.base, cells: cells, source: source, view: view)
        else { break }
        child = reached
      }
      unit = view.units[child]
      next &+= 1
      best.consider(unit, word: child, end: next, costs: cells.costs)
    }
    best.write(at: index, to: cells)
  }

  /// The cheapest way on from a cell so far: its first word, and the cost of the whole of it.
  private struct FirstStep {
    var cost: Int32
    /// One past the word's last cell.
    var end: Int
    var word: UInt32

    /// Takes the word of a unit when it is no dearer: words come from short to long, the longest wins.
    @inline(__always)
    mutating func consider(
      _ unit: TrieUnit, word: Int, end: Int, costs: UnsafeMutablePointer<Int32>
    ) {
      guard unit.isWord else { return }
      let cost = unit.cost &+ costs[end]
      if cost <= self.cost {
        self = FirstStep(cost: cost, end: end, word: UInt32(truncatingIfNeeded: word))
      }
    }

    @inline(__always)
    func write(at index: Int, to cells: CellArrays) {
      cells.costs[index] = cost
      cells.lengths[index] = UInt16(truncatingIfNeeded: end &- index)
      cells.words[index] = word
    }
  }
}

// MARK: - Atoms

extension FusedBestPath {
  /// Cost of an atom that no lexicon has: that of a rather rare word, the same on every path.
  package static let atomCost = Int32(10 * PathCost.unitsPerNat)

  /// The same step for a cell of several characters (letters, digits), which words may begin with.
  private static func solveAtom(
    at index: Int, cells: CellArrays, source: UnsafeBufferPointer<UInt8>, view: LexiconView
  ) {
    var next = index
    var best = FirstStep(
      cost: atomCost &+ cells.costs[index &+ 1], end: index &+ 1, word: CellArrays.noWord)
    var reached = walkAtom(at: index, from: 0, cells: cells, source: source, view: view)
    while let node = reached {
      next &+= 1
      let unit = view.units[node]
      best.consider(unit, word: node, end: next, costs: cells.costs)
      guard unit.hasChildren else { break }
      let code = cells.codes[next]
      if code == view.openAtomCode {
        reached = walkAtom(at: next, from: unit.base, cells: cells, source: source, view: view)
      } else {
        reached = view.child(of: node, by: code)
      }
    }
    best.write(at: index, to: cells)
  }

  /// Walks the characters of an atom down the trie, from the children at a base.
  ///
  /// Marks that extend a character are passed over, as everywhere in look-ups.
  ///
  /// - Parameters:
  ///   - index: The atom's cell.
  ///   - base: The base of the node reached so far; 0 for the root.
  ///   - cells: The window that the cell is of.
  ///   - source: The whole text: the atom's characters are read there.
  ///   - view: The lexicon.
  /// - Returns: The unit reached after the last character; `nil` when no word goes on that way.
  /// - Complexity: O(*m*), *m* the atom's characters; no allocation.
  package static func walkAtom(
    at index: Int, from base: Int, cells: CellArrays, source: UnsafeBufferPointer<UInt8>,
    view: LexiconView
  ) -> Int? {
    var position = cells.start(of: index)
    let end = cells.end(of: index)
    var base = base
    var node = 0
    while position < end {
      let scalar = source.scalar(at: position)
      position &+= scalar.utf8Count
      if view.isExtend(scalar.value) { continue }
      let code = view.code(of: scalar.value)
      guard code != 0 else { return nil }
      node = base &+ Int(code)
      guard view.units[node].label == code else { return nil }
      if position < end {
        guard view.units[node].hasChildren else { return nil }
        base = view.units[node].base
      }
    }
    return node == 0 ? nil : node
  }
}

// MARK: - User words

/// Words of user dictionaries found in a window, by the cell they start at.
///
/// Invariant: the arcs of cell *i* are `first[i] ..< first[i + 1]`; their ends lie in the window.
package struct UserArcs {
  /// Where the arcs of each cell begin, one entry more than there are cells.
  package let first: UnsafePointer<UInt32>
  /// The cell that each arc leads to: one past the word's last.
  package let ends: UnsafePointer<UInt32>
  /// The cost of each arc, in 2048ths of a nat.
  package let costs: UnsafePointer<Int32>
  /// The word of each arc: its row in the overlay.
  package let rows: UnsafePointer<UInt32>

  /// Refers to four arrays that the caller keeps alive and unchanged.
  package init(
    first: UnsafePointer<UInt32>, ends: UnsafePointer<UInt32>, costs: UnsafePointer<Int32>,
    rows: UnsafePointer<UInt32>
  ) {
    self.first = first
    self.ends = ends
    self.costs = costs
    self.rows = rows
  }
}

extension FusedBestPath {
  private static func considerUserArcs(
    _ arcs: UserArcs, at index: Int, limit: Int, cells: CellArrays
  ) {
    for arc in Int(arcs.first[index])..<Int(arcs.first[index + 1]) {
      let end = Int(arcs.ends[arc])
      guard end <= limit else { continue }
      let cost = arcs.costs[arc] &+ cells.costs[end]
      // A user word wins a tie against the base lexicon, a longer one against a shorter.
      if cost < cells.costs[index]
        || cost == cells.costs[index] && end - index >= Int(cells.lengths[index])
      {
        cells.costs[index] = cost
        cells.lengths[index] = UInt16(truncatingIfNeeded: end - index)
        cells.words[index] = CellArrays.userWordFlag | arcs.rows[arc]
      }
    }
  }
}
