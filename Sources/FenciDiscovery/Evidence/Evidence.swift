/// What the text says about a string.
struct Evidence: BitwiseCopyable, Hashable, Sendable {
  var key: StringKey
  /// Occurrences.
  var count: UInt64
  /// Documents with an occurrence.
  var documentCount: UInt64
  /// Occurrences that are one token of the segmenter.
  var wholeCount: UInt64
  /// Occurrences that are several tokens of the segmenter.
  var dividedCount: UInt64
  /// Branching entropy in nats.
  var leftEntropy: Double
  var rightEntropy: Double
  /// The most frequent neighbours on either side, up to three units; 0 for none.
  var leftNeighbours: UInt64
  var rightNeighbours: UInt64
  /// In nats; known last.
  var cohesion = 0.0

  /// Occurrences with an edge of the segmenter's that is none of the string's, at one end or both.
  var crossedCount: UInt64 { count - wholeCount - dividedCount }
}

extension Evidence: Comparable {
  static func < (left: Evidence, right: Evidence) -> Bool { left.key < right.key }
}

/// The most frequent of the units that it was shown, ties in the order they came.
struct FrequentUnits: BitwiseCopyable {
  private var counts: (Int, Int, Int) = (0, 0, 0)
  /// Up to three units, the most frequent in the lowest bits.
  private(set) var units: UInt64 = 0

  /// Shows a unit that was not shown before.
  mutating func add(_ unit: UInt16, count: Int) {
    guard count > counts.2 else { return }
    let unit = UInt64(unit)
    if count > counts.0 {
      counts = (count, counts.0, counts.1)
      units = units << 16 & 0xFFFF_FFFF_0000 | unit
    } else if count > counts.1 {
      counts = (counts.0, count, counts.1)
      units = units << 16 & 0xFFFF_0000_0000 | units & 0xFFFF | unit << 16
    } else {
      counts.2 = count
      units = units & 0xFFFF_FFFF | unit << 32
    }
  }
}
