/// A word as a dictionary gives it.
public struct LexiconEntry: Sendable, Hashable {
  /// The largest count that a dictionary may give: whole numbers above it are not exact as `Double`.
  public static let largestCount: UInt64 = 1 << 53

  /// The word as written: any characters.
  public var word: String
  /// How often it was counted in the dictionary's text.
  public var count: UInt64
  /// Its most frequent part of speech.
  public var tag: PartOfSpeech

  /// Makes an entry.
  public init(word: String, count: UInt64, tag: PartOfSpeech = .unknown) {
    self.word = word
    self.count = count
    self.tag = tag
  }
}
