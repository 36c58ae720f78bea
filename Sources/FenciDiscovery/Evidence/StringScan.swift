/// Reads all occurrences in order and sees every frequent string once, with all that is counted of it.
///
/// Sorted, the occurrences of a string stand together, and within them those of each string that it
/// begins. So one set of counts for each length is enough, whatever the text.
///
/// - Complexity: O(*l*) for an occurrence, *l* the units it shares with its neighbours; memory O(1).
struct StringScan {
  /// Strings of fewer occurrences are passed over; at least 2.
  private let minimumCount: Int
  /// By length from 1 to the longest and one more, whose counts say what follows the longest.
  private let levels: UnsafeMutableBufferPointer<LevelCounts>
  /// Lengths that have counts.
  private var openCount = 0
  private var last: Occurrence?

  /// - Parameters:
  ///   - minimumCount: Strings of fewer occurrences are passed over; at least 2.
  ///   - maximumLength: Units of the longest string.
  init(minimumCount: Int, maximumLength: Int) {
    precondition(minimumCount > 1)
    self.minimumCount = minimumCount
    levels = .allocate(capacity: maximumLength + 1)
    for index in levels.indices { levels.initializeElement(at: index, to: LevelCounts()) }
  }

  /// Calls a function with each string that occurs often enough, behind all that it begins.
  ///
  /// - Parameters:
  ///   - next: Gives the occurrences in order.
  ///   - body: Gets the string and its counts; also those of one character.
  /// - Throws: What the functions throw.
  consuming func forEachString(
    _ next: () throws(DiscoveryError) -> Occurrence?,
    _ body: (StringKey, LevelCounts) throws(DiscoveryError) -> Void
  ) throws(DiscoveryError) {
    defer {
      for level in levels { level.deallocate() }
      levels.deallocate()
    }
    var shared = 0
    var present = try next()
    while let occurrence = present {
      let following = try next()
      let sharedWithNext =
        following.map { min($0.commonCount(with: occurrence), occurrence.unitCount) } ?? 0
      // A longer string occurs here only, and once is not often.
      let length = min(max(shared, sharedWithNext), levels.count)
      let unitCount = occurrence.unitCount
      for index in 0..<length {
        levels[index].add(occurrence, length: index &+ 1, endsClause: unitCount == index &+ 1)
      }
      openCount = max(openCount, length)
      try close(downTo: sharedWithNext, of: occurrence, body)
      shared = sharedWithNext
      present = following
    }
  }

  /// Ends the strings of an occurrence that are longer than what the next one shares.
  private mutating func close(
    downTo length: Int, of occurrence: Occurrence,
    _ body: (StringKey, LevelCounts) throws(DiscoveryError) -> Void
  ) throws(DiscoveryError) {
    while openCount > length {
      let index = openCount - 1
      let count = levels[index].count
      let unit = occurrence.unit(at: index)
      if index > 0, count > 1 {
        levels[index - 1].addFollowing(unit, count: count)
      }
      if count >= minimumCount, openCount < levels.count, TextUnit.endsCharacter(unit) {
        try body(occurrence.key[0..<openCount], levels[index])
      }
      levels[index].removeAll()
      openCount -= 1
    }
  }
}
