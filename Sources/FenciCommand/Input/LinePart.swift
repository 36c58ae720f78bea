import FenciText

/// One past the last byte of the window that begins at an offset of a text.
///
/// Windows can be analysed apart: where one ends depends on nothing before it, and only on its own
/// bytes and on whether the text goes on. (Jieba's rule looks further, so it serves whole records only, and
/// never as ``Job/endOfWindow``.)
typealias WindowRule = @Sendable (_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int

/// Which part of its line a record is: lines too long for a block are read in parts.
struct LinePart: Sendable {
  /// What stands before it in the line; `nil` when it begins the line.
  var before: LineStart?
  /// Whether the line ends with it.
  var endsLine = true

  /// What stands before it in the line.
  var start: LineStart { before ?? LineStart() }
}

/// How much of a line has been read in earlier parts.
struct LineStart: Hashable, Sendable {
  private(set) var byteCount = 0
  private(set) var scalarCount = 0
  private(set) var utf16Count = 0
  /// Whether any of it is more than white space.
  private(set) var hasWords = false

  /// Adds the next part.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    let classes = CharacterClassTable()
    var offset = 0
    while offset < text.count {
      let scalar = text.scalar(at: offset)
      offset += scalar.utf8Count
      scalarCount += 1
      utf16Count += scalar.value > 0xFFFF ? 2 : 1
      if !hasWords {
        hasWords = classes.characterClass(of: scalar.value) != .whitespace
      }
    }
    byteCount += text.count
  }

  /// How much it is in a unit of offsets.
  func count(in unit: OffsetUnit) -> Int {
    switch unit {
    case .byte: byteCount
    case .scalar: scalarCount
    case .utf16: utf16Count
    }
  }
}
