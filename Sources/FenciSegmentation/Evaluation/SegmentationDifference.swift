/// A stretch of text that two segmentations divide differently: the shortest one whose ends both have.
public struct SegmentationDifference: Sendable, Hashable {
  /// How the found words differ from those of people.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A word was found that overlaps one of people: wrong by any convention.
    case crossed
    /// One word of people was divided.
    case divided
    /// Words of people were joined to one.
    case joined
  }

  /// How they differ.
  public var kind: Kind
  /// The words of people, with spaces between them.
  public var gold: String
  /// The words that were found, with spaces between them.
  public var found: String

  /// Calls a function with each difference of two segmentations of one text, in order, and its bytes.
  ///
  /// - Parameters:
  ///   - gold: The words of people.
  ///   - foundEnds: Where the found words end in the text, ascending; the last is its length.
  ///   - body: The function.
  /// - Complexity: O(*n*) in the bytes of the text.
  public static func forEach(
    gold: SegmentedLine, foundEnds: [Int],
    _ body: (_ difference: SegmentationDifference, _ range: Range<Int>) -> Void
  ) {
    var start = 0
    var (goldPlace, foundPlace) = (0, 0)
    var (goldWords, foundWords): ([Range<Int>], [Range<Int>]) = ([], [])
    while goldPlace < gold.ends.count, foundPlace < foundEnds.count {
      let (goldEnd, foundEnd) = (gold.ends[goldPlace], foundEnds[foundPlace])
      if goldEnd <= foundEnd {
        goldWords.append((goldWords.last?.upperBound ?? start)..<goldEnd)
        goldPlace += 1
      }
      if foundEnd <= goldEnd {
        foundWords.append((foundWords.last?.upperBound ?? start)..<foundEnd)
        foundPlace += 1
      }
      guard goldEnd == foundEnd else { continue }
      if goldWords.count > 1 || foundWords.count > 1 {
        body(
          SegmentationDifference(
            kind: goldWords.count == 1 ? .divided : foundWords.count == 1 ? .joined : .crossed,
            gold: goldWords.map { gold.word(in: $0) }.joined(separator: " "),
            found: foundWords.map { gold.word(in: $0) }.joined(separator: " ")),
          start..<goldEnd)
      }
      start = goldEnd
      goldWords.removeAll(keepingCapacity: true)
      foundWords.removeAll(keepingCapacity: true)
    }
  }
}
