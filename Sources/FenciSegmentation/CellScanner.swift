import FenciKernel
import FenciText

/// Divides a window of text into cells: what no word edge can fall inside of.
///
/// Han characters and lone punctuation are scanned by the kernel; typed tokens by `PatternScanner`;
/// letters of other scripts by ICU. A mark that extends a character belongs to that character's cell.
struct CellScanner: @unchecked Sendable {
  let view: LexiconView
  /// Where words will be looked up; `nil` for the view's own units.
  let units: UnsafePointer<TrieUnit>?
  let patterns: PatternScanner

  /// Scans a window; afterwards the cells are closed and touch each other from `start` to `end`.
  ///
  /// - Parameters:
  ///   - source: The bytes of the window; nothing outside it is looked at.
  ///   - start: The window's first byte.
  ///   - end: One past its last byte.
  ///   - workspace: Holds the user words found in the window; its cells are overwritten.
  /// - Complexity: O(*n*) in the window's bytes.
  func scan(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int,
    workspace: SegmentationWorkspace
  ) {
    let cells = workspace.cells
    cells.removeAll(origin: start, roomFor: end - start)
    workspace.hasOrdinals = false
    workspace.loneDateCount = 0
    var position = start
    for forced in workspace.findings.forced {
      scanStretch(source, from: position, to: forced.start, workspace: workspace)
      cells.append(start: forced.start, code: 0, kind: TokenKind.word.rawValue, isClosed: true)
      position = forced.end
    }
    scanStretch(source, from: position, to: end, workspace: workspace)
    cells.close(at: end)
  }

  /// Scans between forced words, giving way to the edges of other user words.
  private func scanStretch(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int,
    workspace: SegmentationWorkspace
  ) {
    var position = start
    while let edge = workspace.findings.edge(after: position), edge < end {
      scanPiece(source, from: position, to: edge, workspace: workspace)
      position = edge
    }
    scanPiece(source, from: position, to: end, workspace: workspace)
  }

  private func scanPiece(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int,
    workspace: SegmentationWorkspace
  ) {
    guard start < end, let address = source.baseAddress else { return }
    let cells = workspace.cells
    var position = start
    while position < end {
      position = CellScan.scanPlain(
        address, from: position, to: end, view: view, units: units, into: cells)
      guard position < end else { break }
      position = scanOne(source, at: position, end: end, workspace: workspace)
    }
  }

  /// Scans what the kernel would not; always moves on.
  private func scanOne(
    _ source: UnsafeBufferPointer<UInt8>, at start: Int, end: Int, workspace: SegmentationWorkspace
  ) -> Int {
    let cells = workspace.cells
    // Extenders lengthen the cell before them simply by not beginning one.
    if source[start] >= 0x80, cells.count > 0, canBeExtended(cells) {
      let scalar = source.scalar(at: start)
      if scalar.isWellFormed, view.isExtend(scalar.value) { return start + scalar.utf8Count }
    }
    if let (tokenEnd, kind) = patterns.match(in: source, at: start, end: end) {
      cells.append(
        start: start, code: code(of: source, from: start, to: tokenEnd), kind: kind.rawValue,
        endsNames: kind == .latin && NameEndings.contains(source[start..<tokenEnd]))
      noteNumeral(start..<tokenEnd, of: kind, in: source, workspace: workspace)
      return tokenEnd
    }
    let scalar = source.scalar(at: start)
    guard CharacterClassTable().characterClass(of: scalar.value) == .han else {
      return scanOtherScript(source, at: start, end: end, workspace: workspace)
    }
    cells.append(start: start, code: view.code(of: scalar.value), kind: TokenKind.word.rawValue)
    return start + scalar.utf8Count
  }

  /// Notes what is settled after the path, so that windows without it pay nothing.
  private func noteNumeral(
    _ token: Range<Int>, of kind: TokenKind, in source: UnsafeBufferPointer<UInt8>,
    workspace: SegmentationWorkspace
  ) {
    switch kind {
    case .date where patterns.endOfNumber(inDate: token, of: source) != nil,
      .time where patterns.endOfNumber(inDate: token, of: source) != nil:
      workspace.loneDateCount += 1
    case .number where Segmenter.isOrdinal(at: token.lowerBound, in: source):
      workspace.hasOrdinals = true
    default: break
    }
  }

  /// White space and forced words stay what they are, whatever mark follows.
  private func canBeExtended(_ cells: CellBuffer) -> Bool {
    let last = cells.last
    return last.kind != TokenKind.whitespace.rawValue && !last.isClosed
      && last.kind != TokenKind.invalid.rawValue
  }

  /// The code of a one-character token, else the mark of an atom that words may contain.
  private func code(
    of source: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> UInt16 {
    let scalar = source.scalar(at: start)
    return start + scalar.utf8Count == end ? view.code(of: scalar.value) : view.openAtomCode
  }

  /// Gives a stretch of letters of another script to ICU; returns its end.
  private func scanOtherScript(
    _ source: UnsafeBufferPointer<UInt8>, at start: Int, end: Int, workspace: SegmentationWorkspace
  ) -> Int {
    let classes = CharacterClassTable()
    var stretchEnd = start
    while stretchEnd < end {
      let scalar = source.scalar(at: stretchEnd)
      let characterClass = classes.characterClass(of: scalar.value)
      guard scalar.isWellFormed, characterClass == .other || characterClass == .extend else {
        break
      }
      stretchEnd += scalar.utf8Count
    }
    do throws(TextError) {
      try workspace.breaker.boundaries(
        of: source, from: start, to: stretchEnd, into: &workspace.boundaries)
    } catch {
      // Without ICU's data the stretch stays one token: coarser, but nothing is lost.
      workspace.boundaries = [stretchEnd]
    }
    var position = start
    for boundary in workspace.boundaries {
      workspace.cells.append(
        start: position, code: code(of: source, from: position, to: boundary),
        kind: TokenKind.other.rawValue)
      position = boundary
    }
    return stretchEnd
  }
}
