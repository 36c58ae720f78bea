import FenciText

/// A sentence that was divided into words by somebody: words with white space between them.
public struct SegmentedLine: Sendable, Hashable {
  /// The words together, in UTF-8.
  public private(set) var text: [UInt8] = []
  /// Where each word ends in the text, exclusive; the last is the text's length.
  public private(set) var ends: [Int] = []

  /// Reads a line.
  ///
  /// - Parameter line: UTF-8 without its line end; ill-formed bytes belong to words.
  /// - Complexity: O(*n*).
  public init(_ line: UnsafeBufferPointer<UInt8>) {
    let classes = CharacterClassTable()
    var offset = 0
    var wordStart = 0
    while offset < line.count {
      let scalar = line.scalar(at: offset)
      if classes.characterClass(of: scalar.value) == .whitespace {
        endWord(startingAt: wordStart)
        wordStart = text.count
      } else {
        text.append(contentsOf: line[offset..<offset + scalar.utf8Count])
      }
      offset += scalar.utf8Count
    }
    endWord(startingAt: wordStart)
  }

  /// Makes a line of tokens that cover its text.
  public init(text: [UInt8], tokens: [Token]) {
    self.text = text
    ends = tokens.map(\.end)
  }

  /// A word.
  ///
  /// - Parameter range: Bytes of the text.
  public func word(in range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  private mutating func endWord(startingAt start: Int) {
    if text.count > start { ends.append(text.count) }
  }
}
