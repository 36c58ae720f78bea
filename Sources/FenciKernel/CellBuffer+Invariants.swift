extension CellBuffer {
  /// Traps unless the cells touch from the window's first byte to its last and the sentinel closes them.
  ///
  /// Tests call this after a window was scanned; it takes time in proportion to the cells.
  ///
  /// - Parameters:
  ///   - start: The window's first byte.
  ///   - end: One past its last byte.
  ///   - view: The lexicon that the codes are of.
  package func checkInvariants(from start: Int, to end: Int, view: LexiconView) {
    precondition(arrays.count <= arrays.capacity, "no room for the sentinel")
    precondition(arrays.start(of: 0) == start, "the first cell does not begin the window")
    precondition(arrays.start(of: arrays.count) == end, "the last cell does not end the window")
    let sentinel = arrays.cells[arrays.count]
    precondition(sentinel.code == 0, "the sentinel has a character's code")
    precondition(sentinel.isClosed, "the sentinel is not closed")
    for cell in 0..<arrays.count {
      precondition(arrays.start(of: cell) < arrays.end(of: cell), "cell \(cell) is empty")
      precondition(
        arrays.cells[cell].code <= view.openAtomCode, "cell \(cell) has no character's code")
    }
  }
}
