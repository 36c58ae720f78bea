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
  private let unknownWords: UnknownWords
  private let userArcs: UserArcs?

  /// What the end of a stretch costs: more than any way through Chinese text gains.
  ///
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
      unknownWords: UnknownWords(
        costs: findsNewWords ? learned.unknownWordCosts : UnknownWords.unaffordable),
      userArcs: userArcs)
    cells.steps[end] = PathStep(bits: UInt64(endCost) << 32)
    cells.wayCosts[end] = UInt64(endCost) << 32
    // A boundary that is certain is not asked for: here a user's split or the edge of a forced word.
    if start < end { cells.boundaryCosts[start] = 0 }
    path.solve(from: start, to: end)
  }

  private func solve(from start: Int, to end: Int) {
    // The window that was scanned has no word that goes beyond it.
    let isWhole = end == cells.count
    if isWhole, userArcs == nil { return solveWhole(from: start, to: end) }
    var hanRun = 0
    var index = end
    while index > start {
      index &-= 1
      var best = bestWord(at: index, limit: end)
      hanRun = isHan(index) ? hanRun &+ 1 : 0
      best = unknownWords.best(against: best, at: index, run: hanRun, costs: cells.wayCosts)
      var step = PathStep(bits: best)
      if let userArcs {
        step = userArcs.best(
          against: step, at: index, limit: end, steps: cells.steps,
          boundaryCosts: cells.boundaryCosts)
      }
      finish(step.bits, at: index)
    }
  }

  /// The loop of windows without user words, which are nearly all.
  @inline(never)
  private func solveWhole(from start: Int, to end: Int) {
    var hanRun = 0
    var index = end
    while index > start {
      index &-= 1
      let best = bestWord(at: index, limit: .max)
      hanRun = isHan(index) ? hanRun &+ 1 : 0
      finish(
        unknownWords.best(against: best, at: index, run: hanRun, costs: cells.wayCosts), at: index)
    }
  }

  /// The best step along a word of the lexicon.
  @inline(__always)
  private func bestWord(at index: Int, limit: Int) -> UInt64 {
    var word = Int(cells.firstWord[index])
    let end = Int(cells.firstWord[index &+ 1])
    var best = UInt64.max
    repeat {
      let arc = cells.words[word]
      let next = index &+ arc.length
      // A split of the user may stand inside a word; the first is that of the cell alone.
      guard next <= limit else { break }
      best = min(best, arc.bits &+ cells.wayCosts[next])
      word &+= 1
    } while word < end
    return best
  }

  @inline(__always)
  private func isHan(_ index: Int) -> Bool {
    let cell = cells.cells[index]
    return cell.kind == CellKind.word && !cell.isClosed
  }

  @inline(__always)
  private func finish(_ step: UInt64, at index: Int) {
    let boundary = UInt32(bitPattern: cells.boundaryCosts[index]) &- LearnedView.arcBias
    let bits = step &+ UInt64(boundary) << 32
    cells.steps[index] = PathStep(bits: bits)
    cells.wayCosts[index] = bits & 0xFFFF_FFFF_0000_0000
  }
}

/// Steps along words of two to five Han characters that no lexicon has.
private struct UnknownWords {
  private let two, three, four, five: UInt64

  /// Above what any path saves by a word.
  static let unaffordable = SIMD4<UInt32>(repeating: 1 << 23)

  init(costs: SIMD4<UInt32>) {
    func arc(_ length: Int) -> UInt64 {
      UInt64(costs[length - 2]) << 32 | PathStep.lengthField(length) | PathStep.unknownWord
    }
    (two, three, four, five) = (arc(2), arc(3), arc(4), arc(5))
  }

  /// The better of a step and all words of Han characters that begin with it.
  ///
  /// A word of the lexicon wins a tie: its number is below that of no word.
  @inline(__always)
  func best(
    against step: UInt64, at index: Int, run: Int, costs: UnsafeMutablePointer<UInt64>
  ) -> UInt64 {
    guard run > 1 else { return step }
    var best = min(step, two &+ costs[index &+ 2])
    guard run > 2 else { return best }
    best = min(best, three &+ costs[index &+ 3])
    guard run > 3 else { return best }
    best = min(best, four &+ costs[index &+ 4])
    guard run > 4 else { return best }
    return min(best, five &+ costs[index &+ 5])
  }
}
