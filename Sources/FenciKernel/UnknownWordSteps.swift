/// Steps along words of two to five Han characters that no lexicon has, for a path that is found backwards.
///
/// Few of them win, so they are looked at only where one might. A word of two cells costs *u(2)* and the way on
/// from its end, which is known. One of *k* costs *u(k) − u(k − 1)* more than the word of one cell less that
/// begins a cell later and ends where it does. So what the words from a cell cost at least follows from what
/// those from the next do, in a few additions: see ``Bounds``.
struct UnknownWordSteps {
  private let costs: SIMD4<UInt32>
  private let cells: UnsafeMutablePointer<Cell>
  private let wayCosts: UnsafeMutablePointer<UInt64>
  private let limit: Int
  // As steps have costs.
  private let costOfTwo: UInt64
  private let riseToThree: UInt64
  private let leastRiseBeyond: UInt64

  /// What steps along unknown words from a cell cost at least, whether or not the cells are Han.
  struct Bounds {
    fileprivate var two = Self.unreachable
    fileprivate var longer = Self.unreachable

    /// More than any step, also with what is added to a bound before it is left behind.
    private static let unreachable: UInt64 = 0xFF << 56
  }

  /// Above what any path saves by a word.
  static let unaffordable = SIMD4<UInt32>(repeating: 1 << 23)

  /// Takes what such words cost, by their length from two on, and what the path runs through.
  init(
    costs: SIMD4<UInt32>, cells: UnsafeMutablePointer<Cell>,
    wayCosts: UnsafeMutablePointer<UInt64>, limit: Int
  ) {
    self.costs = costs
    self.cells = cells
    self.wayCosts = wayCosts
    self.limit = limit
    func rise(to length: Int) -> Int { Int(costs[length - 2]) - Int(costs[length - 3]) }
    costOfTwo = UInt64(costs[0]) << 32
    riseToThree = UInt64(bitPattern: Int64(rise(to: 3))) << 32
    leastRiseBeyond = UInt64(bitPattern: Int64(min(rise(to: 4), rise(to: 5)))) << 32
  }

  /// The bounds of a cell, by those of the next and the way on from the one after that.
  @inline(__always)
  func bounds(before next: Bounds, way: UInt64) -> Bounds {
    var bounds = Bounds()
    bounds.two = way &+ costOfTwo
    bounds.longer = min(next.two &+ riseToThree, next.longer &+ leastRiseBeyond)
    return bounds
  }

  /// The better of a step and all unknown words that begin with it.
  ///
  /// - Parameters:
  ///   - step: The best step along words of the lexicon.
  ///   - index: Where it begins.
  ///   - bounds: Those of the cell.
  @inline(__always)
  func best(against step: PathStep, at index: Int, bounds: Bounds) -> PathStep {
    step.bits < bounds.two && step.bits < bounds.longer ? step : best(against: step, at: index)
  }

  /// A word of the lexicon wins a tie: its number is below that of no word.
  @inline(never)
  private func best(against step: PathStep, at index: Int) -> PathStep {
    guard isHan(index) else { return step }
    var best = step.bits
    let end = min(index &+ LearnedView.longestUnknownWord, limit)
    var next = index &+ 1
    while next < end, isHan(next) {
      next &+= 1
      let length = next &- index
      let arc =
        UInt64(costs[length &- 2]) << 32 | PathStep.lengthField(length) | PathStep.unknownWord
      best = min(best, arc &+ wayCosts[next])
    }
    return PathStep(bits: best)
  }

  private func isHan(_ index: Int) -> Bool {
    let cell = cells[index]
    return cell.kind == CellKind.word && !cell.isClosed
  }
}
