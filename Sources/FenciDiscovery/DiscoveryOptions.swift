/// What counts as a new word, and how much memory may be used to find it.
public struct DiscoveryOptions: Sendable, Hashable {
  /// The most units of a string that is counted; see ``NewWordFinder``.
  public static let longestLength = StringKey.capacity

  /// Occurrences that a word has at least; 2 or more.
  public var minimumCount = 10
  /// Least cohesion, in nats: how much more frequent than by chance the two parts of the loosest
  /// division are.
  public var minimumCohesion = 4.0
  /// Least branching entropy on either side, in nats.
  public var minimumEntropy = 1.5
  /// The most characters of a word, from 2 to ``longestLength``.
  public var maximumLength = longestLength
  /// Words returned at most, the best ones.
  public var maximumWordCount = 1000
  /// Whether words that the dictionaries have are returned too.
  public var includesKnownWords = false
  /// Memory for sorting, in bytes; all counters of one finder share it.
  ///
  /// What does not fit goes to temporary files.
  public var sortingByteCount = 128 << 20
  /// Counters that share the memory.
  public var counterCount = 1
  /// The folder of the temporary files, which have no name and are gone when they are closed.
  public var temporaryFolder = "/tmp"

  /// The defaults, each stated at its property.
  public init() {}
}
