/// The arrays that one caller scans a window of text into, and that the best path is written to.
///
/// A *cell* is the smallest stretch that segmentation may put an edge around: a Han character with
/// the marks that extend it, a typed atom (number, URL, Latin word), a punctuation mark. Cells are
/// indexed from 0 in text order; the entry at `count` is a sentinel.
///
/// Memory: 18 bytes a cell. Grows, never shrinks; after the largest window nothing is allocated.
package final class CellBuffer {
  /// The arrays as they are now; take a copy for a loop, and a new one after anything was appended.
  @exclusivity(unchecked) package private(set) var arrays: CellArrays

  /// Makes an empty, closed buffer with room for a number of cells.
  package init(capacity: Int = 1024) {
    arrays = CellArrays(capacity: capacity)
    close(at: 0)
  }

  deinit { arrays.deallocate() }

  /// Number of cells.
  package var count: Int { arrays.count }

  /// Forgets all cells; keeps the room.
  ///
  /// - Parameter origin: The source byte where the next window begins.
  package func removeAll(origin: Int) {
    arrays.count = 0
    arrays.origin = origin
  }

  /// Appends a cell that begins at a source byte and reaches to the start of the next.
  ///
  /// - Complexity: O(1), amortised.
  package func append(start: Int, code: UInt16, kind: UInt8) {
    reserveOne()
    arrays.starts[arrays.count] = UInt32(truncatingIfNeeded: start &- arrays.origin)
    arrays.codes[arrays.count] = code
    arrays.kinds[arrays.count] = kind
    arrays.count &+= 1
  }

  /// Writes the sentinel: where the last cell ends.
  package func close(at end: Int) {
    arrays.starts[arrays.count] = UInt32(truncatingIfNeeded: end &- arrays.origin)
    arrays.codes[arrays.count] = 0
    arrays.kinds[arrays.count] = CellArrays.closedFlag
  }

  /// Makes room for at least one more cell.
  func reserveOne() {
    if arrays.count == arrays.capacity { grow() }
  }

  /// Sets the number of cells after the scan loop wrote some itself.
  func setCount(_ newCount: Int) { arrays.count = newCount }

  // Only what the scan wrote is carried over; the rest is written anew by every pass.
  private func grow() {
    let old = arrays
    arrays = CellArrays(capacity: old.capacity * 2)
    arrays.count = old.count
    arrays.origin = old.origin
    arrays.starts.update(from: old.starts, count: old.count)
    arrays.codes.update(from: old.codes, count: old.count)
    arrays.kinds.update(from: old.kinds, count: old.count)
    old.deallocate()
  }
}

/// Plain sight of a ``CellBuffer``: pointers that stay valid until the buffer grows.
///
/// Every array has `capacity + 1` entries and is indexed by cell.
package struct CellArrays {
  /// Number of cells; the sentinel stands at this index.
  package internal(set) var count = 0
  /// Cells for which there is room, the sentinel not counted.
  package let capacity: Int
  /// The source byte that `starts` counts from: where the window begins.
  package internal(set) var origin = 0
  /// First byte of each cell, from `origin`; at `count` one past the last byte.
  package let starts: UnsafeMutablePointer<UInt32>
  /// Character code; 0 unknown, `openAtomCode` for an atom of several characters.
  package let codes: UnsafeMutablePointer<UInt16>
  /// Raw `TokenKind`, with ``closedFlag`` for forced words.
  package let kinds: UnsafeMutablePointer<UInt8>
  /// Cheapest cost from the cell to the end of its stretch, in 2048ths of a nat.
  package let costs: UnsafeMutablePointer<Int32>
  /// Number of cells in the word that starts the cheapest way.
  package let lengths: UnsafeMutablePointer<UInt16>
  /// That word's unit, ``userWordFlag`` | row for a user word, or ``noWord``.
  package let words: UnsafeMutablePointer<UInt32>
  /// Back pointers of the hidden Markov path, four bits a cell.
  package let backPointers: UnsafeMutablePointer<UInt8>

  /// In `kinds`: a forced word of a user dictionary, which no other word may contain.
  package static let closedFlag: UInt8 = 0x80
  /// In `words`: the other bits are a row of the user overlay.
  package static let userWordFlag: UInt32 = 0x8000_0000
  /// In `words`: no lexicon has the cell.
  package static let noWord: UInt32 = .max

  init(capacity: Int) {
    self.capacity = capacity
    starts = .allocate(capacity: capacity + 1)
    codes = .allocate(capacity: capacity + 1)
    kinds = .allocate(capacity: capacity + 1)
    costs = .allocate(capacity: capacity + 1)
    lengths = .allocate(capacity: capacity + 1)
    words = .allocate(capacity: capacity + 1)
    backPointers = .allocate(capacity: capacity + 1)
  }

  func deallocate() {
    starts.deallocate()
    codes.deallocate()
    kinds.deallocate()
    costs.deallocate()
    lengths.deallocate()
    words.deallocate()
    backPointers.deallocate()
  }

  /// First source byte of a cell; of ``count``, the end of the window.
  package func start(of cell: Int) -> Int {
    assert(0 <= cell && cell <= count)
    return origin &+ Int(starts[cell])
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
