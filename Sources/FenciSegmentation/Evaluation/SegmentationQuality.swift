/// How well words agree with those of people: counts that can be added, and the measures made of them.
///
/// F1 counts every difference alike, also those of convention (人民大会堂 or 人民 大会堂). *Crossed* are the gold words
/// that a found word overlaps without containing it or lying in it: 为主|线 in 为|主线. These are errors by any
/// convention.
///
/// Source: the measures of the second SIGHAN bakeoff: T. Emerson, "The second international Chinese word
/// segmentation bakeoff", SIGHAN 2005, aclanthology.org/I05-3017. Crossed words and boundaries are beside them.
public struct SegmentationQuality: Sendable, Hashable {
  /// Lines that were compared.
  public private(set) var sentenceCount = 0
  /// Words of people.
  public private(set) var goldWordCount = 0
  /// Words that were found.
  public private(set) var foundWordCount = 0
  /// Words that both have.
  public private(set) var correctWordCount = 0
  /// Gold words that a found word crosses.
  public private(set) var crossedWordCount = 0
  /// Boundaries of people inside lines.
  public private(set) var goldBoundaryCount = 0
  /// Boundaries inside lines that were found.
  public private(set) var foundBoundaryCount = 0
  /// Boundaries inside lines that both have.
  public private(set) var correctBoundaryCount = 0
  /// Gold words that the vocabulary does not have.
  public private(set) var unknownWordCount = 0
  /// Those of them that were found.
  public private(set) var correctUnknownWordCount = 0

  /// Compares nothing yet.
  public init() {}

  /// Compares a line.
  ///
  /// - Parameters:
  ///   - gold: The ends of the words by people, ascending, exclusive.
  ///   - found: Those that were found, of the same text; of another one the counts mean nothing.
  ///   - isKnown: Whether the vocabulary has a gold word, by its range.
  /// - Complexity: O(*n*) in the words.
  public mutating func add(
    gold: [Int], found: [Int], isKnown: (Range<Int>) -> Bool = { _ in true }
  ) {
    sentenceCount += 1
    goldWordCount += gold.count
    foundWordCount += found.count
    goldBoundaryCount += max(0, gold.count - 1)
    foundBoundaryCount += max(0, found.count - 1)
    var start = 0
    // The found word that holds the gold word's first byte, and the one that holds its last.
    var (first, last) = (0, 0)
    for end in gold {
      while first < found.count, found[first] <= start { first += 1 }
      while last < found.count, found[last] < end { last += 1 }
      guard first < found.count, last < found.count else { break }
      let startOfFirst = first == 0 ? 0 : found[first - 1]
      let startOfLast = last == 0 ? 0 : found[last - 1]
      let isCorrect = startOfFirst == start && found[first] == end
      if isCorrect { correctWordCount += 1 }
      if found[last] == end, end < (gold.last ?? 0) { correctBoundaryCount += 1 }
      let crossesLeft = startOfFirst < start && found[first] < end
      let crossesRight = found[last] > end && startOfLast > start
      if crossesLeft || crossesRight { crossedWordCount += 1 }
      if !isKnown(start..<end) {
        unknownWordCount += 1
        if isCorrect { correctUnknownWordCount += 1 }
      }
      start = end
    }
  }

  /// Adds what was counted elsewhere.
  public mutating func add(_ other: SegmentationQuality) {
    sentenceCount += other.sentenceCount
    goldWordCount += other.goldWordCount
    foundWordCount += other.foundWordCount
    correctWordCount += other.correctWordCount
    crossedWordCount += other.crossedWordCount
    goldBoundaryCount += other.goldBoundaryCount
    foundBoundaryCount += other.foundBoundaryCount
    correctBoundaryCount += other.correctBoundaryCount
    unknownWordCount += other.unknownWordCount
    correctUnknownWordCount += other.correctUnknownWordCount
  }
}

// MARK: - Measures

extension SegmentationQuality {
  /// Of the found words, the part that is right; in percent, and `nil` without words, as all below.
  public var precision: Double? { Self.percent(correctWordCount, of: foundWordCount) }
  /// Of the gold words, the part that was found.
  public var recall: Double? { Self.percent(correctWordCount, of: goldWordCount) }
  /// The harmonic mean of the two.
  public var f1: Double? { Self.percent(2 * correctWordCount, of: goldWordCount + foundWordCount) }
  /// F1 of the boundaries inside lines.
  public var boundaryF1: Double? {
    Self.percent(2 * correctBoundaryCount, of: goldBoundaryCount + foundBoundaryCount)
  }
  /// Crossed gold words of 1,000.
  public var crossingsPerThousand: Double? {
    Self.percent(10 * crossedWordCount, of: goldWordCount)
  }
  /// Recall of the gold words that the vocabulary does not have.
  public var unknownRecall: Double? { Self.percent(correctUnknownWordCount, of: unknownWordCount) }
  /// Recall of the gold words that it has.
  public var knownRecall: Double? {
    Self.percent(
      correctWordCount - correctUnknownWordCount, of: goldWordCount - unknownWordCount)
  }

  private static func percent(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : 100 * Double(part) / Double(whole)
  }
}
