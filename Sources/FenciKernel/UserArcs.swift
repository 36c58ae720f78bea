/// Words of user dictionaries found in a window, by the cell they start at.
///
/// Invariant: the arcs of cell *i* are `first[i] ..< first[i + 1]`; their ends lie in the window, after *i*.
/// Owns nothing: whoever makes one keeps the arrays alive and unchanged.
package struct UserArcs {
  /// Where the arcs of each cell begin, one entry more than there are cells.
  package let first: UnsafePointer<UInt32>
  /// The cell that each arc leads to: one past the word's last.
  package let ends: UnsafePointer<UInt32>
  /// The cost of each arc, in 2048ths of a nat.
  package let costs: UnsafePointer<Int32>
  /// The word of each arc, as tokens carry it.
  package let words: UnsafePointer<UInt32>

  /// Refers to arrays that the caller keeps alive and unchanged.
  package init(
    first: UnsafePointer<UInt32>, ends: UnsafePointer<UInt32>, costs: UnsafePointer<Int32>,
    words: UnsafePointer<UInt32>
  ) {
    self.first = first
    self.ends = ends
    self.costs = costs
    self.words = words
  }

  /// The arc that a step means.
  func arc(of step: PathStep, at cell: Int) -> Int { Int(first[cell]) &+ step.word }

  /// The word that covers exactly the cells from one to another; of several, the first.
  func word(from cell: Int, to end: Int) -> UInt32? {
    for arc in Int(first[cell])..<Int(first[cell &+ 1]) where Int(ends[arc]) == end {
      return words[arc]
    }
    return nil
  }

  /// The best step from a cell, when the lexicon's best is known.
  ///
  /// A user word wins a tie against the lexicon, a longer one against a shorter.
  ///
  /// - Parameters:
  ///   - lexiconStep: The best step without user words.
  ///   - cell: Where the words begin.
  ///   - limit: No word may reach beyond this cell.
  ///   - steps: The best steps of the cells behind.
  ///   - learned: The cells and the first of the stretch, when costs are learned; see
  ///     ``CellArrays/evidence(ofUserWordFrom:to:first:limit:)``.
  /// - Returns: The lexicon's step, or a user word's.
  func best(
    against lexiconStep: PathStep, at cell: Int, limit: Int,
    steps: UnsafeMutablePointer<PathStep>, learned: (cells: CellArrays, first: Int)? = nil
  ) -> PathStep {
    var best = lexiconStep
    var bestLength = lexiconStep.length
    let arcs = Int(first[cell])..<Int(first[cell &+ 1])
    for arc in arcs {
      let end = Int(ends[arc])
      guard end <= limit else { continue }
      var cost = UInt32(bitPattern: costs[arc]) &+ steps[end].cost
      if let learned {
        cost &+= UInt32(
          bitPattern: learned.cells.evidence(
            ofUserWordFrom: cell, to: end, first: learned.first, limit: limit))
      }
      if cost < best.cost || cost == best.cost && end &- cell >= bestLength {
        best = PathStep(
          bits: UInt64(cost) << 32 | PathStep.userFlag | UInt64(arc &- arcs.lowerBound))
        bestLength = end &- cell
      }
    }
    return best
  }

  /// The first end of the words that begin at a cell; `Int.max` when none does.
  func firstEnd(from cell: Int) -> Int {
    (Int(first[cell])..<Int(first[cell &+ 1])).reduce(.max) { min($0, Int(ends[$1])) }
  }
}

extension CellArrays {
  /// What learned boundaries add to the cost of a user word.
  ///
  /// What speaks against a boundary at an edge of the word counts once more if a word of the lexicon lies
  /// across that edge: it may be the one that is meant (忽然|间隔 with 忽然间). If none does, the word is at
  /// worst a part of a longer one, which is for the user to say. What speaks for boundaries inside is given
  /// back: nobody who adds a word wants to hear of its parts.
  ///
  /// - Parameters:
  ///   - start: The word's first cell.
  ///   - end: One past its last.
  ///   - first: Where the stretch begins: no word lies across that.
  ///   - limit: The end of the stretch; a boundary there is certain, and is not asked for.
  /// - Returns: What is added, of either sign, in 2048ths of a nat.
  /// - Complexity: O(*w*) in the words of the lexicon that begin near.
  package func evidence(
    ofUserWordFrom start: Int, to end: Int, first: Int, limit: Int
  ) -> Int32 {
    let costs = boundaryCosts
    var evidence: Int32 = 0
    if costs[start] > 0, isStartCrossed(from: start, to: end, first: first) {
      evidence &+= costs[start]
    }
    if end < limit, costs[end] > 0, isEndCrossed(from: start, to: end, limit: limit) {
      evidence &+= costs[end]
    }
    for inside in start &+ 1..<end { evidence &+= min(costs[inside], 0) }
    return evidence
  }

  /// Words of the lexicon that begin so many cells before a user word's edge are looked for; hardly any is longer.
  private static var farthestWord: Int { 7 }

  /// Whether a word of the lexicon begins before a stretch and ends inside it.
  private func isStartCrossed(from start: Int, to end: Int, first: Int) -> Bool {
    (max(start &- Self.farthestWord, first)..<start).contains { cell in
      wordEnds(from: cell).contains { $0 > start && $0 < end }
    }
  }

  /// Whether one begins inside a stretch and ends behind it, but not behind a limit.
  private func isEndCrossed(from start: Int, to end: Int, limit: Int) -> Bool {
    (start &+ 1..<end).contains { cell in
      wordEnds(from: cell).contains { $0 > end && $0 <= limit }
    }
  }

  /// Where the words of the lexicon end that begin with a cell, and the cell alone.
  private func wordEnds(from cell: Int) -> some Sequence<Int> {
    (Int(learned[cell].firstWord)..<Int(learned[cell &+ 1].firstWord)).lazy.map {
      words[$0].isFirst ? cell &+ 1 : cell &+ words[$0].length
    }
  }
}
