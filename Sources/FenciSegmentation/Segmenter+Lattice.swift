import FenciKernel
public import FenciLattice
import FenciLexicon
import FenciText

extension Segmenter {
  /// The explicit lattice of a text that fits one window: what the fused pass decides over.
  ///
  /// Positions are cells. Labels are the words' identifiers; what no lexicon has, a cell by itself or a
  /// word of several that the learned model supposes, is labelled ``WordID/none``. By the learned model the
  /// cost of an arc is that of its word and that of the boundary before it, of either sign.
  /// For explanation and for the law that both passes agree; the segmenter itself builds none.
  ///
  /// - Returns: The lattice, and the first byte of each cell with the end of the last.
  public func lattice(
    of source: UnsafeBufferPointer<UInt8>, workspace: SegmentationWorkspace
  ) -> (lattice: Lattice, starts: [Int]) {
    let end = endOfWindow(in: source, from: 0)
    prepare(source, from: 0, to: end, workspace: workspace)
    let cells = workspace.cells.arrays
    var lattice = Lattice(positionCount: cells.count)
    forEachStretch(workspace) { first, last in
      guard let learned else {
        for cell in first..<last {
          insertArcs(from: cell, to: last, source: source, workspace: workspace, into: &lattice)
        }
        return
      }
      let userWords = userWords(from: first, to: last, source: source, workspace: workspace)
      for cell in first..<last {
        insertLearnedArcs(
          from: cell, in: first..<last, source: source, workspace: workspace, learned: learned,
          userWords: userWords, into: &lattice)
      }
    }
    return (lattice, (0...cells.count).map(cells.start))
  }

  private func insertArcs(
    from cell: Int, to last: Int, source: UnsafeBufferPointer<UInt8>,
    workspace: SegmentationWorkspace, into lattice: inout Lattice
  ) {
    let code = workspace.cells.arrays.cells[cell].code
    let isAtom = code == lexicon.view.openAtomCode
    var hasSingleWord = false
    var arcs: [Lattice.Arc] = []
    forEachWord(source, workspace: workspace, from: cell, to: last, startsOnlyAt: cell) {
      _, length, word in
      let cost =
        if let row = word.userRow { overlay?.cost(ofRow: row) ?? 0 } else { lexicon.cost(of: word) }
      if length == 1, word.userRow == nil, !isAtom { hasSingleWord = true }
      arcs.append(
        .init(start: cell, end: cell + length, cost: cost, label: Int(word.rawValue)))
    }
    if !hasSingleWord {
      lattice.insert(
        .init(
          start: cell, end: cell + 1, cost: Int(lexicon.view.units[Int(code)].loneCost),
          label: Int(WordID.none.rawValue)))
    }
    for arc in arcs { lattice.insert(arc) }
  }
}

// MARK: - Learned costs

extension Segmenter {
  /// The cells of the user's words in a stretch.
  package func userWords(
    from first: Int, to last: Int, source: UnsafeBufferPointer<UInt8>,
    workspace: SegmentationWorkspace
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    guard overlay != nil else { return found }
    for cell in first..<last {
      forEachWord(source, workspace: workspace, from: cell, to: last, startsOnlyAt: cell) {
        if $2.userRow != nil { found.append(cell..<cell + $1) }
      }
    }
    return found
  }

  /// Inserts unknown words, then the lexicon's, then the user's: that order decides ties.
  private func insertLearnedArcs(
    from cell: Int, in stretch: Range<Int>, source: UnsafeBufferPointer<UInt8>,
    workspace: SegmentationWorkspace, learned: LearnedView, userWords: [Range<Int>],
    into lattice: inout Lattice
  ) {
    let last = stretch.upperBound
    let cells = workspace.cells.arrays
    let boundary = Int(cells.boundaryCosts[cell])
    func insert(_ length: Int, _ cost: Int, _ word: WordID) {
      lattice.insert(
        .init(start: cell, end: cell + length, cost: cost + boundary, label: Int(word.rawValue)))
    }
    var length = 2
    while configuration.recognizesNewWords, length <= LearnedView.longestUnknownWord,
      cells.mayBeUnknownWord(from: cell, to: cell + length, last)
    {
      if !(cell..<cell + length).holdsMore(than: userWords) {
        insert(length, learned.cost(ofUnknownWord: length), .none)
      }
      length += 1
    }
    var words: [(length: Int, word: WordID)] = []
    forEachWord(source, workspace: workspace, from: cell, to: last, startsOnlyAt: cell) {
      words.append(($1, $2))
    }
    if !words.contains(where: { $0.length == 1 && $0.word.userRow == nil }) {
      insert(1, learned.cost(ofUnit: Int(cells.cells[cell].code)), .none)
    }
    for (length, word) in words {
      insert(
        length,
        cost(of: word, cells: cell..<cell + length, in: stretch, cells, learned: learned), word)
    }
  }

  /// What a word costs; to that of a user word comes what boundaries say of it; see `UserArcs`.
  private func cost(
    of word: WordID, cells range: Range<Int>, in stretch: Range<Int>, _ cells: CellArrays,
    learned: LearnedView
  ) -> Int {
    guard let row = word.userRow else { return learned.cost(ofUnit: Int(word.rawValue)) }
    let evidence = cells.evidence(
      ofUserWordFrom: range.lowerBound, to: range.upperBound, first: stretch.lowerBound,
      limit: stretch.upperBound)
    return (overlay?.cost(ofRow: row) ?? 0) - Int(LearnedView.arcBias) + Int(evidence)
  }
}

extension Range<Int> {
  /// Whether one of the user's words lies in this stretch and is not all of it: then it is no word that no
  /// lexicon has.
  package func holdsMore(than userWords: [Range<Int>]) -> Bool {
    userWords.contains { $0 != self && lowerBound <= $0.lowerBound && $0.upperBound <= upperBound }
  }
}

extension CellArrays {
  /// Whether the cells `start ..< end`, before `last`, may form a word that no lexicon has: Han characters,
  /// of which the last may be a Latin word that ends names.
  package func mayBeUnknownWord(from start: Int, to end: Int, _ last: Int) -> Bool {
    end <= last && (start..<end - 1).allSatisfy { cells[$0].isOpenHan }
      && cells[end - 1].mayEndUnknownWord
  }
}
