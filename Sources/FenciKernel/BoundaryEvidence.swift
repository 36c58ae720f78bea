/// One of the things that speak for or against a boundary by the learned model.
///
/// The plain definition of what ``LearnedScan`` sums: slow, for explanation and for the law that both agree.
package struct BoundaryEvidence: Sendable, Hashable {
  /// What speaks.
  package enum Source: Sendable, Hashable {
    /// A cell.
    case symbol(cell: Int)
    /// A cell and the next; the first is −1 at the beginning of the text, the second its cell count at the end.
    case pair(firstCell: Int)
    /// A word of the lexicon that begins at a cell, whether or not it is on the path.
    case word(cell: Int, length: Int)
  }

  /// What speaks.
  package let source: Source
  /// In 2048ths of a nat; positive speaks against a boundary.
  package let cost: Int

  /// Everything that has a say in the boundary before a cell, what is nearer to the text's beginning first.
  ///
  /// White space is the edge of a text: what lies beyond has no say, and its own boundaries are certain.
  ///
  /// - Parameters:
  ///   - cell: The cell behind the boundary, not the first of the window.
  ///   - cells: A window that ``LearnedScan`` went over.
  ///   - learned: What it was scanned with.
  /// - Returns: Entries whose cost is not 0; they add up to `boundaryCosts[cell]`.
  /// - Complexity: O(*l*), *l* the words that begin in the five cells before.
  package static func all(before cell: Int, in cells: CellArrays, learned: LearnedView) -> [Self] {
    var all: [Self] = []
    func add(_ source: Source, _ lane: Int16) {
      guard lane != 0 else { return }
      all.append(.init(source: source, cost: Int(lane) * Int(LearnedView.unitsPerLane)))
    }
    let farthest = LearnedView.wordLanes.upperBound - 1 - LearnedView.reach
    func isWhitespace(_ cell: Int) -> Bool { cells.learned[cell].pair.symbol == learned.edge }
    if isWhitespace(cell) || isWhitespace(cell - 1) { return [] }
    let first = (max(cell - farthest, 0)..<cell).last(where: isWhitespace) ?? cell - farthest - 1
    let last = (cell..<min(cell + LearnedView.reach + 1, cells.count)).first(where: isWhitespace)
    for from in first...min(cell + LearnedView.reach, (last ?? cells.count) - 1) {
      // Lane *k* of what stands at a cell is for the boundary *k − reach* cells behind.
      let lane = cell - from + LearnedView.reach
      if from >= 0, from > first, LearnedView.symbolLanes.contains(lane) {
        add(.symbol(cell: from), learned.symbolScores[Int(cells.learned[from].pair.symbol)][lane])
      }
      if from >= -1, LearnedView.pairLanes.contains(lane) {
        add(.pair(firstCell: from), learned.pairs.scores(of: cells.learned[from + 1].pair)[lane])
      }
      guard from >= 0, from > first, LearnedView.wordLanes.contains(lane) else { continue }
      for index in Int(cells.learned[from].firstWord)..<Int(cells.learned[from + 1].firstWord) {
        let word = cells.words[index]
        guard word.length > 1 else { continue }
        let scores = LearnedView.wordScoreIndex(
          wordClass: learned.units[word.word].wordClass, length: word.length)
        add(.word(cell: from, length: word.length), learned.wordScores[scores][lane])
      }
    }
    return all
  }
}
