/// Turns UTF-8 offsets of a text into its indices, each from the one before.
///
/// A native string holds UTF-8, so a step is an addition. A string that Foundation made of UTF-16 is walked
/// over between two offsets, which for offsets in order is once in all: never from the start for each token.
struct IndexCursor<Text: StringProtocol> {
  private let text: Text
  private var index: String.Index
  private var offset = 0

  /// Starts at the text's first byte.
  init(_ text: Text) {
    self.text = text
    index = text.startIndex
  }

  /// The index of a byte.
  ///
  /// - Parameter target: A UTF-8 offset from the start of the text, at most its length; may lie before the last.
  /// - Returns: An index of the text; of a substring's base too.
  /// - Complexity: O(1) for native strings, else O(*d*), *d* the distance from the last offset.
  mutating func index(at target: Int) -> String.Index {
    index = text.utf8.index(index, offsetBy: target - offset)
    offset = target
    return index
  }

  /// The indices of a range of bytes.
  ///
  /// - Complexity: As for one index.
  mutating func range(of utf8: Range<Int>) -> Range<String.Index> {
    let start = index(at: utf8.lowerBound)
    return start..<index(at: utf8.upperBound)
  }
}
