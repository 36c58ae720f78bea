import FenciKernel
import FenciLexicon
import FenciText

extension Segmenter {
  /// Appends the words of the best path, unknown runs joined.
  func appendPrecise(_ workspace: SegmentationWorkspace, into tokens: inout [Token]) {
    // One look at the arrays for all tokens: each look through the workspace is checked at run time.
    let cells = workspace.cells.arrays
    forEachStretch(workspace) { first, last in
      var cell = first
      while cell < last {
        let run = unknownRun(cells, from: cell, to: last)
        if run > cell {
          appendUnknown(cells, from: cell, to: run, workspace: workspace, into: &tokens)
          cell = run
        } else {
          let length = Int(cells.lengths[cell])
          tokens.append(token(cells, at: cell, length: length, workspace: workspace))
          cell += length
        }
      }
    }
  }

  /// The end of the run of single Han characters that begins at a cell; the cell itself when none does.
  private func unknownRun(_ cells: CellArrays, from start: Int, to end: Int) -> Int {
    guard configuration.recognizesNewWords else { return start }
    var cell = start
    while cell < end, cells.lengths[cell] == 1, cells.kinds[cell] == TokenKind.word.rawValue,
      !Self.isUserWord(cells.words[cell])
    {
      cell += 1
    }
    // One character alone has nothing to be joined with.
    return cell - start > 1 ? cell : start
  }

  private static func isUserWord(_ word: UInt32) -> Bool {
    word != CellArrays.noWord && word & CellArrays.userWordFlag != 0
  }

  private func appendUnknown(
    _ cells: CellArrays, from start: Int, to end: Int, workspace: SegmentationWorkspace,
    into tokens: inout [Token]
  ) {
    // The lexicon has the run as a word, and the path preferred its characters: it stays divided.
    if word(cells, from: start, to: end) == nil {
      HiddenMarkovPath.solve(cells, from: start, to: end, view: lexicon.view)
    }
    var cell = start
    while cell < end {
      let length = Int(cells.lengths[cell])
      if length > 1 {
        cells.words[cell] = word(cells, from: cell, to: cell + length) ?? CellArrays.noWord
      }
      tokens.append(token(cells, at: cell, length: length, workspace: workspace))
      cell += length
    }
  }

  /// The lexicon's word for a stretch of Han cells.
  private func word(_ cells: CellArrays, from start: Int, to end: Int) -> UInt32? {
    var node = 0
    for cell in start..<end {
      guard let next = lexicon.view.child(of: node, by: cells.codes[cell]) else { return nil }
      node = next
    }
    return lexicon.view.units[node].isWord ? UInt32(node) : nil
  }

  /// The token for a word of the path.
  func token(
    _ cells: CellArrays, at cell: Int, length: Int, workspace: SegmentationWorkspace
  ) -> Token {
    let word = cells.words[cell]
    let kind = cells.kinds[cell]
    let start = cells.start(of: cell)
    let end = cells.start(of: cell + length)
    if kind & CellArrays.closedFlag != 0 {
      return Token(
        start: start, end: end, word: workspace.findings.forcedWord(startingAt: start), kind: .word,
        origin: .user)
    }
    let cellKind = TokenKind(rawValue: kind) ?? .word
    if word == CellArrays.noWord {
      return Token(
        start: start, end: end, word: .none, kind: cellKind,
        origin: length > 1 ? .hiddenMarkovModel : Self.origin(of: cellKind))
    }
    // A word of several atoms is a word, whatever its first atom is.
    return Token(
      start: start, end: end, word: WordID(rawValue: word), kind: length > 1 ? .word : cellKind,
      origin: word & CellArrays.userWordFlag != 0 ? .user : .lexicon)
  }

  private static func origin(of kind: TokenKind) -> TokenOrigin {
    switch kind {
    case .word: .singleCharacter
    case .other: .unicode
    default: .pattern
    }
  }
}
