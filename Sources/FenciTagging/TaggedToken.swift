public import FenciLexicon
public import FenciSegmentation

/// A token and its part of speech.
public struct TaggedToken: Sendable, Hashable {
  public var token: Token
  public var tag: PartOfSpeech

  public init(token: Token, tag: PartOfSpeech) {
    self.token = token
    self.tag = tag
  }
}
