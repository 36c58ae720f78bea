/// A word of one lexicon: its row in the dense arrays (scores, counts, tags).
///
/// Words of user dictionaries have identifiers above the compiled lexicon's count.
public struct WordID: RawRepresentable, Sendable, Hashable {
  public var rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Marks a stretch that no lexicon has.
  public static let none = WordID(rawValue: .max)
}
