/// The byte sequences of a text that are not UTF-8.
///
/// Counted as they are shown: one for each U+FFFD, which stands for a maximal subpart of an
/// ill-formed sequence (The Unicode Standard, section 3.9, "U+FFFD Substitution of Maximal
/// Subparts").
struct IllFormedText {
  /// How many there are.
  private(set) var count = 0
  /// Where the first begins, in bytes; `nil` when there is none.
  private(set) var firstOffset: Int?

  var isEmpty: Bool { count == 0 }

  /// Examines a text.
  ///
  /// - Complexity: O(*n*), *n* the bytes of the text.
  init(in bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes.span
    var offset = 0
    while !rest.isEmpty {
      do {
        _ = try UTF8Span(validating: rest)
        return
      } catch {
        count += 1
        firstOffset = firstOffset ?? offset + error.byteOffsets.lowerBound
        offset += error.byteOffsets.upperBound
        rest = rest.extracting(error.byteOffsets.upperBound...)
      }
    }
  }
}
