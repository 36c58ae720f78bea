/// Steps along words of two and more Han characters that no lexicon has, for a path that is found backwards.
///
/// The last cell may also be a Latin word that ends names (鸿蒙OS).
///
/// Few of them win, so they are looked at only where one might. A word of two cells costs *u(2)* and the way on
/// from its end, which is known. One of *k* costs *u(k) − u(k − 1)* more than the word of one cell less that
/// begins a cell later and ends where it does. So what those from a cell cost at least follows from what those
/// from the next do, in an addition and a comparison: see ``bound(before:way:)``.
struct UnknownWordSteps {
  private let costs: SIMD8<UInt32>
  private let cells: UnsafeMutablePointer<Cell>
  private let wayCosts: UnsafeMutablePointer<UInt64>
  private let limit: Int
  // Where steps have costs.
  private let costOfTwo: UInt64
  private let leastRise: UInt64

  /// Above what any path saves by a word.
  static let unaffordable = SIMD8<UInt32>(repeating: 1 << 23)
  /// The bound of the last cell, where none begins: more than any step.
  static let unreachable: UInt64 = 0xFF << 56

  /// Takes what such words cost, by their length from two on, and what the path runs through.
  init(
    costs: SIMD8<UInt32>, cells: UnsafeMutablePointer<Cell>,
    wayCosts: UnsafeMutablePointer<UInt64>, limit: Int
  ) {
    self.costs = costs
    self.cells = cells
    self.wayCosts = wayCosts
    self.limit = limit
    let rises = (1..<costs.scalarCount).lazy.map { Int64(costs[$0]) - Int64(costs[$0 - 1]) }
    costOfTwo = UInt64(costs[0]) << 32
    leastRise = UInt64(bitPattern: rises.reduce(.max, min)) << 32
  }

  /// What steps along unknown words from a cell cost at least, whether or not its cells are Han.
  ///
  /// - Parameters:
  ///   - next: The bound of the next cell.
  ///   - way: What is paid from the end of a word of two cells on, as `wayCosts` has it.
  /// - Returns: The bound of the cell, as steps have costs.
  @inline(__always)
  func bound(before next: UInt64, way: UInt64) -> UInt64 {
    min(way &+ costOfTwo, next &+ leastRise)
  }

  /// The better of a step and all unknown words that begin with it.
  ///
  /// - Parameters:
  ///   - step: The best step along words of the lexicon.
  ///   - index: Where it begins.
  ///   - bound: That of the cell.
  /// - Returns: The step, or that along an unknown word.
  @inline(__always)
  func best(against step: PathStep, at index: Int, bound: UInt64) -> PathStep {
    step.bits < bound ? step : best(against: step, at: index, limit: limit)
  }

  /// The same where such words must not end behind a cell.
  @inline(__always)
  func best(against step: PathStep, at index: Int, limit last: Int, bound: UInt64) -> PathStep {
    step.bits < bound ? step : best(against: step, at: index, limit: min(limit, last))
  }

  /// A word of the lexicon wins a tie: its number is below that of no word.
  @inline(never)
  private func best(against step: PathStep, at index: Int, limit: Int) -> PathStep {
    guard cells[index].isOpenHan else { return step }
    var best = step.bits
    let end = min(index &+ LearnedView.longestUnknownWord, limit)
    var next = index &+ 1
    while next < end {
      let cell = cells[next]
      guard cell.isOpenHan || cell.endsNames else { break }
      next &+= 1
      let length = next &- index
      let arc =
        UInt64(costs[length &- 2]) << 32 | PathStep.lengthField(length) | PathStep.unknownWord
      best = min(best, arc &+ wayCosts[next])
      if cell.endsNames { break }
    }
    return PathStep(bits: best)
  }
}
