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
  /// Fills `steps` for the cells `start ..< end`.
  ///
  /// Afterwards `steps[start]` is the first word of the best path and the cost of all of it; the cell
  /// where that word ends has the second word, and so on. No word crosses `start` or `end`, so
  /// stretches between forced boundaries are solved one by one.
  ///
  /// - Parameters:
  ///   - cells: A window that was scanned and closed.
  ///   - start: The first cell of the stretch.
  ///   - end: One past its last cell.
  ///   - source: The bytes of the window: the characters of atoms are read there.
  ///   - view: The lexicon.
  ///   - userArcs: Words of user dictionaries in the window; `nil` when there are none.
  /// - Complexity: O(*n* · *l*), *n* the cells and *l* the cells of the longest word; no allocation.
  /// - Precondition: `start <= end <= cells.count`, and the cells are closed.
  package static func solve(
    _ cells: CellArrays, from start: Int, to end: Int, source: UnsafeBufferPointer<UInt8>,
    view: LexiconView, userArcs: UserArcs?
  ) {
    // The sentinel stops every walk at the end of the stretch without a comparison.
    let cellAfterEnd = cells.cells[end]
    cells.cells[end] = Cell(start: cellAfterEnd.start, code: 0, kind: 0, isClosed: true)
    cells.steps[end] = .end
    let walk = Walk(
      cells: cells.cells, steps: cells.steps, units: view.units, openAtomCode: view.openAtomCode)
    var index = end
    while index > start {
      if userArcs == nil { index = walk.solve(from: start, to: index) }
      guard index > start else { break }
      index &-= 1
      let plain = walk.step(at: index)
      let step =
        plain == .meetsAtom
        ? stepThroughAtoms(at: index, cells: cells, source: source, view: view) : plain
      cells.steps[index] =
        userArcs?.best(against: step, at: index, limit: end, steps: cells.steps) ?? step
    }
    cells.cells[end] = cellAfterEnd
  }

  /// What the inner loop reads, and nothing else: it must stay in registers.
  private struct Walk {
    let cells: UnsafeMutablePointer<Cell>
    let steps: UnsafeMutablePointer<PathStep>
    let units: UnsafePointer<TrieUnit>
    let openAtomCode: UInt16

    /// Solves cells from the last to the first until a word might go on with an atom.
    ///
    /// - Returns: The cell behind the one that was not solved; `start` when all were.
    @inline(never)
    func solve(from start: Int, to end: Int) -> Int {
      var index = end
      while index > start {
        let step = step(at: index &- 1)
        if step == .meetsAtom { break }
        index &-= 1
        steps[index] = step
      }
      return index
    }

    /// The best first step from a cell: walks the words that begin with it.
    ///
    /// - Returns: ``PathStep/meetsAtom`` when a word might go on with an atom.
    @inline(__always)
    func step(at index: Int) -> PathStep {
      let code = cells[index].code
      // Every code has a unit below the root, that of atoms too.
      var unit = units[Int(code)]
      var next = index &+ 1
      var length = PathStep.lengthOfOne
      var best = FusedBestPath.step(unit.loneCost, before: steps[next], length, Int(code))
      guard unit.hasChildren else {
        return code == openAtomCode ? .meetsAtom : PathStep(bits: best)
      }
      repeat {
        let nextCode = cells[next].code
        let child = unit.base &+ Int(nextCode)
        unit = units[child]
        guard unit.label == nextCode else {
          if nextCode == openAtomCode { return .meetsAtom }
          break
        }
        next &+= 1
        length &-= PathStep.oneCell
        best = min(best, FusedBestPath.step(unit.cost, before: steps[next], length, child))
      } while unit.hasChildren
      return PathStep(bits: best)
    }
  }

  /// The bits of a step: a word of some length and cost, and from its end the best way on.
  @inline(__always)
  private static func step(
    _ cost: UInt32, before rest: PathStep, _ length: UInt64, _ word: Int
  ) -> UInt64 {
    UInt64(cost &+ rest.cost) << 32 | length | UInt64(truncatingIfNeeded: word)
  }
}

// MARK: - Atoms

extension FusedBestPath {
  /// Cost of an atom that no lexicon has: that of a rather rare word, the same on every path.
  package static let atomCost = UInt16(10 * PathCost.unitsPerNat)

  /// The step of ``Walk/step(at:)`` where cells of several characters (letters, digits) are met.
  @inline(never)
  private static func stepThroughAtoms(
    at index: Int, cells: CellArrays, source: UnsafeBufferPointer<UInt8>, view: LexiconView
  ) -> PathStep {
    let code = cells.cells[index].code
    var next = index &+ 1
    var length = PathStep.lengthOfOne
    var unit = view.units[Int(code)]
    var best = step(unit.loneCost, before: cells.steps[next], length, Int(code))
    if code == view.openAtomCode {
      guard let reached = walkAtom(at: index, from: 0, cells: cells, source: source, view: view)
      else { return PathStep(bits: best) }
      unit = view.units[reached]
      // A word wins a tie against the same atom as an unknown one.
      if unit.cost <= UInt32(atomCost) {
        best = step(unit.cost, before: cells.steps[next], length, reached)
      }
    }
    while unit.hasChildren {
      let nextCode = cells.cells[next].code
      var child = unit.base &+ Int(nextCode)
      if nextCode == view.openAtomCode {
        guard
          let reached = walkAtom(
            at: next, from: unit.base, cells: cells, source: source, view: view)
        else { break }
        child = reached
      } else if view.units[child].label != nextCode {
        break
      }
      unit = view.units[child]
      next &+= 1
      length &-= PathStep.oneCell
      best = min(best, step(unit.cost, before: cells.steps[next], length, child))
    }
    return PathStep(bits: best)
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
      if node != 0 {
        // Only now: marks behind the last character need no longer word.
        guard view.units[node].hasChildren else { return nil }
        base = view.units[node].base
      }
      node = base &+ Int(code)
      guard view.units[node].label == code else { return nil }
    }
    return node == 0 ? nil : node
  }
}
