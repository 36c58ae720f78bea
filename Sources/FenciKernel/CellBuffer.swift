/// The arrays that one caller scans a window of text into, and that the best path is written to.
///
/// Cells are indexed from 0 in text order; the entry at `count` is a sentinel.
///
/// Memory: 53 bytes a cell, and eight for each word that there is room for: twice the cells and 8,192 at
/// first. Grows, never shrinks; after the largest window nothing is allocated.
package final class CellBuffer {
  // One task at a time is the callers' contract; and read through a property of another module, the
  // attribute alone would not spare the check.
  @exclusivity(unchecked) private var storage: CellArrays

  /// Makes an empty, closed buffer.
  package init() {
    storage = CellArrays(capacity: 1024)
    close(at: 0)
  }

  deinit { storage.deallocate() }

  /// The arrays as they are now; take a copy for a loop, and a new one after ``removeAll(origin:roomFor:)``.
  package var arrays: CellArrays { storage }

  /// Number of cells.
  package var count: Int { storage.count }

  /// The last cell; meaningless when there is none.
  package var last: Cell { storage.cells[storage.count &- 1] }

  /// Forgets all cells and makes room for new ones.
  ///
  /// - Parameters:
  ///   - origin: The source byte where the next window begins.
  ///   - capacity: The most cells that the window can have: its number of bytes.
  package func removeAll(origin: Int, roomFor capacity: Int) {
    if storage.capacity < capacity {
      storage.deallocate()
      storage = CellArrays(capacity: max(capacity, storage.capacity * 2))
    }
    storage.count = 0
    storage.whitespaceCount = 0
    storage.origin = origin
  }

  /// Appends a cell that begins at a source byte and reaches to the start of the next.
  ///
  /// - Precondition: There is room: no window has more cells than bytes.
  /// - Complexity: O(1).
  package func append(
    start: Int, code: UInt16, kind: UInt8, isClosed: Bool = false, endsNames: Bool = false
  ) {
    assert(storage.count < storage.capacity)
    storage.cells[storage.count] = Cell(
      start: start &- storage.origin, code: code, kind: kind, isClosed: isClosed,
      endsNames: endsNames)
    if kind == CellKind.whitespace {
      storage.whitespace[storage.whitespaceCount] = UInt32(truncatingIfNeeded: storage.count)
      storage.whitespaceCount &+= 1
    }
    storage.count &+= 1
  }

  /// Writes the sentinel: where the last cell ends.
  ///
  /// The learned model sees it as the edge of a text.
  package func close(at end: Int) {
    storage.cells[storage.count] = Cell(
      start: end &- storage.origin, code: 0, kind: CellKind.whitespace, isClosed: true)
  }

  /// As many words as can begin with one cell.
  static let mostWordsOfCell = TrieUnit.depthLimit + 1

  /// Doubles the room for words, the first of which are kept.
  func growWords(keeping count: Int) {
    let grown = UnsafeMutablePointer<PathStep>.allocate(capacity: storage.wordCapacity * 2)
    grown.update(from: storage.words, count: count)
    storage.words.deallocate()
    storage.words = grown
    storage.wordCapacity *= 2
  }

  /// Sets the number of cells after the scan loop wrote some itself.
  func setCount(_ newCount: Int) {
    assert(newCount <= storage.capacity)
    storage.count = newCount
  }
}

/// Plain sight of a ``CellBuffer``: pointers that stay valid until it is emptied for a larger window.
///
/// Arrays have `capacity + 1` entries and are indexed by cell, but for `words`, which `firstWord` indexes, and
/// `learned`, which begins two entries earlier.
package struct CellArrays {
  /// Number of cells; the sentinel stands at this index.
  package internal(set) var count = 0
  /// Cells for which there is room, the sentinel not counted.
  package let capacity: Int
  /// The source byte that the cells' starts count from: where the window begins.
  package internal(set) var origin = 0
  /// The cells of white space, in order.
  let whitespace: UnsafeMutablePointer<UInt32>
  /// Number of cells of white space.
  fileprivate(set) var whitespaceCount = 0
  /// What was scanned.
  package let cells: UnsafeMutablePointer<Cell>
  /// The first step of the cheapest way from each cell on; while tokens are written, of the cells of runs
  /// the lengths that the hidden Markov path found.
  package let steps: UnsafeMutablePointer<PathStep>
  /// Back pointers of the hidden Markov path, four bits a cell.
  let backPointers: UnsafeMutablePointer<UInt8>
  /// What the learned path costs from each cell on, in the upper half, where ``PathStep/bits`` has it.
  let wayCosts: UnsafeMutablePointer<UInt64>
  /// What the learned model knows of each cell; two entries before the first are scratch.
  let learned: UnsafeMutablePointer<LearnedCell>
  /// The words that the learned model finds, as steps with the cost of the word alone.
  fileprivate(set) var words: UnsafeMutablePointer<PathStep>
  /// Words for which there is room.
  fileprivate(set) var wordCapacity: Int
  /// What a boundary before each cell costs by the learned model.
  package var boundaryCosts: BoundaryCosts { BoundaryCosts(cells: learned) }

  init(capacity: Int) {
    self.capacity = capacity
    whitespace = .allocate(capacity: capacity + 1)
    cells = .allocate(capacity: capacity + 1)
    steps = .allocate(capacity: capacity + 1)
    backPointers = .allocate(capacity: capacity + 1)
    wayCosts = .allocate(capacity: capacity + 1)
    learned = .allocate(capacity: capacity + 1 + LearnedView.reach) + LearnedView.reach
    wordCapacity = capacity * 2 + LearnedScan.blockLength * CellBuffer.mostWordsOfCell
    words = .allocate(capacity: wordCapacity)
  }

  func deallocate() {
    whitespace.deallocate()
    cells.deallocate()
    steps.deallocate()
    backPointers.deallocate()
    wayCosts.deallocate()
    (learned - LearnedView.reach).deallocate()
    words.deallocate()
  }

  /// First source byte of a cell; of ``count``, the end of the window.
  package func start(of cell: Int) -> Int {
    assert(0 <= cell && cell <= count)
    return origin &+ cells[cell].start
  }

  /// One past the last source byte of a cell.
  package func end(of cell: Int) -> Int { start(of: cell &+ 1) }

  /// The cell that begins at a source byte, ``count`` for the end of the window.
  ///
  /// - Returns: `nil` when no cell begins there.
  /// - Complexity: O(log *n*).
  package func cell(startingAt byte: Int) -> Int? {
    var low = 0
    var high = count
    while low <= high {
      let middle = (low + high) / 2
      let found = start(of: middle)
      if found == byte { return middle }
      if found < byte { low = middle + 1 } else { high = middle - 1 }
    }
    return nil
  }
}
