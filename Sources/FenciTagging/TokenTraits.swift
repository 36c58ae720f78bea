import FenciLexicon
import FenciText

/// What a token is to its neighbours.
struct TokenTraits: Sendable, Hashable {
  /// Names the folded word; typed tokens whose characters mean nothing, such as numbers, have one for
  /// all.
  var word: UInt64
  /// The tag that the token has by itself and whether that is a guess, or the kind of a typed token.
  var form: UInt64

  /// Stands before the first token of a sentence and after the last.
  static let none = TokenTraits(word: 0, form: 0)
}

/// The folded characters at the edges of a token.
struct TokenEdges: Sendable, Hashable {
  /// The first character.
  var first: UInt64
  /// The first two; one for a word of one.
  var beginning: UInt64
  /// The last character.
  var last: UInt64
  /// The last two; one for a word of one.
  var ending: UInt64

  /// Those of a token whose characters mean nothing.
  static let none = TokenEdges(first: 1, beginning: 1, last: 1, ending: 1)
}

extension TokenTraits {
  /// Reads a token.
  ///
  /// - Parameters:
  ///   - tagged: With the tag that it has by itself.
  ///   - source: The text.
  ///   - lexicon: Folds the characters.
  /// - Returns: The traits, and what stands at the edges.
  /// - Complexity: O(*m*).
  static func read(
    _ tagged: TaggedToken, in source: UnsafeBufferPointer<UInt8>, lexicon: Lexicon
  ) -> (traits: TokenTraits, edges: TokenEdges) {
    let token = tagged.token
    let kindForm = 512 + UInt64(token.kind.rawValue)
    switch token.kind {
    case .punctuation, .symbol:
      // Marks are told apart by their first bytes, as written.
      let bytes = source[token.start..<min(token.start &+ 4, token.end)]
      let word = bytes.reduce(1 as UInt64) { $0 &<< 8 | UInt64($1) }
      return (TokenTraits(word: word, form: kindForm), .none)
    case let kind where !kind.isSpelled:
      return (TokenTraits(word: 1 + UInt64(kind.rawValue), form: kindForm), .none)
    default: break
    }
    var word: UInt64 = 0xCBF2_9CE4_8422_2325
    var edges = TokenEdges(first: 0, beginning: 0, last: 0, ending: 0)
    var offset = token.start
    while offset < token.end {
      let scalar = source.scalar(at: offset)
      offset &+= scalar.utf8Count
      let folded = UInt64(lexicon.foldedScalar(of: scalar.value) ?? scalar.value)
      word = (word ^ folded) &* 0x9E37_79B9_7F4A_7C15
      word ^= word &>> 32
      edges.ending = edges.last &<< 21 | folded
      edges.last = folded
      if edges.first == 0 { edges.first = folded }
      if edges.beginning < 1 &<< 21 { edges.beginning = edges.ending }
    }
    let isGuess: UInt64 = token.word == .none ? 128 : 0
    let form = token.kind == .word ? 1 + UInt64(tagged.tag.rawValue) + isGuess : kindForm
    return (TokenTraits(word: word, form: form), edges)
  }
}

extension TokenKind {
  /// Whether the characters of such a token are letters.
  fileprivate var isSpelled: Bool {
    switch self {
    case .word, .latin, .product, .hashtag, .mention, .other: true
    default: false
    }
  }
}
