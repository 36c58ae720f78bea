/// How often segmentations differ in which way, and where each difference stands first.
///
/// What was counted in parts adds up to what would have been counted in the whole, whatever the order.
public struct DifferenceCounts: Sendable, Hashable {
  /// Where a difference stands.
  public struct Example: Sendable, Hashable, Comparable {
    /// The number of the file, in the order of the run.
    public var file: Int
    /// The line of the file, counted from 1.
    public var line: Int
    /// The column of the line, in bytes, counted from 1.
    public var column: Int
    /// What stands before the difference, without spaces.
    public var before: String
    /// What stands behind it.
    public var after: String

    /// Whether an example stands before another one in the run.
    public static func < (first: Example, second: Example) -> Bool {
      (first.file, first.line, first.column) < (second.file, second.line, second.column)
    }
  }

  /// A difference, how often it occurs, and its first occurrence.
  public struct Entry: Sendable, Hashable {
    /// The difference.
    public var difference: SegmentationDifference
    /// How often it occurs.
    public var count: Int
    /// Where it stands first.
    public var example: Example
  }

  /// Characters of context on each side of an example.
  static let contextCount = 8

  private var entries: [SegmentationDifference: Entry] = [:]

  /// Counts nothing yet.
  public init() {}

  /// Counts the differences of a line.
  ///
  /// - Parameters:
  ///   - gold: The words of people.
  ///   - foundEnds: Where the found words end in the text, ascending; the last is its length.
  ///   - file: The number of the file.
  ///   - line: The line of the file, counted from 1.
  /// - Complexity: O(*n*) in the bytes of the text.
  public mutating func add(gold: SegmentedLine, foundEnds: [Int], file: Int, line: Int) {
    SegmentationDifference.forEach(gold: gold, foundEnds: foundEnds) { difference, range in
      if entries[difference] != nil, isBehindExample(of: difference, file: file, line: line) {
        entries[difference]?.count += 1
        return
      }
      add(
        Entry(
          difference: difference, count: 1,
          example: Self.example(of: range, in: gold, file: file, line: line)))
    }
  }

  /// Adds what was counted elsewhere.
  public mutating func add(_ other: DifferenceCounts) {
    for entry in other.entries.values { add(entry) }
  }

  /// The most frequent differences of a kind; of equally frequent ones first what stands first.
  public func mostFrequent(_ count: Int, of kind: SegmentationDifference.Kind) -> [Entry] {
    Array(
      entries.values.filter { $0.difference.kind == kind }
        .sorted { ($1.count, $0.example) < ($0.count, $1.example) }.prefix(count))
  }

  /// How many differences of a kind there are.
  public func count(of kind: SegmentationDifference.Kind) -> Int {
    entries.values.reduce(0) { $0 + ($1.difference.kind == kind ? $1.count : 0) }
  }

  private mutating func add(_ entry: Entry) {
    entries[
      entry.difference,
      default: Entry(difference: entry.difference, count: 0, example: entry.example)
    ]
    .merge(entry)
  }

  /// Whether a line comes after that of the example, which then need not be made.
  private func isBehindExample(
    of difference: SegmentationDifference, file: Int, line: Int
  ) -> Bool {
    entries[difference].map { ($0.example.file, $0.example.line) <= (file, line) } ?? false
  }

  private static func example(
    of range: Range<Int>, in gold: SegmentedLine, file: Int, line: Int
  ) -> Example {
    let before = gold.word(in: 0..<range.lowerBound)
    let after = gold.word(in: range.upperBound..<gold.text.count)
    return Example(
      file: file, line: line, column: gold.lineOffset(ofTextOffset: range.lowerBound) + 1,
      before: (before.count > contextCount ? "…" : "") + before.suffix(contextCount),
      after: after.prefix(contextCount) + (after.count > contextCount ? "…" : ""))
  }
}

extension DifferenceCounts.Entry {
  fileprivate mutating func merge(_ other: Self) {
    count += other.count
    example = min(example, other.example)
  }
}
