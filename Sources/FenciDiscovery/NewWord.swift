public import FenciLexicon

/// A string that behaves like a word, with what speaks for it.
public struct NewWord: Sendable, Hashable {
  /// The word as it stands in the text.
  public var text: String
  /// The count that it would have in a text of the lexicon's size.
  public var lexiconCount: UInt64
  /// A guess by its characters, or the dictionaries' tag.
  public var tag: PartOfSpeech
  /// Occurrences.
  public var count: Int
  /// Documents with an occurrence.
  public var documentCount: Int
  /// How much more frequent than by chance the parts of its loosest division stand together, in nats.
  public var cohesion: Double
  /// How freely characters stand before it, in nats.
  public var leftEntropy: Double
  /// How freely characters stand behind it, in nats.
  public var rightEntropy: Double
  /// Occurrences that the segmenter found as one word.
  public var wholeCount: Int
  /// Occurrences that the segmenter found as several words, with edges at both ends.
  public var dividedCount: Int
  /// Occurrences with an end that the segmenter put inside a word.
  public var crossedCount: Int
  /// What most often stands before it, most frequent first, at most three; `0` for any number.
  public var leftNeighbours: [String]
  /// What most often stands behind it.
  public var rightNeighbours: [String]
  /// What it is ordered by.
  public var score: Double
}

extension NewWord {
  /// - Parameters:
  ///   - ranked: All that is known of it.
  ///   - scale: How many times larger the lexicon's text is than the one that was counted.
  ///   - tag: Its part of speech.
  init(_ ranked: RankedEvidence, scale: Double, tag: PartOfSpeech) {
    let evidence = ranked.evidence
    self.init(
      text: evidence.key.text,
      lexiconCount: UInt64(max(1, (Double(evidence.count) * scale).rounded())), tag: tag,
      count: Int(evidence.count), documentCount: Int(evidence.documentCount),
      cohesion: evidence.cohesion, leftEntropy: evidence.leftEntropy,
      rightEntropy: evidence.rightEntropy, wholeCount: Int(evidence.wholeCount),
      dividedCount: Int(evidence.dividedCount), crossedCount: Int(evidence.crossedCount),
      leftNeighbours: Self.texts(ofUnits: evidence.leftNeighbours),
      rightNeighbours: Self.texts(ofUnits: evidence.rightNeighbours), score: ranked.score)
  }

  private static func texts(ofUnits units: UInt64) -> [String] {
    (0..<3).map { UInt16(truncatingIfNeeded: units >> (16 * $0)) }.filter { $0 != 0 }.map { unit in
      unit == TextUnit.opaque
        ? "0" : String(decoding: [TextUnit.codeUnit(of: unit)], as: UTF16.self)
    }
  }
}
