import FenciLexicon
public import FenciSegmentation
public import FenciText

/// Tags each word with its most frequent part of speech, unknown ones by their form.
///
/// Words of user dictionaries have the tag given there. Typed tokens have one by kind; words that no
/// lexicon has are guessed from their first and last characters (see `Lexicon.guessTag(of:)`).
///
/// - Complexity: O(1) for a known word; no context is looked at.
public struct LexiconTagger: Tagger {
  private let segmenter: Segmenter

  /// Makes a tagger for the tokens of one segmenter.
  public init(segmenter: Segmenter) { self.segmenter = segmenter }

  /// Tags the tokens one by one; see ``Tagger/tag(_:of:into:)`` for the parameters.
  ///
  /// - Complexity: O(*n*) in the tokens; O(*m*) more for a word of *m* characters that must be guessed.
  public func tag(
    _ tokens: [Token], of source: UnsafeBufferPointer<UInt8>, into tagged: inout [TaggedToken]
  ) {
    tagged.removeAll(keepingCapacity: true)
    tagged.reserveCapacity(tokens.count)
    // One load for most tokens: a call into another module for each would cost more than the segmentation.
    let tagByUnit = segmenter.lexicon.tags
    for token in tokens {
      let unit = Int(token.word.rawValue)
      var tag = unit < tagByUnit.count ? PartOfSpeech(rawValue: tagByUnit[unit]) : .unknown
      if tag == .unknown { tag = rarerTag(of: token, in: source) }
      tagged.append(TaggedToken(token: token, tag: tag))
    }
  }

  /// The tag of a token that is no word of the lexicon with a tag.
  private func rarerTag(
    of token: Token, in source: UnsafeBufferPointer<UInt8>
  ) -> PartOfSpeech {
    if let tag = segmenter.dictionaryTag(of: token), tag != .unknown { return tag }
    switch token.kind {
    case .word:
      return segmenter.lexicon.guessTag(
        of: String(decoding: source[token.utf8Range], as: UTF8.self))
    case .number, .percent: return .numeral
    case .date, .time: return .time
    case .latin, .url, .email, .version: return .foreign
    case .product, .hashtag, .other: return .otherProperNoun
    case .mention: return .personName
    case .emoji, .punctuation, .symbol, .whitespace, .invalid: return .unknown
    }
  }
}
