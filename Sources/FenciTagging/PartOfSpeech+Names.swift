import FenciLexicon

extension PartOfSpeech {
  static let noun = named("n")
  static let numeral = named("m")
  static let time = named("t")
  static let foreign = named("eng")
  static let personName = named("nr")
  static let historicalName = named("nrfg")
  static let transcribedName = named("nrt")
  static let placeName = named("ns")
  static let organizationName = named("nt")
  static let otherProperNoun = named("nz")

  private static func named(_ name: String) -> PartOfSpeech {
    PartOfSpeech(name: name) ?? .unknown
  }
}
