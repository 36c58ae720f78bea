package import FenciKernel

/// What training adds to a lexicon: a cost for each word, and scores for boundaries.
///
/// In units of `PathCost` and without bias; negative costs are for what the model likes.
package struct LearnedCosts {
  /// The cost of each unit of the double array where a word ends; the others are not looked at.
  package var words: [Int]
  /// The class of each unit where a word ends, below `TrieUnit.noWordClass`.
  package var classes: [UInt8]
  /// Scores of words by class and length: see ``LearnedView/wordScoreIndex(wordClass:length:)``.
  package var wordScores: [LearnedView.Lanes]
  /// What a Han character costs alone that is no word, and words of two and more that no lexicon has.
  package var unknownWords: [Int]
  /// Scores of the symbols: see `LearnedView`.
  package var symbolScores: [LearnedView.Lanes]
  /// Scores of pairs of symbols; lanes 6 and 7 are not looked at.
  package var pairs: [SymbolPair: LearnedView.Lanes]
  /// Facts about the training, stored with the image.
  package var provenance: [(key: String, value: String)]

  /// Takes what was learned.
  ///
  /// - Precondition: `unknownWords` has an entry for each length up to the longest unknown word.
  package init(
    words: [Int], classes: [UInt8], wordScores: [LearnedView.Lanes], unknownWords: [Int],
    symbolScores: [LearnedView.Lanes],
    pairs: [SymbolPair: LearnedView.Lanes], provenance: [(key: String, value: String)]
  ) {
    precondition(unknownWords.count == LearnedView.longestUnknownWord)
    precondition(wordScores.count == LearnedView.wordScoreCount)
    self.words = words
    self.classes = classes
    self.wordScores = wordScores
    self.unknownWords = unknownWords
    self.symbolScores = symbolScores
    self.pairs = pairs
    self.provenance = provenance
  }

  /// Two symbols that stand side by side.
  package struct SymbolPair: Hashable, Comparable {
    package var first: UInt16
    package var second: UInt16

    package init(first: UInt16, second: UInt16) {
      self.first = first
      self.second = second
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }
}

extension Lexicon {
  /// The image of this lexicon with learned costs beside its own; earlier ones are replaced.
  ///
  /// - Throws: ``LexiconError/limitExceeded(what:limit:value:)`` when the pairs need too large a table.
  /// - Complexity: O(*n* log *n*) in the pairs, and about as much again for placing their rows.
  package func image(with learned: LearnedCosts) throws(LexiconError) -> [UInt8] {
    var writer = image.copied { !ImageTag.learned.contains($0) }
    try add(learned, to: &writer)
    return writer.finish()
  }

  /// An image of learned costs alone, for this lexicon and no other.
  ///
  /// - Throws: As ``image(with:)``.
  /// - Complexity: As there.
  package func scoresImage(of learned: LearnedCosts) throws(LexiconError) -> [UInt8] {
    var writer = ImageWriter(kind: .learnedKind)
    writer.add(.learnedLexicon, [checksum])
    try add(learned, to: &writer)
    return writer.finish()
  }

  private func add(
    _ learned: LearnedCosts, to writer: inout ImageWriter
  ) throws(LexiconError) {
    let table = try PairTable(learned.pairs)
    writer.add(.learnedProvenance, properties: learned.provenance)
    writer.add(.learnedUnits, learnedUnits(learned).map(\.bits))
    writer.add(.unknownWordCosts, learned.unknownWords.dropFirst().map { Self.biased($0) })
    writer.add(.wordScores, learned.wordScores)
    writer.add(.symbolScores, learned.symbolScores)
    writer.add(.pairDisplacements, table.displacements)
    writer.add(.pairScores, table.pairs)
  }

  private func learnedUnits(_ learned: LearnedCosts) -> [TrieUnit] {
    let lone = UInt16(Self.biased(learned.unknownWords[0]))
    return (0..<view.unitCount).map { index in
      let unit = view.units[index]
      return unit.learned(
        cost: unit.isWord ? UInt16(Self.biased(learned.words[index])) : lone,
        wordClass: Int(learned.classes[index]))
    }
  }

  /// A cost with its bias, within sixteen bits.
  private static func biased(_ cost: Int) -> UInt32 {
    UInt32(max(0, min(cost + Int(LearnedView.arcBias), Int(UInt16.max))))
  }
}

extension ImageTag {
  package static let learnedKind: ImageTag = "SCOR"
  package static let learnedLexicon: ImageTag = "LLEX"
  package static let learnedProvenance: ImageTag = "LPRV"
  package static let learnedUnits: ImageTag = "LUNI"
  package static let unknownWordCosts: ImageTag = "LUNK"
  package static let wordScores: ImageTag = "LWRD"
  package static let symbolScores: ImageTag = "LSYM"
  package static let pairDisplacements: ImageTag = "LDIS"
  package static let pairScores: ImageTag = "LPAI"
  /// The sections that training adds.
  static let learned: Set<ImageTag> = [
    .learnedProvenance, .learnedUnits, .unknownWordCosts, .wordScores, .symbolScores,
    .pairDisplacements, .pairScores,
  ]
}
