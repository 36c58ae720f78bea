internal import CICUShims

/// Unicode word boundaries by ICU, for the scripts that the pattern scanner leaves alone.
///
/// ICU follows UAX #29 and breaks Thai, Lao, Khmer, Burmese, Kana and Han by dictionaries of its own.
/// The iterator is opened on first use and kept, so a text that needs none pays nothing. One breaker
/// belongs to one task at a time.
///
///     var breaker = WordBreaker()
///     try breaker.boundaries(of: bytes, from: 0, to: bytes.count, into: &boundaries)
///
/// Source: Unicode Standard Annex #29, "Unicode Text Segmentation", version 15.0. See
/// Guides/WordBreaks.md.
package struct WordBreaker: ~Copyable {
  private var iterator: BreakIterator?

  package init() {}

  /// Finds the word boundaries of a range of a UTF-8 text, as if the text began and ended there.
  ///
  /// - Parameters:
  ///   - source: The text; ill-formed sequences count as U+FFFD.
  ///   - start: First byte of the range.
  ///   - end: One past its last byte.
  ///   - boundaries: Overwritten with the end of each word, in byte offsets into `source`,
  ///     ascending; the last is `end`. Empty for an empty range.
  /// - Throws: ``TextError`` when ICU cannot be used, or the range takes 2 GiB or more.
  /// - Complexity: O(*n*), *n* the bytes of the range; no allocation once `boundaries` has grown.
  package mutating func boundaries(
    of source: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int,
    into boundaries: inout [Int]
  ) throws(TextError) {
    boundaries.removeAll(keepingCapacity: true)
    if start == end { return }
    if iterator == nil { iterator = try BreakIterator(.word) }
    try iterator?.appendBoundaries(
      of: UnsafeBufferPointer(rebasing: source[start..<end]), offset: start, to: &boundaries)
  }
}
