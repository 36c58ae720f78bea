public import FenciLexicon

/// Lexica of a few words, compiled on the spot.
public enum SmallLexicon {
  /// Compiles words given with their counts, with tags, folding pairs and a model where they matter.
  public static func make(
    _ words: KeyValuePairs<String, UInt64>, tags: [String: String] = [:],
    folding: [(from: Unicode.Scalar, to: Unicode.Scalar)] = [],
    model: HiddenMarkovModel = HiddenMarkovModel()
  ) throws -> Lexicon {
    var builder = LexiconBuilder(foldingPairs: folding, model: model, provenance: [])
    builder.add(
      words.map { word, count in
        LexiconEntry(
          word: word, count: count,
          tag: tags[word].flatMap { PartOfSpeech(name: $0) } ?? .unknown)
      })
    return try Lexicon(compiled: try builder.finish())
  }

  /// Every string over an alphabet with a length in a range, shortest first.
  public static func allStrings(over alphabet: [Character], lengths: ClosedRange<Int>) -> [String] {
    var all: [String] = lengths.contains(0) ? [""] : []
    var layer = [""]
    for length in 1...max(lengths.upperBound, 1) {
      layer = layer.flatMap { prefix in alphabet.map { prefix + String($0) } }
      if lengths.contains(length) { all += layer }
    }
    return all
  }
}

extension SmallLexicon {
  /// Every text of so many words of a list, shorter ones first.
  public static func allTexts(of words: [String], lengths: ClosedRange<Int>) -> [String] {
    var all: [String] = []
    var layer = [""]
    for length in 1...lengths.upperBound {
      layer = layer.flatMap { prefix in words.map { prefix + $0 } }
      if lengths.contains(length) { all += layer }
    }
    return all
  }
}
