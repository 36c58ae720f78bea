import FenciKernel
import FenciLexicon
package import FenciText

extension Segmenter {
  /// Appends the words of the best path, before each the words inside it.
  ///
  /// Parts have at least two characters and are shorter than the word; shorter parts stand first, then
  /// earlier ones (as jieba orders them).
  func appendSearch(
    _ source: UnsafeBufferPointer<UInt8>, workspace: SegmentationWorkspace,
    into tokens: inout [Token]
  ) {
    let first = tokens.count
    appendPrecise(
      source, workspace: workspace, granularity: configuration.granularity, into: &tokens)
    let path = Array(tokens[first...])
    tokens.removeSubrange(first...)
    let cells = workspace.cells.arrays
    var end = 0
    for token in path {
      let partsStart = tokens.count
      let start = end
      while cells.start(of: end) < token.end { end += 1 }
      if end - start > 2 {
        forEachWord(source, workspace: workspace, from: start, to: end) { from, length, word in
          guard length > 1, length < end - start else { return }
          appendNested(workspace, at: from, length: length, word: word, into: &tokens)
        }
      }
      if tokens.count - partsStart > 1 {
        tokens[partsStart...].sort { ($0.end - $0.start, $0.start) < ($1.end - $1.start, $1.start) }
      }
      tokens.append(token)
    }
  }

  /// Appends every word of the lexica, overlapping, and the cells that no word covers.
  func appendFull(
    _ source: UnsafeBufferPointer<UInt8>, workspace: SegmentationWorkspace,
    into tokens: inout [Token]
  ) {
    forEachStretch(workspace) { first, last in
      var coveredTo = first
      for cell in first..<last {
        let before = tokens.count
        var cellWord = WordID.none
        forEachWord(source, workspace: workspace, from: cell, to: last, startsOnlyAt: cell) {
          _, length, word in
          if length == 1 {
            cellWord = word
          } else {
            appendNested(workspace, at: cell, length: length, word: word, into: &tokens)
            coveredTo = max(coveredTo, cell + length)
          }
        }
        if tokens.count == before, cell >= coveredTo {
          // Nothing longer starts here or reaches here: the cell speaks for itself.
          tokens.append(
            workspace.cells.arrays.singleToken(at: cell, word: cellWord))
        }
      }
    }
  }

  /// Appends a word of several cells; one that a user dictionary has too is the user's.
  private func appendNested(
    _ workspace: SegmentationWorkspace, at cell: Int, length: Int, word: WordID,
    into tokens: inout [Token]
  ) {
    let isUserWord = word.userRow != nil
    guard isUserWord || !workspace.arcs.contains(from: cell, to: cell + length) else { return }
    let cells = workspace.cells.arrays
    tokens.append(
      Token(
        start: cells.start(of: cell), end: cells.start(of: cell + length), word: word, kind: .word,
        origin: isUserWord ? .user : .lexicon))
  }

  /// Calls a closure with every word of the lexicon and the user dictionaries between two cells.
  ///
  /// Words of one cell are among them. At the cell of a forced word there is only that.
  ///
  /// - Parameters:
  ///   - source: The bytes of the window.
  ///   - workspace: Holds the window, prepared by ``prepare(_:from:to:workspace:)``.
  ///   - start: The first cell that a word may contain.
  ///   - end: One past the last cell that a word may contain.
  ///   - startsOnlyAt: Only words that start at this cell; all cells when `nil`.
  ///   - body: Called with the first cell, the number of cells, and the word; by start, the lexicon's
  ///     words from short to long, then the user words.
  /// - Complexity: O(*n* · *l*), *l* the cells of the longest word.
  package func forEachWord(
    _ source: UnsafeBufferPointer<UInt8>, workspace: SegmentationWorkspace, from start: Int,
    to end: Int, startsOnlyAt: Int? = nil,
    _ body: (_ cell: Int, _ length: Int, _ word: WordID) -> Void
  ) {
    let cells = workspace.cells.arrays
    let view = lexicon.view
    for cell in (startsOnlyAt ?? start)..<(startsOnlyAt.map { $0 + 1 } ?? end) {
      var node = 0
      var next = cell
      while next < end {
        let code = cells.cells[next].code
        let reached: Int?
        if code == view.openAtomCode {
          let base = node == 0 ? 0 : view.units[node].base
          reached =
            node == 0 || view.units[node].hasChildren
            ? FusedBestPath.walkAtom(at: next, from: base, cells: cells, source: source, view: view)
            : nil
        } else {
          reached = view.child(of: node, by: code)
        }
        guard let reached else { break }
        node = reached
        next += 1
        if view.units[node].isWord { body(cell, next - cell, WordID(rawValue: UInt32(node))) }
      }
      workspace.arcs.forEach(from: cell) { arcEnd, word in
        if arcEnd <= end { body(cell, arcEnd - cell, word) }
      }
    }
  }
}
