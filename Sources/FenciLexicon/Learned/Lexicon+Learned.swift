package import FenciKernel

/// What training added to a lexicon, as its image has it.
package struct LearnedScores: Sendable {
  /// What the hot loops see.
  package let view: LearnedView
  /// Facts about the training.
  package let provenance: [(key: String, value: String)]
  // Keeps the arrays of the view alive.
  private let image: ImageReader
}

extension LearnedScores {
  /// Reads the learned sections of an image.
  ///
  /// - Parameters:
  ///   - image: A lexicon's.
  ///   - lexicon: That lexicon's own costs.
  ///   - isTrusted: Only sizes are checked; see ``Lexicon/init(image:isTrusted:)``.
  /// - Returns: `nil` when nobody trained on the lexicon.
  /// - Throws: ``ImageFault/section(_:)``.
  init?(_ image: ImageReader, lexicon: LexiconView, isTrusted: Bool) throws(LexiconError) {
    guard image.has(.learnedUnits) else { return nil }
    func fault(_ name: ImageTag) -> LexiconError {
      .unusableImage(path: image.source.path, .section(name.description))
    }
    let units = try image.values(.learnedUnits, as: UInt64.self, count: lexicon.unitCount)
    let symbolCount = LearnedView.symbolCount(maximumCode: lexicon.maximumCode)
    let scores = try image.values(.symbolScores, as: LearnedView.Lanes.self, count: symbolCount)
    let displacements = try image.values(.pairDisplacements, as: UInt16.self)
    let pairs = try image.values(.pairScores, as: LearnedView.Lanes.self)
    let words = try image.values(
      .wordScores, as: LearnedView.Lanes.self, count: LearnedView.wordScoreCount)
    let unknown = try image.values(
      .unknownWordCosts, as: UInt32.self, count: LearnedView.longestUnknownWord - 1)
    guard let units = units.baseAddress, let scores = scores.baseAddress,
      let words = words.baseAddress, displacements.count > 0,
      (2...Int(UInt32.max)).contains(pairs.count)
    else { throw fault(.pairScores) }
    view = LearnedView(
      units: UnsafeRawPointer(units).bindMemory(to: TrieUnit.self, capacity: lexicon.unitCount),
      symbolScores: scores, displacements: displacements, pairs: pairs, wordScores: words,
      symbolCount: symbolCount, unknownWordCosts: SIMD4(unknown))
    provenance = image.properties(.learnedProvenance)
    self.image = image
    guard !isTrusted else { return }
    guard lexicon.isStructure(ofLearned: view.units) else { throw fault(.learnedUnits) }
  }

  /// Reads an image of scores alone.
  ///
  /// - Parameters:
  ///   - checksum: Of the lexicon that they must be for.
  ///   - source: The image.
  ///   - lexicon: That lexicon's own costs.
  ///   - isTrusted: As for ``Lexicon/init(image:isTrusted:scores:)``.
  /// - Throws: ``LexiconError/unusableImage(path:_:)``.
  init(
    ofLexicon checksum: UInt64, in source: MappedBytes, lexicon: LexiconView, isTrusted: Bool
  ) throws(LexiconError) {
    let image = try ImageReader(source, kind: .learnedKind, verifiesChecksum: !isTrusted)
    let made = try image.values(.learnedLexicon, as: UInt64.self, count: 1)
    guard made[0] == checksum else {
      throw .unusableImage(path: source.path, .lexicon(found: made[0], expected: checksum))
    }
    guard let scores = try Self(image, lexicon: lexicon, isTrusted: isTrusted) else {
      throw .unusableImage(path: source.path, .section(ImageTag.learnedUnits.description))
    }
    self = scores
  }
}
