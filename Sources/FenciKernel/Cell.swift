/// The smallest stretch of text that segmentation may put an edge around: a Han character with the
/// marks that extend it, a punctuation mark, an atom (a typed token of several characters: number, URL,
/// Latin word).
///
/// One word of memory, so that the scan writes a cell with one store. It says where the cell begins;
/// where it ends, the next one says.
package struct Cell: Sendable, Equatable {
  /// Character code in bits 0 ..< 16; kind in 16 ..< 24; in 24 whether the learned model sees the character,
  /// else in 26 ..< 32 what it sees; the closed flag in 25; start in 32 ..< 64.
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
    bits |= UInt64(Self.reservedSymbol(of: kind, endsNames: endsNames)) << Self.symbolShift
    if Self.isSeenByCharacter(kind) { bits |= Self.characterFlag }
    if isClosed { bits |= Self.closedFlag }
  }

  init(bits: UInt64) { self.bits = bits }

  // No plain cell has it: what is plain extends nothing.
  private static let closedFlag: UInt64 = 1 << 25
  // A plain cell has it from its `CharacterEntry`: all plain characters are seen as what they are.
  private static let characterFlag: UInt64 = 1 << 24
  fileprivate static let symbolShift = 26

  /// First byte, counted from the window's.
  package var start: Int { Int(truncatingIfNeeded: bits >> 32) }
  /// Character code; 0 unknown, `openAtomCode` for an atom of several characters.
  package var code: UInt16 { UInt16(truncatingIfNeeded: bits) }
  /// A raw `TokenKind`.
  package var kind: UInt8 { UInt8(truncatingIfNeeded: bits >> 16) }
  /// Whether this is a forced word of a user dictionary, which no other word may contain.
  package var isClosed: Bool { bits & Self.closedFlag != 0 }
  /// Whether this is a Latin word that ends names of Han characters, as OS does 鸿蒙OS.
  package var endsNames: Bool { (bits >> Self.symbolShift) & 63 == Self.nameEnding }
  /// Whether a word that no lexicon has may hold this cell: a Han character that no forced word holds.
  package var isOpenHan: Bool { kind == CellKind.word && !isClosed }
  /// Whether it may be the last cell of such a word, of two cells and more.
  package var mayEndUnknownWord: Bool { isOpenHan || endsNames }
}

// MARK: - Symbols

extension Cell {
  /// What the learned model sees of the cell: a character's code, or above all codes what kind it is.
  ///
  /// White space is seen as the edge of a text, so that a line, or what stands between two spaces, is divided in its
  /// text as it is alone. No sentence that was learned from has any.
  ///
  /// - Parameter maximumCode: The largest code of a character.
  /// - Returns: Below ``LearnedView/symbolCount(maximumCode:)``.
  @inline(__always)
  package func symbol(maximumCode: UInt16) -> UInt32 {
    let (low, maximumCode) = (UInt32(truncatingIfNeeded: bits), UInt32(maximumCode))
    let ofKind = maximumCode &+ 1 &+ low >> Self.symbolShift
    // The flag is turned over, so that what is seen by its kind is larger than any code.
    let flag = UInt32(Self.characterFlag)
    let code = (low ^ flag) & (flag | 0xFFFF)
    // Nor has 0 a symbol, the code of a character in no word, nor that of cells of several characters.
    return code &- 1 < maximumCode ? code : ofKind
  }

  /// Words, punctuation and symbols are seen by their character; digits and letters by what they are.
  private static func isSeenByCharacter(_ kind: UInt8) -> Bool {
    kind == CellKind.word || kind == CellKind.punctuation || kind == CellKind.symbol
  }

  /// Below ``LearnedView/reservedSymbols``: kinds are their own, up to 17; the edge of a text is the last.
  fileprivate static func reservedSymbol(of kind: UInt8, endsNames: Bool) -> UInt8 {
    if endsNames { return UInt8(nameEnding) }
    return kind == CellKind.whitespace ? UInt8(LearnedView.reservedSymbols - 1) : kind & 31
  }

  private static let nameEnding: UInt64 = 18
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
  /// Code in bits 0 ..< 16, kind in 16 ..< 24, and what the learned model sees in 26 ..< 32, as in ``Cell``; the
  /// two flags in 24 and 25.
  package var bits: UInt32

  /// Packs an entry.
  ///
  /// - Parameters:
  ///   - code: Folded character code; 0 for a character in no word.
  ///   - kind: The raw `TokenKind` of its cell, when it is plain.
  ///   - isPlain: See ``isPlain``.
  ///   - isExtend: See ``isExtend``; no plain character is.
  package init(code: UInt16, kind: UInt8, isPlain: Bool, isExtend: Bool) {
    bits = UInt32(kind) << 16 | UInt32(code)
    bits |= UInt32(Cell.reservedSymbol(of: kind, endsNames: false)) << Cell.symbolShift
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
