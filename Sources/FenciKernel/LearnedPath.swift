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
  private let unknownWordCosts: SIMD4<UInt32>
  private let userArcs: UserArcs?

  /// What the end of a stretch costs: more than any way can gain.
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
  ///   - userArcs: Words of user dictionaries in the window; `nil` when there are none.
  /// - Complexity: O(*w*), *w* the words found; no allocation.
  package static func solve(
    _ cells: CellArrays, from start: Int, to end: Int, learned: LearnedView, userArcs: UserArcs?
  ) {
    guard start < end else { return }
    let path = LearnedPath(
      cells: cells, unknownWordCosts: learned.unknownWordCosts, userArcs: userArcs)
    cells.steps[end] = PathStep(bits: UInt64(endCost) << 32)
    // A boundary that is certain is not asked for: here a user's split or the edge of a forced word.
    cells.boundaryCosts[start] = 0
    path.solve(from: start, to: end)
  }

  private func solve(from start: Int, to end: Int) {
    let (steps, words, firstWord) = (cells.steps, cells.words, cells.firstWord)
    var hanRun = 0
    var index = end
    while index > start {
      index &-= 1
      var best = UInt64.max
      var word = Int(firstWord[index])
      let wordsEnd = Int(firstWord[index &+ 1])
      repeat {
        let arc = words[word]
        let next = index &+ arc.length
        // A split of the user may stand inside a word.
        guard next <= end else { break }
        best = min(best, arc.bits &+ steps[next].costBits)
        word &+= 1
      } while word < wordsEnd
      let cell = cells.cells[index]
      hanRun = cell.kind == CellKind.word && !cell.isClosed ? hanRun &+ 1 : 0
      if hanRun > 1 { best = withUnknownWords(best, at: index, run: hanRun) }
      var step = PathStep(bits: best)
      if let userArcs {
        step = userArcs.best(
          against: step, at: index, limit: end, steps: steps, boundaryCosts: cells.boundaryCosts)
      }
      let boundary = UInt32(bitPattern: cells.boundaryCosts[index]) &- LearnedView.arcBias
      steps[index] = PathStep(bits: step.bits &+ UInt64(boundary) << 32)
    }
  }

  /// The better of a step and the words of two to five Han characters from a cell.
  ///
  /// A word of the lexicon wins a tie: training makes none of them dearer than the unknown word.
  @inline(__always)
  private func withUnknownWords(_ step: UInt64, at index: Int, run: Int) -> UInt64 {
    var best = step
    let longest = min(run, LearnedView.longestUnknownWord)
    var length = 2
    while length <= longest {
      let arc =
        UInt64(unknownWordCosts[length &- 2]) << 32 | PathStep.lengthField(length)
        | PathStep.unknownWord
      best = min(best, arc &+ cells.steps[index &+ length].costBits)
      length &+= 1
    }
    return best
  }
}

extension PathStep {
  /// The cost where ``bits`` has it.
  @inline(__always)
  fileprivate var costBits: UInt64 { bits & 0xFFFF_FFFF_0000_0000 }
}
