import Glibc

/// The counts of one string while its occurrences pass by.
struct LevelCounts {
  private(set) var count = 0
  private(set) var documentCount = 0
  private(set) var wholeCount = 0
  private(set) var dividedCount = 0
  /// Occurrences by the unit before them; mostly zeros.
  private let previousCounts: UnsafeMutablePointer<UInt32>
  /// The units with a count, in the order they came.
  private let previousUnits: UnsafeMutablePointer<UInt16>
  private var previousUnitCount = 0
  /// Σ *c* ln *c* over the units that follow, *c* the occurrences of each.
  private var followingSum = 0.0
  private var following = FrequentUnits()
  /// Occurrences at the end of a clause.
  private var finalCount = 0

  init() {
    previousCounts = .allocate(capacity: 1 << 16)
    previousCounts.initialize(repeating: 0, count: 1 << 16)
    previousUnits = .allocate(capacity: 1 << 16)
  }

  func deallocate() {
    previousCounts.deallocate()
    previousUnits.deallocate()
  }

  /// Adds an occurrence of a string of so many units.
  @inline(__always)
  mutating func add(_ occurrence: Occurrence, length: Int, endsClause: Bool) {
    count &+= 1
    if endsClause { finalCount &+= 1 }
    if occurrence.sharedCount < length { documentCount &+= 1 }
    let edges = occurrence.edges
    if edges & 1 != 0, edges &>> UInt16(length) & 1 != 0 {
      let inner = edges & (1 &<< UInt16(length) &- 2)
      if inner == 0 { wholeCount &+= 1 } else { dividedCount &+= 1 }
    }
    let previous = Int(occurrence.previous)
    if previousCounts[previous] == 0 {
      previousUnits[previousUnitCount] = occurrence.previous
      previousUnitCount &+= 1
    }
    previousCounts[previous] &+= 1
  }

  /// Notes that the string was followed by a unit so often, all told.
  mutating func addFollowing(_ unit: UInt16, count: Int) {
    followingSum += Self.term(count)
    following.add(unit, count: count)
  }

  /// What was counted, once all occurrences have passed.
  func evidence(key: StringKey) -> Evidence {
    let (leftSum, left) = previousSum
    return Evidence(
      key: key, count: UInt64(count), documentCount: UInt64(documentCount),
      wholeCount: UInt64(wholeCount), dividedCount: UInt64(dividedCount),
      leftEntropy: entropy(sum: leftSum),
      rightEntropy: entropy(sum: followingSum + Self.term(finalCount)),
      leftNeighbours: left.units, rightNeighbours: following.units)
  }

  private var previousSum: (sum: Double, frequent: FrequentUnits) {
    var sum = 0.0
    var frequent = FrequentUnits()
    for index in 0..<previousUnitCount {
      let unit = previousUnits[index]
      let count = Int(previousCounts[Int(unit)])
      sum += Self.term(count)
      if unit != TextUnit.boundary, count > 1 { frequent.add(unit, count: count) }
    }
    return (sum, frequent)
  }

  /// *c* ln *c*.
  private static func term(_ count: Int) -> Double {
    count > 1 ? Double(count) * log(Double(count)) : 0
  }

  /// −Σ *c*/*n* ln *c*/*n* = ln *n* − Σ *c* ln *c* / *n*.
  private func entropy(sum: Double) -> Double {
    max(0, log(Double(count)) - sum / Double(count))
  }

  /// Forgets the string.
  mutating func removeAll() {
    for index in 0..<previousUnitCount { previousCounts[Int(previousUnits[index])] = 0 }
    previousUnitCount = 0
    count = 0
    documentCount = 0
    wholeCount = 0
    dividedCount = 0
    followingSum = 0
    finalCount = 0
    following = FrequentUnits()
  }
}
