import CIntrinsics

/// Decodes the plain stretches of a text into cells: Han characters, lone punctuation.
package enum CellScan {
  /// Appends cells from `offset` on, until a character that needs more thought.
  ///
  /// Handles three-byte UTF-8 only, which is where Han characters of the BMP and CJK punctuation
  /// live; every other byte, well-formed or not, is left to the caller.
  ///
  /// - Parameters:
  ///   - source: The text, any bytes.
  ///   - offset: First byte to look at.
  ///   - end: One past the last byte that may be read.
  ///   - view: The lexicon: what is known of characters.
  ///   - units: Where the words will be looked up; `nil` for the lexicon's own. Their cache lines are asked
  ///     for while the scan goes on.
  ///   - cells: Appended to, and not closed; has room for a cell for each byte.
  /// - Returns: The first byte not scanned.
  /// - Complexity: O(*n*), *n* the bytes scanned; no allocation.
  package static func scanPlain(
    _ source: UnsafePointer<UInt8>, from offset: Int, to end: Int, view: LexiconView,
    units: UnsafePointer<TrieUnit>? = nil, into cells: CellBuffer
  ) -> Int {
    var scan = Scan(
      position: source + offset, cell: cells.arrays.cells + cells.count,
      startBits: UInt64(truncatingIfNeeded: offset &- cells.arrays.origin) << 32, view: view,
      units: units ?? view.units)
    // Four bytes are loaded for three, so the last character is loaded on its own.
    let lastLoad = source + (end &- 4)
    while scan.position <= lastLoad {
      let bytes = UnsafeRawPointer(scan.position).loadUnaligned(as: UInt32.self)
      guard scan.take(bytes) else { break }
    }
    if scan.position + 3 == source + end {
      let bytes = scan.position
      _ = scan.take(UInt32(bytes[0]) | UInt32(bytes[1]) << 8 | UInt32(bytes[2]) << 16)
    }
    cells.setCount(scan.cell - cells.arrays.cells)
    return scan.position - source
  }

  /// Where a scan stands; all of it in registers.
  private struct Scan {
    var position: UnsafePointer<UInt8>
    /// Where the next cell is written.
    var cell: UnsafeMutablePointer<Cell>
    /// The next cell's start, as a cell stores it.
    var startBits: UInt64
    var lastScalar: UInt32 = 0
    /// Where the words that begin with the last character go on.
    var lastChildren: UnsafePointer<TrieUnit>
    let entries: UnsafePointer<CharacterEntry>
    let units: UnsafePointer<TrieUnit>

    init(
      position: UnsafePointer<UInt8>, cell: UnsafeMutablePointer<Cell>, startBits: UInt64,
      view: LexiconView, units: UnsafePointer<TrieUnit>
    ) {
      self.position = position
      self.cell = cell
      self.startBits = startBits
      entries = view.entries
      self.units = units
      lastChildren = units
    }

    /// Takes the character that the low three bytes encode, if it is plain.
    @inline(__always)
    mutating func take(_ bytes: UInt32) -> Bool {
      guard bytes & 0x00C0_C0F0 == 0x0080_80E0 else { return false }
      let scalar = (bytes & 0x0F) << 12 | (bytes >> 2) & 0x0FC0 | (bytes >> 16) & 0x3F
      // Overlong forms and surrogates have entries too, and those are not plain.
      let entry = entries[Int(scalar)]
      guard entry.isPlain else { return false }
      if scalar == lastScalar, entry.kind != CellKind.word {
        // The same mark twice or more is one cell: give the first one back.
        position -= 3
        cell -= 1
        return false
      }
      lastScalar = scalar
      cell.pointee = entry.cell(startBits: startBits)
      // The best path looks first at the unit by the last character to this one. The double array is
      // larger than the caches that are near, and the path would wait for it.
      fenci_prefetch(lastChildren + Int(entry.code))
      lastChildren = units + units[Int(entry.code)].base
      position += 3
      cell += 1
      startBits &+= 3 << 32
      return true
    }
  }
}

/// The raw `TokenKind` that the loops compare with.
///
/// A constant, for `TokenKind.word.rawValue` is a call into another target; a test holds the two together.
enum CellKind {
  static let word: UInt8 = 0
  static let punctuation: UInt8 = 13
  static let symbol: UInt8 = 14
  static let whitespace: UInt8 = 15
}
