package import FenciKernel

/// What training added to a lexicon, as its image has it.
package struct LearnedScores: Sendable {
  /// What the hot loops see of each standard of annotation, the usual one first.
  package let standards: [(name: String, view: LearnedView)]
  /// Facts about the training.
  package let provenance: [(key: String, value: String)]
  // Keeps the arrays of the views alive.
  private let image: ImageReader

  /// The scores of a standard.
  ///
  /// - Parameter name: `nil` for the usual one.
  /// - Returns: `nil` when nobody trained such a standard.
  package func view(of name: String?) -> LearnedView? {
    guard let name else { return standards[0].view }
    return standards.first { $0.name == name }?.view
  }
}

extension LearnedScores {
  /// Reads the learned sections of an image; `nil` when nobody trained on the lexicon.
  ///
  /// - Parameters:
  ///   - image: A lexicon's.
  ///   - lexicon: That lexicon's own costs.
  ///   - isTrusted: Only sizes are checked; see ``Lexicon/init(image:isTrusted:scores:)``.
  /// - Throws: ``ImageFault/section(_:)``.
  init?(_ image: ImageReader, lexicon: LexiconView, isTrusted: Bool) throws(LexiconError) {
    guard image.has(.standards) else { return nil }
    let names = image.properties(.standards).map(\.key)
    guard (1...ImageTag.mostStandards).contains(names.count) else {
      throw .unusableImage(path: image.source.path, .section(ImageTag.standards.description))
    }
    var standards: [(name: String, view: LearnedView)] = []
    for (number, name) in names.enumerated() {
      let view = try Self.view(image, number, lexicon: lexicon)
      guard isTrusted || lexicon.isStructure(ofLearned: view.units) else {
        let section = ImageTag.learnedUnits.numbered(number)
        throw .unusableImage(path: image.source.path, .section(section.description))
      }
      standards.append((name, view))
    }
    self.standards = standards
    provenance = image.properties(.learnedProvenance)
    self.image = image
  }

  private static func view(
    _ image: ImageReader, _ number: Int, lexicon: LexiconView
  ) throws(LexiconError) -> LearnedView {
    let symbolCount = LearnedView.symbolCount(maximumCode: lexicon.maximumCode)
    let units = try image.values(
      .learnedUnits.numbered(number), as: UInt64.self, count: lexicon.unitCount)
    let symbols = try image.values(
      .symbolScores.numbered(number), as: LearnedView.Lanes.self, count: symbolCount)
    let words = try image.values(
      .wordScores.numbered(number), as: LearnedView.Lanes.self, count: LearnedView.wordScoreCount)
    let unknown = try image.values(
      .unknownWordCosts.numbered(number), as: UInt32.self,
      count: LearnedView.longestUnknownWord - 1)
    let lines = try image.values(.pairLines, as: UInt8.self)
    guard let units = units.baseAddress, let symbols = symbols.baseAddress,
      let words = words.baseAddress,
      let pairs = PairLines(UnsafeRawBufferPointer(lines), symbolCount: symbolCount)
    else {
      throw .unusableImage(path: image.source.path, .section(ImageTag.pairLines.description))
    }
    return LearnedView(
      units: UnsafeRawPointer(units).bindMemory(to: TrieUnit.self, capacity: lexicon.unitCount),
      symbolScores: symbols, pairs: pairs, wordScores: words,
      symbolCount: symbolCount, unknownWordCosts: SIMD8(unknown))
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
      throw .unusableImage(path: source.path, .section(ImageTag.standards.description))
    }
    self = scores
  }
}
