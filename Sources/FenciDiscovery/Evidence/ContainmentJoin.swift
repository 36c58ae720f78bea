/// Drops the strings that nearly always stand within one longer candidate: parts, not words.
///
/// Each candidate tells its parts how often it occurs, in a sorted list that is read beside the list of
/// the candidates.
struct ContainmentJoin {
  /// The share of a string's occurrences that makes it a part.
  static let share = 0.9

  private let candidates: ExternalSorter<Evidence>
  private let containments: ExternalSorter<Containment>
  private let memory: SortingMemory

  init(memory: SortingMemory) {
    self.memory = memory
    candidates = memory.makeSorter()
    containments = memory.makeSorter()
  }

  /// Adds a candidate.
  func add(_ candidate: Evidence) throws(DiscoveryError) {
    try candidates.append(candidate)
    let key = candidate.key
    let ends = key.divisions + [key.count]
    for start in [0] + key.divisions {
      for end in ends where end - start > 1 && end - start < key.count {
        try containments.append(Containment(part: key[start..<end], count: candidate.count))
      }
    }
  }

  /// Calls a function with each candidate that is no part, in order.
  func forEachWhole(
    _ body: (Evidence) throws(DiscoveryError) -> Void
  ) throws(DiscoveryError) {
    let candidates = try memory.merged(try candidates.finish())
    let containments = try memory.merged(try containments.finish())
    var containment = try containments.next()
    while let candidate = try candidates.next() {
      var most: UInt64 = 0
      while let next = containment, next.part <= candidate.key {
        // Of one part the counts ascend, so the last is the most.
        if next.part == candidate.key { most = next.count }
        containment = try containments.next()
      }
      if Double(most) < Self.share * Double(candidate.count) { try body(candidate) }
    }
  }
}

/// A string that stands within a candidate, and how often the candidate occurs.
private struct Containment: BitwiseCopyable, Hashable, Comparable {
  var part: StringKey
  var count: UInt64

  static func < (left: Containment, right: Containment) -> Bool {
    left.part != right.part ? left.part < right.part : left.count < right.count
  }
}
