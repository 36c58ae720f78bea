package import FenciKernel

/// What training adds to a lexicon: a cost for each word, and scores for boundaries.
///
/// In units of `PathCost` and without bias; negative costs are for what the model likes.
package struct LearnedCosts {
  /// The cost of each unit of the double array where a word ends; the others are not looked at.
  package var words: [Int]
  /// What a Han character costs alone that is no word, and words of two and more that no lexicon has.
  package var unknownWords: [Int]
  /// Scores of the symbols: see `BoundaryModelView`.
  package var symbolScores: [BoundaryModelView.Lanes]
  /// Scores of pairs of symbols; lane 0 is not looked at.
  package var pairs: [SymbolPair: BoundaryModelView.Lanes]
  /// Facts about the training, stored with the image.
  package var provenance: [(key: String, value: String)]

  /// Takes what was learned.
  ///
  /// - Precondition: `unknownWords` has an entry for each length up to the longest unknown word.
  package init(
    words: [Int], unknownWords: [Int], symbolScores: [BoundaryModelView.Lanes],
    pairs: [SymbolPair: BoundaryModelView.Lanes], provenance: [(key: String, value: String)]
  ) {
    precondition(unknownWords.count == BoundaryModelView.longestUnknownWord)
    self.words = words
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
    let symbolCount = learned.symbolScores.count
    let table = try PairTable(learned.pairs, symbolCount: symbolCount)
    var writer = image.copied { !ImageTag.learned.contains($0) }
    writer.add(.learnedProvenance, properties: learned.provenance)
    writer.add(.learnedUnits, learnedUnits(learned).map(\.bits))
    writer.add(.unknownWordCosts, learned.unknownWords.dropFirst().map { Self.biased($0) })
    writer.add(.symbolScores, learned.symbolScores)
    writer.add(.pairRows, table.rows)
    writer.add(.pairScores, table.pairs)
    return writer.finish()
  }

  private func learnedUnits(_ learned: LearnedCosts) -> [TrieUnit] {
    let lone = UInt16(Self.biased(learned.unknownWords[0]))
    return (0..<view.unitCount).map { index in
      let unit = view.units[index]
      let cost = unit.isWord ? UInt16(Self.biased(learned.words[index])) : nil
      return TrieUnit(
        label: unit.label, cost: cost, base: unit.hasChildren ? UInt32(unit.base) : nil,
        loneCost: lone)
    }
  }

  /// A cost with its bias, within sixteen bits.
  private static func biased(_ cost: Int) -> UInt32 {
    UInt32(max(0, min(cost + Int(BoundaryModelView.arcBias), Int(UInt16.max))))
  }
}

extension ImageTag {
  package static let learnedProvenance: ImageTag = "LPRV"
  package static let learnedUnits: ImageTag = "LUNI"
  package static let unknownWordCosts: ImageTag = "LUNK"
  package static let symbolScores: ImageTag = "LSYM"
  package static let pairRows: ImageTag = "LROW"
  package static let pairScores: ImageTag = "LPAI"
  /// The sections that training adds.
  static let learned: Set<ImageTag> = [
    .learnedProvenance, .learnedUnits, .unknownWordCosts, .symbolScores, .pairRows, .pairScores,
  ]
}
