import FenciLexicon
import FenciSegmentation
import FenciTagging
import FenciText

/// What a token may do in a candidate term.
package enum TermRole: UInt8, Sendable, Hashable, CaseIterable {
  /// Names something: nouns, names, idioms, Latin words, products. May stand anywhere and alone.
  case nominal
  /// Verbs. May stand anywhere and alone, at a price.
  case verbal
  /// Qualifies what follows: adjectives, distinguishing words, times, places.
  case attributive
  /// A number: only before others.
  case numeral
  /// Directions and prefixes: only before others.
  case prefix
  /// Measure words and suffixes: only after others.
  case suffix
  /// A hyphen, middle dot or slash: only between others.
  case joiner
  /// A word between terms: particles, pronouns, adverbs, conjunctions, all stop words.
  case function
  /// Ends every term: punctuation, line ends, dates, addresses.
  case boundary

  /// Whether a term may contain it at all.
  var isInTerms: Bool { rawValue < TermRole.function.rawValue }

  /// Whether it is a word of a term, and not what joins two.
  var isWord: Bool { rawValue < TermRole.joiner.rawValue }

  /// Whether a term may begin with it.
  var beginsTerms: Bool { rawValue <= TermRole.prefix.rawValue }

  /// Whether a term of one token may consist of it.
  var standsAlone: Bool { rawValue <= TermRole.attributive.rawValue }

  /// Whether a term of several tokens may end with it.
  var endsTerms: Bool { standsAlone || self == .suffix }

  /// The role of a token that is no stop word.
  ///
  /// - Parameters:
  ///   - tagged: The token.
  ///   - isJoiner: Whether it is spelled as a hyphen, middle dot or slash.
  init(of tagged: TaggedToken, isJoiner: Bool) {
    switch tagged.token.kind {
    case .word: self = Self.byTag[min(Int(tagged.tag.rawValue), Self.byTag.count - 1)]
    case .latin, .product, .hashtag, .version, .other: self = .nominal
    case .number: self = .numeral
    case .punctuation, .symbol: self = isJoiner ? .joiner : .boundary
    case .percent, .date, .time, .url, .email, .mention, .emoji, .whitespace, .invalid:
      self = .boundary
    }
  }

  /// Roles by the raw value of a part of speech.
  static let byTag: [TermRole] = PartOfSpeech.names.map { name in
    switch name {
    case "n", "ng", "nr", "nrfg", "nrt", "ns", "nt", "nz", "vn", "an", "l", "i", "j", "eng", "x":
      .nominal
    case "v", "vd", "vg", "vi", "vq": .verbal
    case "a", "ad", "ag", "b", "z", "t", "tg", "s": .attributive
    case "f", "h": .prefix
    case "k", "q": .suffix
    case "m", "mq": .numeral
    default: .function
    }
  }
}

extension PartOfSpeech {
  static let idiom = PartOfSpeech(rawValue: rawValue(of: "i"))
  static let latin = PartOfSpeech(rawValue: rawValue(of: "eng"))
  static let verbalNoun = PartOfSpeech(rawValue: rawValue(of: "vn"))
  static let time = PartOfSpeech(rawValue: rawValue(of: "t"))

  /// Whether it is that of a person, place or organisation.
  var isName: Bool { self == Self.person || self == Self.place || self == Self.organization }

  private static let person = PartOfSpeech(rawValue: rawValue(of: "nr"))
  private static let place = PartOfSpeech(rawValue: rawValue(of: "ns"))
  private static let organization = PartOfSpeech(rawValue: rawValue(of: "nt"))

  private static func rawValue(of name: String) -> UInt8 {
    PartOfSpeech(name: name)?.rawValue ?? PartOfSpeech.unknown.rawValue
  }
}
