/// The cheapest segmentation of a stretch of cells by learned costs.
///
/// The dynamic programme of ``FusedBestPath`` with two more terms: every boundary has a cost of its own
/// (``BoundaryScores``), and Han characters may also form a word that no lexicon has. The words' costs
/// are learned too; they stand in units of the same double array. `FenciLattice.BestPath` over the same
/// arcs is the plain definition.
///
/// Costs have either sign. So that a step's cost stays an unsigned number, the way from the end of a
/// stretch costs ``endCost``, and costs of arcs carry a bias, which the boundary before them takes back.
///
/// Source: a semi-Markov model: S. Sarawagi and W. W. Cohen, "Semi-Markov conditional random fields for
/// information extraction", NIPS 2004.
package enum LearnedPath {
  /// What the end of a stretch costs: more than any way can gain.
  package static let endCost: UInt32 = 1 << 30

  /// Fills `steps` for the cells `start ..< end`, as ``FusedBestPath`` does.
  ///
  /// - Parameters:
  ///   - cells: A window that was scanned and closed, its boundaries scored.
  ///   - start: The first cell of the stretch.
  ///   - end: One past its last cell.
  ///   - source: The bytes of the window: the characters of atoms are read there.
  ///   - view: The lexicon, its units with learned costs.
  ///   - model: Of the same lexicon.
  ///   - userArcs: Words of user dictionaries in the window; `nil` when there are none.
  /// - Complexity: O(*n* · *l*), *n* the cells and *l* the cells of the longest word; no allocation.
  package static func solve(
    _ cells: CellArrays, from start: Int, to end: Int, source: UnsafeBufferPointer<UInt8>,
    view: LexiconView, model: BoundaryModelView, userArcs: UserArcs?
  ) {
    let cellAfterEnd = cells.cells[end]
    cells.cells[end] = Cell(start: cellAfterEnd.start, code: 0, kind: 0, isClosed: true)
    cells.steps[end] = PathStep(bits: UInt64(endCost) << 32)
    let words = WordSteps(
      cells: cells.cells, steps: cells.steps, units: view.units, openAtomCode: view.openAtomCode)
    let unknownWords = UnknownWordSteps(steps: cells.steps, costs: model.unknownWordCosts)
    var hanRun = 0
    var index = end
    while index > start {
      index &-= 1
      var step = words.step(at: index)
      if step == .meetsAtom {
        step = FusedBestPath.stepThroughAtoms(at: index, cells: cells, source: source, view: view)
      }
      let cell = cells.cells[index]
      hanRun = cell.kind == CellKind.word && !cell.isClosed ? hanRun &+ 1 : 0
      if hanRun > 1 { step = unknownWords.best(against: step, at: index, run: hanRun) }
      if let userArcs {
        step = userArcs.best(
          against: step, at: index, limit: end, steps: cells.steps,
          boundaryCosts: cells.boundaryCosts)
      }
      let boundary =
        UInt32(bitPattern: cells.boundaryCosts[index]) &- BoundaryModelView.arcBias
      cells.steps[index] = PathStep(bits: step.bits &+ UInt64(boundary) << 32)
    }
    cells.cells[end] = cellAfterEnd
  }
}

/// Steps along words that no lexicon has.
private struct UnknownWordSteps {
  let steps: UnsafeMutablePointer<PathStep>
  let costs: SIMD4<UInt32>

  /// The better of the best word of the lexicon and the words of two to five Han characters from a cell.
  ///
  /// A word of the lexicon wins a tie, for its identifier is the smaller loss.
  @inline(__always)
  func best(against step: PathStep, at index: Int, run: Int) -> PathStep {
    var best = step.bits
    let longest = min(run, BoundaryModelView.longestUnknownWord)
    var length = 2
    while length <= longest {
      let cost = costs[length &- 2] &+ steps[index &+ length].cost
      let bits = UInt64(cost) << 32 | PathStep.lengthField(length) | PathStep.unknownWord
      best = min(best, bits)
      length &+= 1
    }
    return PathStep(bits: best)
  }
}
