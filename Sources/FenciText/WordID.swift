/// A word of one lexicon: the unit of the double array where it ends.
///
/// The dense arrays beside the units (tags) have the same index. Words of user dictionaries carry a row
/// of their overlay and the highest bit, which no unit's index reaches.
public struct WordID: RawRepresentable, Sendable, Hashable {
  /// The unit, or the overlay's row with the highest bit set.
  public var rawValue: UInt32

  /// Takes a number that came from a token of the same segmenter.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Marks a stretch that no lexicon has.
  @inlinable
  public static var none: WordID { WordID(rawValue: .max) }

  private static let userFlag: UInt32 = 0x8000_0000

  /// The word of a row of the user overlay.
  package init(userRow: UInt32) { rawValue = Self.userFlag | userRow }

  /// The row of the user overlay; `nil` for a word of the lexicon and for none.
  package var userRow: Int? {
    self != .none && rawValue & Self.userFlag != 0 ? Int(rawValue & ~Self.userFlag) : nil
  }
}
