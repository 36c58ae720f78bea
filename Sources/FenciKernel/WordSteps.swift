/// The best step from a cell along the words of the lexicon: the walk that both paths share.
///
/// Holds what the inner loop reads, and nothing else: it must stay in registers.
struct WordSteps {
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
    var best = PathStep.bits(unit.loneCost, before: steps[next], length, Int(code))
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
      best = min(best, PathStep.bits(unit.cost, before: steps[next], length, child))
    } while unit.hasChildren
    return PathStep(bits: best)
  }
}
