/// Steps along words of two and more Han characters that no lexicon has, for a path that is found backwards.
///
/// The last cell may also be a Latin word that ends names (鸿蒙OS).
///
/// Few of them win, so they are looked at only where one might. A word of two cells costs *u(2)* and the way on
/// from its end, which is known; so does one of three. One of *k* costs *u(k) − u(k − 1)* more than the word of
/// one cell less that begins a cell later and ends where it does. So what those from a cell cost at least
/// follows from what those from the next do, in a few additions and comparisons: see ``bound(before:way:)``.
/// Words of two stand apart because words of three may cost less than they do, as names do.
struct UnknownWordSteps {
  private let costs: SIMD8<UInt32>
  private let cells: UnsafeMutablePointer<Cell>
  private let wayCosts: UnsafeMutablePointer<UInt64>
  private let limit: Int
  // Where steps have costs.
  private let costOfTwo: UInt64
  private let costOfThree: UInt64
  private let leastRise: UInt64

  /// Above what any path saves by a word.
  static let unaffordable = SIMD8<UInt32>(repeating: 1 << 23)
  /// More than any step costs: where none begins.
  fileprivate static let unreachable: UInt64 = 0xFF << 56

  /// Takes what such words cost, by their length from two on, and what the path runs through.
  init(
    costs: SIMD8<UInt32>, cells: UnsafeMutablePointer<Cell>,
    wayCosts: UnsafeMutablePointer<UInt64>, limit: Int
  ) {
    self.costs = costs
    self.cells = cells
    self.wayCosts = wayCosts
    self.limit = limit
    let rises = (2..<costs.scalarCount).lazy.map { Int64(costs[$0]) - Int64(costs[$0 - 1]) }
    costOfTwo = UInt64(costs[0]) << 32
    costOfThree = UInt64(costs[1]) << 32
    leastRise = UInt64(bitPattern: rises.reduce(.max, min)) << 32
  }

  /// What steps along unknown words from a cell cost at least, whether or not its cells are Han.
  struct Bound {
    /// Of words of any length, as steps have costs.
    fileprivate(set) var cost = UnknownWordSteps.unreachable
    /// Of words of three cells and more.
    fileprivate var longer = UnknownWordSteps.unreachable
    /// What is paid from the end of a word of two cells on.
    fileprivate var way = UnknownWordSteps.unreachable
  }

  /// Steps back by a cell.
  ///
  /// - Parameters:
  ///   - next: The bound of the next cell.
  ///   - way: What is paid from the end of a word of two cells on, as `wayCosts` has it.
  /// - Returns: The bound of the cell.
  @inline(__always)
  func bound(before next: Bound, way: UInt64) -> Bound {
    let longer = min(next.way &+ costOfThree, next.longer &+ leastRise)
    return Bound(cost: min(way &+ costOfTwo, longer), longer: longer, way: way)
  }

  /// The better of a step and all unknown words that begin with it.
  ///
  /// - Parameters:
  ///   - step: The best step along words of the lexicon.
  ///   - index: Where it begins.
  ///   - last: Where such words must end at the latest, besides where the stretch does.
  ///   - bound: That of the cell.
  /// - Returns: The step, or that along an unknown word.
  @inline(__always)
  func best(
    against step: PathStep, at index: Int, limit last: Int = .max, bound: Bound
  ) -> PathStep {
    step.bits < bound.cost || !cells[index].isOpenHan
      ? step : best(against: step, at: index, limit: min(limit, last), longer: bound.longer)
  }

  /// The same of a Han character.
  ///
  /// A word of the lexicon wins a tie: its number is below that of no word.
  @inline(never)
  private func best(
    against step: PathStep, at index: Int, limit: Int, longer: UInt64
  ) -> PathStep {
    var best = step.bits
    let end = min(index &+ LearnedView.longestUnknownWord, limit)
    var next = index &+ 1
    while next < end {
      let cell = cells[next]
      guard cell.mayEndUnknownWord else { break }
      next &+= 1
      let length = next &- index
      let arc =
        UInt64(costs[length &- 2]) << 32 | PathStep.lengthField(length) | PathStep.unknownWord
      best = min(best, arc &+ wayCosts[next])
      // Nor need the longer ones be looked at where none of them can win.
      if cell.endsNames || best < longer { break }
    }
    return PathStep(bits: best)
  }
}
