/// A word of one lexicon: the unit of the double array where it ends.
///
/// The dense arrays beside the units (tags) have the same index. Words of user dictionaries carry a row
/// of their overlay and the highest bit, which no unit's index reaches.
public struct WordID: RawRepresentable, Sendable, Hashable {
  /// The unit, or the overlay's row with the highest bit set.
  public var rawValue: UInt32

  /// Takes a number that came from a token of the same segmenter.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Marks a stretch that no lexicon has.
  public static let none = WordID(rawValue: .max)
}
