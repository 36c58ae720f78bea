import FenciLexicon
import FenciText

/// What the features of a token and its neighbours are made of.
struct TokenTraits: Sendable, Hashable {
  /// Names the folded word; typed tokens whose characters mean nothing, such as numbers, have one for
  /// all.
  var word: UInt64
  /// The first folded character.
  var first: UInt64
  /// The first two; one for a word of one.
  var beginning: UInt64
  /// The last folded character.
  var last: UInt64
  /// The last two; one for a word of one.
  var ending: UInt64
  /// The tag that the token has by itself and whether that is a guess, or the kind of a typed token.
  var form: UInt64

  /// Stands before the first token of a sentence and after the last.
  static let none = TokenTraits(
    word: 0, first: 0, beginning: 0, last: 0, ending: 0, form: 0)
}

extension TokenTraits {
  /// Reads a token.
  ///
  /// - Parameters:
  ///   - tagged: With the tag that it has by itself.
  ///   - source: The text.
  ///   - lexicon: Folds the characters.
  /// - Complexity: O(*m*).
  @inline(__always)
  init(_ tagged: TaggedToken, in source: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
    let token = tagged.token
    guard token.kind.isSpelled else {
      self.init(
        word: 1 + UInt64(token.kind.rawValue), first: 1, beginning: 1, last: 1, ending: 1,
        form: 512 + UInt64(token.kind.rawValue))
      return
    }
    guard token.kind != .punctuation, token.kind != .symbol else {
      // Marks are told apart by their first bytes, as written.
      let bytes = source[token.start..<min(token.start &+ 4, token.end)]
      self.init(
        word: bytes.reduce(1) { $0 &<< 8 | UInt64($1) }, first: 1, beginning: 1, last: 1, ending: 1,
        form: 512 + UInt64(token.kind.rawValue))
      return
    }
    var (word, first, beginning): (UInt64, UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0, 0)
    var (last, ending): (UInt64, UInt64) = (0, 0)
    var offset = token.start
    while offset < token.end {
      let scalar = source.scalar(at: offset)
      offset &+= scalar.utf8Count
      let folded = UInt64(lexicon.foldedScalar(of: scalar.value) ?? scalar.value)
      word = (word ^ folded) &* 0x9E37_79B9_7F4A_7C15
      word ^= word &>> 32
      ending = last &<< 21 | folded
      last = folded
      if first == 0 { first = folded }
      if beginning < 1 &<< 21 { beginning = ending }
    }
    let isGuess: UInt64 = token.word == .none ? 128 : 0
    self.init(
      word: word, first: first, beginning: beginning, last: last, ending: ending,
      form: token.kind == .word
        ? 1 + UInt64(tagged.tag.rawValue) + isGuess : 512 + UInt64(token.kind.rawValue))
  }
}

extension TokenKind {
  /// Whether the characters of such a token say more than its kind does.
  var isSpelled: Bool {
    switch self {
    case .word, .latin, .product, .hashtag, .mention, .other, .punctuation, .symbol: true
    case .number, .percent, .date, .time, .url, .email, .version, .emoji, .whitespace, .invalid:
      false
    }
  }
}
