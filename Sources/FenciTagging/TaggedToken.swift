public import FenciLexicon
public import FenciText

/// A token and its part of speech.
public struct TaggedToken: Sendable, Hashable {
  /// The token.
  public var token: Token
  /// Its part of speech in this text.
  public var tag: PartOfSpeech
  /// Whether it and the token before it belong to one name or time: 集团 after 阿里巴巴.
  ///
  /// Only a tagger that looks at context says so; see ``Entity``.
  public var continuesEntity: Bool

  /// Pairs a token with a tag.
  public init(token: Token, tag: PartOfSpeech, continuesEntity: Bool = false) {
    self.token = token
    self.tag = tag
    self.continuesEntity = continuesEntity
  }
}
