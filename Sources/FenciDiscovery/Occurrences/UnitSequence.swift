import FenciText

/// The units of a document with the edges of its tokens; clauses are kept apart by
/// ``TextUnit/boundary`` and ``TextUnit/opaque``.
struct UnitSequence {
  /// A unit in bits 0 ..< 16; bit 16 says whether a token begins with it.
  private var units: [UInt32] = []
  private let classes = CharacterClassTable()
  private static let edge: UInt32 = 1 << 16

  /// Replaces the contents by those of a document.
  ///
  /// - Parameters:
  ///   - tokens: In order, touching, as the segmenter makes them.
  ///   - source: The text that their ranges count in.
  mutating func read(_ tokens: [Token], of source: UnsafeBufferPointer<UInt8>) {
    units.removeAll(keepingCapacity: true)
    units.append(UInt32(TextUnit.boundary))
    for token in tokens { append(token, of: source) }
    // A place near the end looks at nine units too.
    units.append(contentsOf: repeatElement(Self.edge, count: Occurrence.span))
  }

  private mutating func append(_ token: Token, of source: UnsafeBufferPointer<UInt8>) {
    guard hasUnits(token, of: source) else {
      return units.append(UInt32(Self.separator(for: token.kind)) | Self.edge)
    }
    let first = units.count
    var offset = token.start
    while offset < token.end {
      let scalar = source.scalar(at: offset)
      offset += scalar.utf8Count
      append(scalar.value)
    }
    units[first] |= Self.edge
  }

  /// Whether a token may be a part of a word: Han characters in any case, as in 三百六十行; letters and
  /// digits too where it is no number.
  ///
  /// A date has none, nor has the 年 that stands apart from its number.
  private func hasUnits(_ token: Token, of source: UnsafeBufferPointer<UInt8>) -> Bool {
    guard token.kind != .date, token.kind != .time else { return false }
    let takesLetters = token.kind == .word || token.kind == .latin || token.kind == .product
    var offset = token.start
    while offset < token.end {
      let scalar = source.scalar(at: offset)
      offset += scalar.utf8Count
      switch classes.characterClass(of: scalar.value) {
      case .han: continue
      case .letter, .digit: guard takesLetters, scalar.value < 0x80 else { return false }
      default: return false
      }
    }
    return token.start < token.end
  }

  private mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      let last = UInt16(truncatingIfNeeded: units[units.count - 1])
      if TextUnit.isLetter(last) { units[units.count - 1] += UInt32(TextUnit.innerLetter(0)) }
    }
    if scalar < 0x10000 {
      units.append(scalar)
    } else {
      units.append(0xD800 + (scalar - 0x10000) >> 10)
      units.append(0xDC00 + (scalar - 0x10000) & 0x3FF)
    }
  }

  /// What keeps clauses apart in place of a token.
  private static func separator(for kind: TokenKind) -> UInt16 {
    switch kind {
    case .punctuation, .symbol, .whitespace, .emoji, .invalid: TextUnit.boundary
    default: TextUnit.opaque
    }
  }

  /// Appends an occurrence for each place where a string may begin.
  func appendOccurrences(to occurrences: inout [Occurrence]) {
    units.withUnsafeBufferPointer { units in
      guard units.count > Occurrence.span else { return }
      for place in 1..<units.count - Occurrence.span {
        let previous = UInt16(truncatingIfNeeded: units[place - 1])
        guard
          TextUnit.beginsCharacter(UInt16(truncatingIfNeeded: units[place]), after: previous)
        else { continue }
        occurrences.append(Self.occurrence(at: place, previous: previous, in: units))
      }
    }
  }

  @inline(__always)
  private static func occurrence(
    at place: Int, previous: UInt16, in units: UnsafeBufferPointer<UInt32>
  ) -> Occurrence {
    var (high, low): (UInt64, UInt64) = (0, 0)
    var next: UInt16 = 0
    var edges: UInt16 = 0
    for index in 0..<Occurrence.span {
      let entry = units[place &+ index]
      let unit = UInt16(truncatingIfNeeded: entry)
      edges |= UInt16(truncatingIfNeeded: entry &>> 16) &<< UInt16(index)
      switch index {
      case 0..<4: high |= UInt64(unit) &<< UInt64(48 &- 16 &* index)
      case 4..<8: low |= UInt64(unit) &<< UInt64(112 &- 16 &* index)
      default: next = unit
      }
      if unit <= TextUnit.opaque { break }
    }
    return Occurrence(
      key: StringKey(high: high, low: low), next: next, previous: previous, edges: edges)
  }
}
