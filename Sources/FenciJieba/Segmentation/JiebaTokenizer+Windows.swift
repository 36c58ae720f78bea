import FenciText

extension JiebaTokenizer {
  /// Bytes of a window before a place is sought where it may end.
  private static let windowByteCount = 1 << 13

  /// One past the last byte of a window: the texts before and after it have the tokens, in every mode
  /// and with tags, that they have together.
  ///
  /// That is so where a character of jieba's alphabet follows one outside of it, for no block of words
  /// and no run between blocks reaches over such a place.
  ///
  /// - Parameters:
  ///   - source: The whole text.
  ///   - start: Where the window begins.
  /// - Returns: The end of the text when no such place is left.
  /// - Complexity: O(*n*) in the window's bytes behind the first 8 KiB; a text without punctuation and
  ///   white space is one window.
  @Sendable
  package static func endOfWindow(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard source.count - start > windowByteCount else { return source.count }
    return (start + windowByteCount..<source.count).first { place in
      isInAlphabet(source.scalar(at: place)) && !isInAlphabet(source.scalar(before: place))
    } ?? source.count
  }

  private static func isInAlphabet(_ scalar: DecodedScalar) -> Bool {
    JiebaCharacterCode.isInAlphabet(JiebaCharacterCode.code(of: scalar.value))
  }
}
