package import FenciKernel

/// What training adds to a lexicon: a cost for each word, and scores for boundaries.
///
/// In units of `PathCost` and without bias; negative costs are for what the model likes.
package struct LearnedCosts {
  /// What a standard of annotation has for itself.
  package struct Standard {
    /// What users call it.
    package var name: String
    /// The cost of each unit of the double array where a word ends; the others are not looked at.
    package var words: [Int]
    /// The class of each unit where a word ends, below `TrieUnit.noWordClass`.
    package var classes: [UInt8]
    /// Scores of words by class and length: see ``LearnedView/wordScoreIndex(wordClass:length:)``.
    package var wordScores: [LearnedView.Lanes]
    /// What a cell costs alone that is no word, typed tokens too; then words of two and more Han characters
    /// that no lexicon has.
    package var unknownWords: [Int]
    /// Scores of the symbols: see `LearnedView`.
    package var symbolScores: [LearnedView.Lanes]

    /// Takes what was learned.
    ///
    /// - Precondition: `unknownWords` has an entry for each length up to the longest unknown word.
    package init(
      name: String, words: [Int], classes: [UInt8], wordScores: [LearnedView.Lanes],
      unknownWords: [Int], symbolScores: [LearnedView.Lanes]
    ) {
      precondition(unknownWords.count == LearnedView.longestUnknownWord)
      precondition(wordScores.count == LearnedView.wordScoreCount)
      self.name = name
      self.words = words
      self.classes = classes
      self.wordScores = wordScores
      self.unknownWords = unknownWords
      self.symbolScores = symbolScores
    }
  }

  /// At least one; the first is used when nobody asks for another.
  package var standards: [Standard]
  /// Scores of pairs of symbols, shared by all, in `LearnedView.pairLanes`; an image rounds them as `PairLines` does.
  package var pairs: [SymbolPair: LearnedView.Lanes]
  /// Facts about the training, stored with the image.
  package var provenance: [(key: String, value: String)]

  /// Takes what was learned.
  package init(
    standards: [Standard], pairs: [SymbolPair: LearnedView.Lanes],
    provenance: [(key: String, value: String)]
  ) {
    precondition((1...ImageTag.mostStandards).contains(standards.count))
    self.standards = standards
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
  /// - Complexity: O(*n* log *n*) in the pairs, O(*u*) in the units for each standard.
  package func image(with learned: LearnedCosts) -> [UInt8] {
    var writer = image.copied { !ImageTag.learned.contains($0) }
    add(learned, to: &writer)
    return writer.finish()
  }

  /// An image of learned costs alone, for this lexicon and no other.
  ///
  /// - Complexity: As ``image(with:)``.
  package func scoresImage(of learned: LearnedCosts) -> [UInt8] {
    var writer = ImageWriter(kind: .learnedKind)
    writer.add(.learnedLexicon, [checksum])
    add(learned, to: &writer)
    return writer.finish()
  }

  private func add(_ learned: LearnedCosts, to writer: inout ImageWriter) {
    let lines = PairLinesBuilder(
      learned.pairs, symbolCount: LearnedView.symbolCount(maximumCode: view.maximumCode))
    writer.add(.learnedProvenance, properties: learned.provenance)
    writer.add(
      .standards, properties: learned.standards.map { (key: $0.name, value: "") })
    for (number, standard) in learned.standards.enumerated() {
      writer.add(.learnedUnits.numbered(number), learnedUnits(standard).map(\.bits))
      writer.add(
        .unknownWordCosts.numbered(number),
        standard.unknownWords.dropFirst().map { Self.biased($0) })
      writer.add(.wordScores.numbered(number), standard.wordScores)
      writer.add(.symbolScores.numbered(number), standard.symbolScores)
    }
    writer.add(.pairLines, lines.bytes)
  }

  private func learnedUnits(_ standard: LearnedCosts.Standard) -> [TrieUnit] {
    let lone = UInt16(Self.biased(standard.unknownWords[0]))
    return (0..<view.unitCount).map { index in
      let unit = view.units[index]
      return unit.learned(
        cost: unit.isWord ? UInt16(Self.biased(standard.words[index])) : lone,
        wordClass: Int(standard.classes[index]))
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
  package static let standards: ImageTag = "LSTD"
  package static let pairLines: ImageTag = "LPLI"
  // Numbered by standard.
  package static let learnedUnits: ImageTag = "LUN0"
  package static let unknownWordCosts: ImageTag = "LUK0"
  package static let wordScores: ImageTag = "LWR0"
  package static let symbolScores: ImageTag = "LSY0"

  /// Standards are numbered with one digit.
  package static let mostStandards = 10

  /// The section of a standard, of a name that ends in 0.
  func numbered(_ number: Int) -> ImageTag { ImageTag(code: code + UInt32(number) << 24) }

  /// The sections that training adds.
  static let learned: Set<ImageTag> = Set(
    [.learnedProvenance, .standards, .pairLines]
      + (0..<mostStandards).flatMap { number in
        [learnedUnits, unknownWordCosts, wordScores, symbolScores].map { $0.numbered(number) }
      })
}
