/// The words that a segmenter was trained with: with them, words that it knew are told from those that it
/// could not know.
public struct Vocabulary: Sendable {
  private var words: Set<[UInt8]> = []

  /// Reads words with white space between them: a list, one a line, or the segmented text itself.
  ///
  /// - Parameter text: UTF-8, with or without a byte order mark.
  /// - Complexity: O(*n*).
  public init(_ text: UnsafeBufferPointer<UInt8>) {
    let mark = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let line = SegmentedLine(UnsafeBufferPointer(rebasing: text[mark...]))
    var start = 0
    for end in line.ends {
      words.insert(Array(line.text[start..<end]))
      start = end
    }
  }

  /// Whether it has a word, compared byte for byte.
  public func contains(_ word: ArraySlice<UInt8>) -> Bool { words.contains(Array(word)) }
}
