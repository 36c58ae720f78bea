/// The cheapest segmentation of a stretch of cells by learned costs.
///
/// The dynamic programme of ``FusedBestPath`` over words that ``LearnedScan`` found, with two more terms: every
/// boundary has a cost of its own, and Han characters may also form a word that no lexicon has.
/// `FenciLattice.BestPath` over the same arcs is the plain definition.
///
/// Costs have either sign. So that a step's cost stays an unsigned number, the way from the end of a
/// stretch costs ``endCost``, and costs of arcs carry a bias, which the boundary before them takes back.
///
/// Source: a semi-Markov model: S. Sarawagi and W. W. Cohen, "Semi-Markov conditional random fields for
/// information extraction", NIPS 2004.
package struct LearnedPath {
  private let cells: CellArrays
  private let unknownWords: UnknownWordSteps
  private let userArcs: UserArcs?

  /// What the end of a stretch costs: more than any way through Chinese text gains.
  ///
  /// It is 524,288 nats: 32 for each cell of the largest window, where words and boundaries of text gain three or
  /// four a cell, and user words of one character, the dearest of them, 21.
  /// If one gained more, the sum would wrap, and some path be chosen.
  package static let endCost: UInt32 = 1 << 30

  /// Fills `steps` for the cells `start ..< end`, as ``FusedBestPath`` does.
  ///
  /// What a boundary at `start` costs is forgotten: it is one whatever it costs.
  ///
  /// - Parameters:
  ///   - cells: A window that ``LearnedScan`` went over.
  ///   - start: The first cell of the stretch.
  ///   - end: One past its last cell.
  ///   - learned: What it was scanned with.
  ///   - findsNewWords: Whether words may be taken that no lexicon has.
  ///   - userArcs: Words of user dictionaries in the window; `nil` when there are none.
  /// - Complexity: O(*w*), *w* the words found; no allocation.
  package static func solve(
    _ cells: CellArrays, from start: Int, to end: Int, learned: LearnedView,
    findsNewWords: Bool = true, userArcs: UserArcs?
  ) {
    let path = LearnedPath(
      cells: cells,
      unknownWords: UnknownWordSteps(
        costs: findsNewWords ? learned.unknownWordCosts : UnknownWordSteps.unaffordable,
        cells: cells.cells, wayCosts: cells.wayCosts, limit: end),
      userArcs: userArcs)
    cells.steps[end] = PathStep(bits: UInt64(endCost) << 32)
    cells.wayCosts[end] = UInt64(endCost) << 32
    // A boundary that is certain is not asked for: here a user's split or the edge of a forced word.
    if start < end { cells.learned[start].boundaryLane = 0 }
    // The window that was scanned has no word that goes beyond it.
    if end == cells.count, userArcs == nil {
      path.solveWhole(from: start, to: end)
    } else {
      path.solve(from: start, to: end)
    }
  }

  private func solve(from start: Int, to end: Int) {
    var way = cells.wayCosts[end]
    var unknownBound = UnknownWordSteps.Bound()
    var firstUserEnd = Int.max
    var index = end
    while index > start {
      index &-= 1
      // A word that no lexicon has may be a user word, but hold none.
      let userEnd = userArcs?.firstEnd(from: index) ?? .max
      var step = unknownWords.best(
        against: bestWord(at: index, before: way, limit: end), at: index,
        limit: min(userEnd, firstUserEnd &- 1), bound: unknownBound)
      if let userArcs {
        step = userArcs.best(
          against: step, at: index, limit: end, steps: cells.steps, learned: (cells, start))
      }
      firstUserEnd = min(firstUserEnd, userEnd)
      unknownBound = unknownWords.bound(before: unknownBound, way: way)
      way = finish(step, at: index, boundary: cells.boundaryCosts[index])
    }
  }

  /// The best step along a word of the lexicon that ends before a limit.
  private func bestWord(at index: Int, before way: UInt64, limit: Int) -> PathStep {
    let first = Int(cells.learned[index].firstWord)
    // The first is that of the cell alone.
    var best = cells.words[first].withoutMark.bits &+ way
    for word in first &+ 1..<Int(cells.learned[index &+ 1].firstWord) {
      let arc = cells.words[word]
      let next = index &+ arc.length
      // A split of the user may stand inside a word.
      guard next <= limit else { break }
      best = min(best, arc.bits &+ cells.wayCosts[next])
    }
    return PathStep(bits: best)
  }

  /// The loop of windows without user words, which are nearly all.
  ///
  /// Words are taken from the last to the first; the first of each cell is that of the cell alone, so no cell
  /// has to be asked where its words stand.
  @inline(never)
  private func solveWhole(from start: Int, to end: Int) {
    var way = cells.wayCosts[end]
    var unknownBound = UnknownWordSteps.Bound()
    var word = cells.words + Int(cells.learned[end].firstWord)
    var cell = cells.learned + end
    var index = end
    while index > start {
      index &-= 1
      cell -= 1
      word -= 1
      var best = UInt64.max
      var arc = word.pointee
      while !arc.isFirst {
        best = min(best, arc.bits &+ cells.wayCosts[index &+ arc.length])
        word -= 1
        arc = word.pointee
      }
      best = min(best, arc.withoutMark.bits &+ way)
      let step = unknownWords.best(
        against: PathStep(bits: best), at: index, bound: unknownBound)
      unknownBound = unknownWords.bound(before: unknownBound, way: way)
      way = finish(step, at: index, boundary: cell.pointee.boundaryCost)
    }
  }

  /// Stores a step and what the way costs by it, with the boundary before its word.
  ///
  /// - Returns: What the way from here costs, as `wayCosts` has it.
  @inline(__always)
  private func finish(_ step: PathStep, at index: Int, boundary: Int32) -> UInt64 {
    let boundary = UInt32(bitPattern: boundary) &- LearnedView.arcBias
    let way = UInt64(step.cost &+ boundary) << 32
    cells.steps[index] = PathStep(bits: way | step.bits & 0xFFFF_FFFF)
    cells.wayCosts[index] = way
    return way
  }
}
