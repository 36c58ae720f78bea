/// The arrays that one caller scans a window of text into, and that the best path is written to.
///
/// Cells are indexed from 0 in text order; the entry at `count` is a sentinel.
///
/// Memory: 17 bytes a cell. Grows, never shrinks; after the largest window nothing is allocated.
package final class CellBuffer {
  /// The arrays as they are now; take a copy for a loop, and a new one after ``removeAll(origin:roomFor:)``.
  @exclusivity(unchecked) package private(set) var arrays: CellArrays

  /// Makes an empty, closed buffer.
  package init() {
    arrays = CellArrays(capacity: 1024)
    close(at: 0)
  }

  deinit { arrays.deallocate() }

  /// Number of cells.
  package var count: Int { arrays.count }

  /// Forgets all cells and makes room for new ones.
  ///
  /// - Parameters:
  ///   - origin: The source byte where the next window begins.
  ///   - capacity: The most cells that the window can have: its number of bytes.
  package func removeAll(origin: Int, roomFor capacity: Int) {
    if arrays.capacity < capacity {
      arrays.deallocate()
      arrays = CellArrays(capacity: max(capacity, arrays.capacity * 2))
    }
    arrays.count = 0
    arrays.origin = origin
  }

  /// Appends a cell that begins at a source byte and reaches to the start of the next.
  ///
  /// - Precondition: There is room: no window has more cells than bytes.
  /// - Complexity: O(1).
  package func append(start: Int, code: UInt16, kind: UInt8, isClosed: Bool = false) {
    assert(arrays.count < arrays.capacity)
    arrays.cells[arrays.count] = Cell(
      start: start &- arrays.origin, code: code, kind: kind, isClosed: isClosed)
    arrays.count &+= 1
  }

  /// Writes the sentinel: where the last cell ends.
  package func close(at end: Int) {
    arrays.cells[arrays.count] = Cell(start: end &- arrays.origin, code: 0, kind: 0, isClosed: true)
  }

  /// Sets the number of cells after the scan loop wrote some itself.
  func setCount(_ newCount: Int) {
    assert(newCount <= arrays.capacity)
    arrays.count = newCount
  }
}

/// Plain sight of a ``CellBuffer``: pointers that stay valid until it is emptied for a larger window.
///
/// Every array has `capacity + 1` entries and is indexed by cell.
package struct CellArrays {
  /// Number of cells; the sentinel stands at this index.
  package internal(set) var count = 0
  /// Cells for which there is room, the sentinel not counted.
  package let capacity: Int
  /// The source byte that the cells' starts count from: where the window begins.
  package internal(set) var origin = 0
  /// What was scanned.
  package let cells: UnsafeMutablePointer<Cell>
  /// The first step of the cheapest way from each cell on.
  package let steps: UnsafeMutablePointer<PathStep>
  /// Back pointers of the hidden Markov path, four bits a cell.
  let backPointers: UnsafeMutablePointer<UInt8>

  init(capacity: Int) {
    self.capacity = capacity
    cells = .allocate(capacity: capacity + 1)
    steps = .allocate(capacity: capacity + 1)
    backPointers = .allocate(capacity: capacity + 1)
  }

  func deallocate() {
    cells.deallocate()
    steps.deallocate()
    backPointers.deallocate()
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
