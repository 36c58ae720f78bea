import FenciText

/// A sentence that was divided into words by somebody: words with white space between them.
///
/// White space is what Python's `str.split` takes for it, as scorers are written in Python: the property
/// White_Space of Unicode and U+001C to U+001F. The zero width space is part of words.
public struct SegmentedLine: Sendable, Hashable {
  /// The words together, in UTF-8.
  public private(set) var text: [UInt8] = []
  /// Where each word ends in the text, exclusive; the last is the text's length.
  public private(set) var ends: [Int] = []
  /// Where each word begins in the line as it was read.
  private var lineStarts: [Int] = []

  /// Reads a line.
  ///
  /// - Parameter line: UTF-8 without its line end; ill-formed bytes belong to words.
  /// - Complexity: O(*n*).
  public init(_ line: UnsafeBufferPointer<UInt8>) {
    text.reserveCapacity(line.count)
    var offset = 0
    var isInWord = false
    while offset < line.count {
      let scalar = line.scalar(at: offset)
      let isWhiteSpace = Self.isWhiteSpace(scalar.value)
      if isInWord, isWhiteSpace { ends.append(text.count) }
      if !isInWord, !isWhiteSpace { lineStarts.append(offset) }
      isInWord = !isWhiteSpace
      if isInWord { text.append(contentsOf: line[offset..<offset + scalar.utf8Count]) }
      offset += scalar.utf8Count
    }
    if isInWord { ends.append(text.count) }
  }

  /// A word, or several that touch.
  ///
  /// - Parameter range: Bytes of the text.
  /// - Returns: The bytes as text, without the spaces between words.
  public func word(in range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// Where a byte of the text stands in the line as it was read.
  ///
  /// - Parameter offset: A byte of the text, or its length.
  /// - Returns: A byte of the line; for the text's length, the end of the last word.
  /// - Complexity: O(*w*) in the words.
  public func lineOffset(ofTextOffset offset: Int) -> Int {
    var start = 0
    for (lineStart, end) in zip(lineStarts, ends) {
      if offset < end || end == text.count { return lineStart + offset - start }
      start = end
    }
    return 0
  }

  /// Whether a scalar value stands between words.
  static func isWhiteSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x1C...0x1F: true
    case 0x200B: false
    default: CharacterClassTable().characterClass(of: value) == .whitespace
    }
  }
}
