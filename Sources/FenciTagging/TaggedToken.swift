public import FenciLexicon
public import FenciText

/// A token and its part of speech.
public struct TaggedToken: Sendable, Hashable {
  /// The token.
  public var token: Token
  /// Its part of speech in this text.
  public var tag: PartOfSpeech

  /// Pairs a token with a tag.
  public init(token: Token, tag: PartOfSpeech) {
    self.token = token
    self.tag = tag
  }
}
