/// Joins runs of single characters into the words that no lexicon has.
///
/// Each character is the Beginning, Middle or End of a word, or Single; only the eight transitions
/// that make words are permitted, so each state has at most two predecessors and its back pointer is
/// one bit.
///
/// Source: L. R. Rabiner, "A tutorial on hidden Markov models", Proc. IEEE 77(2), 1989,
/// doi:10.1109/5.18626; the four tags: N. Xue, "Chinese word segmentation as character tagging",
/// Comput. Linguist. Chin. Lang. Process. 8(1), 2003.
package enum HiddenMarkovPath {
  /// Divides the cells `start ..< end` into words and writes where they end.
  ///
  /// Afterwards `joinedLength(at: start)` is the number of cells of the first word, and so on from word
  /// to word. The steps of the best path in the run are overwritten.
  ///
  /// - Complexity: O(*n*); no allocation.
  /// - Precondition: `start < end`, every cell one Han character.
  package static func solve(
    _ cells: CellArrays, from start: Int, to end: Int, view: LexiconView
  ) {
    let backPointers = cells.backPointers
    let step = view.transitions
    let impossible = PathCost.unreachable / 2
    let first = view.emissions[Int(cells.cells[start].code)]
    var (b, m, e, s) = (
      step.startB &+ emission(first, 0), impossible, impossible, step.startS &+ emission(first, 3)
    )
    var index = start &+ 1
    while index < end {
      let emitted = view.emissions[Int(cells.cells[index].code)]
      let (bFromE, bFromS) = (e &+ step.eToB, s &+ step.sToB)
      let (mFromB, mFromM) = (b &+ step.bToM, m &+ step.mToM)
      let (eFromB, eFromM) = (b &+ step.bToE, m &+ step.mToE)
      let (sFromE, sFromS) = (e &+ step.eToS, s &+ step.sToS)
      backPointers[index] =
        (bFromS < bFromE ? 1 : 0) | (mFromM < mFromB ? 2 : 0) | (eFromM < eFromB ? 4 : 0)
        | (sFromS < sFromE ? 8 : 0)
      b = min(bFromE, bFromS) &+ emission(emitted, 0)
      m = min(mFromB, mFromM) &+ emission(emitted, 1)
      e = min(eFromB, eFromM) &+ emission(emitted, 2)
      s = min(sFromE, sFromS) &+ emission(emitted, 3)
      index &+= 1
    }
    traceBack(cells, from: start, to: end, endsInWord: e < s)
  }

  @inline(__always)
  private static func emission(_ packed: UInt64, _ state: UInt64) -> Int32 {
    Int32(truncatingIfNeeded: (packed >> (state &* 16)) & 0xFFFF)
  }

  private static func traceBack(
    _ cells: CellArrays, from start: Int, to end: Int, endsInWord: Bool
  ) {
    var inWord = endsInWord
    var index = end
    while index > start {
      // `index` is one past a word's last cell.
      let wordEnd = index
      index &-= 1
      if inWord {
        // Walk from E over the Ms to B; bit 4 leads from E, bit 2 from M.
        var goesOn = cells.backPointers[index] & 4 != 0
        index &-= 1
        while goesOn {
          goesOn = cells.backPointers[index] & 2 != 0
          index &-= 1
        }
        if index > start { inWord = cells.backPointers[index] & 1 == 0 }
      } else if index > start {
        inWord = cells.backPointers[index] & 8 == 0
      }
      cells.setJoinedLength(wordEnd &- index, at: index)
    }
  }
}

extension CellArrays {
  // A run may be longer than a step's length can say, and its steps are no longer needed.

  /// Cells of the word that begins at a cell of a run; see ``HiddenMarkovPath``.
  package func joinedLength(at cell: Int) -> Int { Int(truncatingIfNeeded: steps[cell].bits) }

  func setJoinedLength(_ length: Int, at cell: Int) {
    steps[cell] = PathStep(bits: UInt64(truncatingIfNeeded: length))
  }
}
