import FenciLexicon

extension RankingFeature {
  /// The feature of a width in Han characters.
  static func ofWidth(_ width: Int) -> RankingFeature {
    widthFeatures[min(width, widthFeatures.count - 1)]
  }

  /// The feature of a word by itself with a tag.
  static func ofWord(tagged tag: PartOfSpeech) -> RankingFeature {
    wordFeatures[min(Int(tag.rawValue), wordFeatures.count - 1)]
  }

  /// By width in Han characters.
  private static let widthFeatures: [RankingFeature] = [
    .width1, .width1, .width2, .width3, .width4, .width5, .width6, .width7, .wider,
  ]

  /// By the raw value of a part of speech.
  private static let wordFeatures: [RankingFeature] = PartOfSpeech.names.map { name in
    switch name {
    case "n": .noun
    case "vn", "an": .verbalNoun
    case "nr", "nrt", "nrfg": .person
    case "ns": .place
    case "nt": .organization
    case "nz": .otherName
    case "v", "vi", "vd", "vg": .verb
    case "a", "ad", "z": .adjective
    case "b": .distinguishing
    case "eng": .latin
    case "l": .fixedPhrase
    case "i": .idiom
    case "j": .abbreviation
    case "t": .time
    case "s": .location
    case "ng": .morpheme
    case "x": .unknown
    default: .otherWord
    }
  }
}

extension TermRole {
  /// The feature of a phrase that begins with a word of this role.
  var beginning: RankingFeature {
    switch self {
    case .nominal: .beginsWithNoun
    case .verbal: .beginsWithVerb
    case .attributive: .beginsWithAttribute
    case .numeral: .beginsWithNumber
    case .prefix: .beginsWithPrefix
    case .suffix, .joiner, .function, .boundary: .beginsOtherwise
    }
  }

  /// The feature of a phrase that ends with a word of this role.
  var ending: RankingFeature {
    switch self {
    case .nominal: .endsWithNoun
    case .verbal: .endsWithVerb
    case .attributive: .endsWithAttribute
    case .suffix: .endsWithSuffix
    case .numeral, .prefix, .joiner, .function, .boundary: .endsOtherwise
    }
  }
}
