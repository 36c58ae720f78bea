/// The smallest stretch of text that segmentation may put an edge around: a Han character with the
/// marks that extend it, a punctuation mark, an atom (a typed token of several characters: number, URL,
/// Latin word).
///
/// One word of memory, so that the scan writes a cell with one store. It says where the cell begins;
/// where it ends, the next one says.
package struct Cell: Sendable, Equatable {
  /// Character code in bits 0 ..< 16, kind in 16 ..< 24, flags in 26 and 31, start in 32 ..< 64.
  package var bits: UInt64

  /// Packs a cell.
  ///
  /// - Parameters:
  ///   - start: First byte, counted from the window's.
  ///   - code: Character code; 0 unknown, `openAtomCode` for an atom of several characters.
  ///   - kind: A raw `TokenKind`.
  ///   - isClosed: See ``isClosed``.
  ///   - endsNames: See ``endsNames``.
  package init(
    start: Int, code: UInt16, kind: UInt8, isClosed: Bool = false, endsNames: Bool = false
  ) {
    bits = UInt64(truncatingIfNeeded: start) << 32 | UInt64(kind) << 16 | UInt64(code)
    if isClosed { bits |= Self.closedFlag }
    if endsNames { bits |= Self.nameEndingFlag }
  }

  init(bits: UInt64) { self.bits = bits }

  private static let closedFlag: UInt64 = 1 << 31
  // Above the flags of a `CharacterEntry`, which a plain cell has in its bits too.
  private static let nameEndingFlag: UInt64 = 1 << 26

  /// First byte, counted from the window's.
  package var start: Int { Int(truncatingIfNeeded: bits >> 32) }
  /// Character code; 0 unknown, `openAtomCode` for an atom of several characters.
  package var code: UInt16 { UInt16(truncatingIfNeeded: bits) }
  /// A raw `TokenKind`.
  package var kind: UInt8 { UInt8(truncatingIfNeeded: bits >> 16) }
  /// Whether this is a forced word of a user dictionary, which no other word may contain.
  package var isClosed: Bool { bits & Self.closedFlag != 0 }
  /// Whether this is a Latin word that ends names of Han characters, as OS does 鸿蒙OS.
  package var endsNames: Bool { bits & Self.nameEndingFlag != 0 }
  /// Whether a word that no lexicon has may hold this cell: a Han character that no forced word holds.
  package var isOpenHan: Bool { kind == CellKind.word && !isClosed }
}

extension UnsafeMutablePointer<Cell> {
  /// The code of a cell, loaded alone: machines are little-endian, as images are.
  @inline(__always)
  func code(at index: Int) -> Int {
    Int(UnsafeRawPointer(self + index).load(as: UInt16.self))
  }
}

/// What the scan knows of a character of the Basic Multilingual Plane: the lower half of its cell.
///
/// The flags stay in the cell, where nobody looks at them.
package struct CharacterEntry: Sendable, Equatable {
  /// Code in bits 0 ..< 16 and kind in 16 ..< 24, as in ``Cell``; then the two flags.
  package var bits: UInt32

  /// Packs an entry.
  ///
  /// - Parameters:
  ///   - code: Folded character code; 0 for a character in no word.
  ///   - kind: The raw `TokenKind` of its cell, when it is plain.
  ///   - isPlain: See ``isPlain``.
  ///   - isExtend: See ``isExtend``.
  package init(code: UInt16, kind: UInt8, isPlain: Bool, isExtend: Bool) {
    bits = UInt32(kind) << 16 | UInt32(code)
    if isPlain { bits |= Self.plainFlag }
    if isExtend { bits |= Self.extendFlag }
  }

  private static let plainFlag: UInt32 = 1 << 24
  private static let extendFlag: UInt32 = 1 << 25

  /// Folded character code; 0 for a character in no word.
  package var code: UInt16 { UInt16(truncatingIfNeeded: bits) }
  /// The raw `TokenKind` of its cell, when it is plain.
  package var kind: UInt8 { UInt8(truncatingIfNeeded: bits >> 16) }
  /// Whether the character is a cell by itself, whatever stands around it: Han, and punctuation that
  /// begins no typed token (but the same mark twice is one cell).
  package var isPlain: Bool { bits & Self.plainFlag != 0 }
  /// Whether the character belongs to the one before it: combining marks, variation selectors.
  package var isExtend: Bool { bits & Self.extendFlag != 0 }

  /// The cell of a plain character.
  @inline(__always)
  func cell(startBits: UInt64) -> Cell {
    Cell(bits: startBits | UInt64(bits))
  }
}
