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
  ///   - boundaryCosts: Of the learned model, when costs are learned; see
  ///     ``evidence(from:to:limit:boundaryCosts:)``.
  /// - Returns: The lexicon's step, or a user word's.
  func best(
    against lexiconStep: PathStep, at cell: Int, limit: Int,
    steps: UnsafeMutablePointer<PathStep>, boundaryCosts: BoundaryCosts? = nil
  ) -> PathStep {
    var best = lexiconStep
    var bestLength = lexiconStep.length
    let arcs = Int(first[cell])..<Int(first[cell &+ 1])
    for arc in arcs {
      let end = Int(ends[arc])
      guard end <= limit else { continue }
      var cost = UInt32(bitPattern: costs[arc]) &+ steps[end].cost
      if let boundaryCosts {
        cost &+= UInt32(
          bitPattern: Self.evidence(
            from: cell, to: end, limit: limit, boundaryCosts: boundaryCosts))
      }
      if cost < best.cost || cost == best.cost && end &- cell >= bestLength {
        best = PathStep(
          bits: UInt64(cost) << 32 | PathStep.userFlag | UInt64(arc &- arcs.lowerBound))
        bestLength = end &- cell
      }
    }
    return best
  }

  /// What learned boundaries add to the cost of a user word.
  ///
  /// What speaks against a boundary at an edge of the word counts once more: the edges may veto. What
  /// speaks for boundaries inside is given back: nobody who adds a word wants to hear of its parts.
  ///
  /// - Parameters:
  ///   - cell: The word's first cell.
  ///   - end: One past its last.
  ///   - limit: The end of the stretch; a boundary there is certain, and is not asked for.
  ///   - boundaryCosts: Of the window.
  /// - Returns: What is added, of either sign, in 2048ths of a nat.
  /// - Complexity: O(*m*) in the word's cells.
  package static func evidence(
    from cell: Int, to end: Int, limit: Int, boundaryCosts: BoundaryCosts
  ) -> Int32 {
    var evidence = max(boundaryCosts[cell], 0)
    if end < limit { evidence &+= max(boundaryCosts[end], 0) }
    for inside in cell &+ 1..<end { evidence &+= min(boundaryCosts[inside], 0) }
    return evidence
  }
}
