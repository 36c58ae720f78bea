/// Where a token's edges came from.
public enum TokenOrigin: UInt8, Sendable, Hashable, CaseIterable {
  /// A word of the compiled lexicon.
  case lexicon = 0
  /// A word of a user dictionary.
  case user
  /// Joined by the hidden Markov model: no lexicon has it.
  case hiddenMarkovModel
  /// A typed pattern: number, date, URL, …
  case pattern
  /// ICU's word boundaries.
  case unicode
  /// A character that no word covers.
  case singleCharacter
  /// Joined by the learned model: no lexicon has it.
  case learnedModel
}

/// A stretch of the source: which bytes, what they are, and which word, if any, they spell.
///
/// A token copies no text. Tokens of one text stand in order and touch; the order of overlapping ones
/// is said with their modes, see ``SegmentationMode``. No two tokens of a text have the same range.
public struct Token: Sendable, Hashable {
  /// First byte in the source UTF-8.
  public var start: Int
  /// One past the last byte in the source UTF-8.
  public var end: Int
  /// The word in the lexicon, or ``WordID/none``.
  public var word: WordID
  /// What it is: word, number, URL, punctuation or another.
  public var kind: TokenKind
  /// Where its edges came from.
  public var origin: TokenOrigin

  /// Makes a token; nothing is checked.
  @inlinable
  public init(start: Int, end: Int, word: WordID, kind: TokenKind, origin: TokenOrigin) {
    self.start = start
    self.end = end
    self.word = word
    self.kind = kind
    self.origin = origin
  }

  /// The token's bytes in the source.
  public var utf8Range: Range<Int> { start..<end }
}
