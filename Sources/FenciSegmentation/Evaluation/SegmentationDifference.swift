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

  public var kind: Kind
  /// The words of people, with spaces between them.
  public var gold: String
  /// The words that were found, with spaces between them.
  public var found: String

  /// The differences of two segmentations of one text, in order.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public static func differences(
    gold: SegmentedLine, found: SegmentedLine
  ) -> [SegmentationDifference] {
    var differences: [SegmentationDifference] = []
    var start = 0
    var (goldPlace, foundPlace) = (0, 0)
    var (goldWords, foundWords): ([Range<Int>], [Range<Int>]) = ([], [])
    while goldPlace < gold.ends.count, foundPlace < found.ends.count {
      let (goldEnd, foundEnd) = (gold.ends[goldPlace], found.ends[foundPlace])
      if goldEnd <= foundEnd {
        goldWords.append((goldWords.last?.upperBound ?? start)..<goldEnd)
        goldPlace += 1
      }
      if foundEnd <= goldEnd {
        foundWords.append((foundWords.last?.upperBound ?? start)..<foundEnd)
        foundPlace += 1
      }
      guard goldEnd == foundEnd else { continue }
      if goldWords != foundWords {
        differences.append(
          SegmentationDifference(
            kind: goldWords.count == 1 ? .divided : foundWords.count == 1 ? .joined : .crossed,
            gold: goldWords.map { gold.word(in: $0) }.joined(separator: " "),
            found: foundWords.map { gold.word(in: $0) }.joined(separator: " ")))
      }
      start = goldEnd
      goldWords.removeAll(keepingCapacity: true)
      foundWords.removeAll(keepingCapacity: true)
    }
    return differences
  }
}
