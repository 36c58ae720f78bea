import FenciKernel
public import FenciLattice
import FenciLexicon
import FenciText

extension Segmenter {
  /// The explicit lattice of a text that fits one window: what the fused pass decides over.
  ///
  /// Positions are cells. Labels are the words' identifiers, with ``Lattice`` arcs of one cell that no
  /// word covers labelled by ``WordID/none``. For explanation and for the law that both passes agree;
  /// the segmenter itself builds none.
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
      for cell in first..<last {
        insertArcs(from: cell, to: last, source: source, workspace: workspace, into: &lattice)
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
