package import FenciLexicon

/// A token as the keyword stages see it.
///
/// The order of the fields packs it into 64 bytes: a document has some hundred for each kilobyte.
package struct Term: Sendable {
  /// First byte in the joined source (title, line end, text).
  package var start: Int
  /// One past the last byte in the joined source.
  package var end: Int
  /// Names the folded token; compare keys, not spellings.
  package var key: TermKey
  /// The inverse document frequency of the token by itself.
  package var rarity: Double
  /// How wide it looks, in half characters: Han and other wide characters 2, all others 1.
  package var halfWidth: Int32
  /// Folded characters, white space not counted.
  package var characterCount: Int32
  package var role: TermRole
  package var tag: PartOfSpeech
  package var isInTitle: Bool
  /// How it may stand in a repeated name although it is a function word.
  package var link = NameLink.none
  /// What it opens or closes, when it is a quotation mark or bracket.
  package var bracket = Bracket.none
  /// Where it is kept between documents; -1 for a term that is not.
  ///
  /// Two terms may share a row.
  var memoRow: Int32 = -1

  /// A term of nothing.
  static let empty = Term(
    start: 0, end: 0, key: .empty, rarity: 0, halfWidth: 0, characterCount: 0, role: .boundary,
    tag: .unknown, isInTitle: false)
}

/// Function words that names are made with.
package enum NameLink: Sendable, Hashable {
  case none
  /// 之, between the parts of a name: 小米之家.
  case inner
  /// 不 and 非, also before a name: 不正当竞争, 非遗.
  case negation

  /// What a word of one character does.
  init(scalar: UInt32) {
    switch scalar {
    case 0x4E4B: self = .inner
    case 0x4E0D, 0x975E: self = .negation
    default: self = .none
    }
  }
}

/// The marks that names are put between.
package enum Bracket: Sendable, Hashable {
  case none
  /// Opens; the scalar that closes it.
  case opening(UInt16)
  /// Closes, or opens and closes alike (`"`): the scalar itself.
  case closing(UInt16)
  /// A straight quotation mark, which does both.
  case straight

  /// What a mark does.
  init(scalar: UInt32) {
    // None of the marks is beyond 0xFFFF, and 0xFFFF is none.
    let scalar = UInt16(clamping: scalar)
    switch scalar {
    case 0x300C, 0x300E, 0x300A, 0x3008, 0x3010, 0x3016: self = .opening(scalar + 1)
    case 0x300D, 0x300F, 0x300B, 0x3009, 0x3011, 0x3017: self = .closing(scalar)
    case 0x201C, 0x2018: self = .opening(scalar + 1)
    case 0x201D, 0x2019: self = .closing(scalar)
    case 0x22: self = .straight
    default: self = .none
    }
  }
}
