package import FenciKernel

/// The learned half of a lexicon image: the same words with learned costs, and scores for boundaries.
package struct LearnedViews: Sendable {
  /// The lexicon, its units with learned costs.
  package let words: LexiconView
  /// Scores for boundaries.
  package let boundaries: BoundaryModelView
  /// Facts about the training.
  package let provenance: [(key: String, value: String)]
}

extension LearnedViews {
  /// Reads the learned sections of an image.
  ///
  /// - Parameters:
  ///   - image: A lexicon's.
  ///   - view: That lexicon with its own costs.
  ///   - isTrusted: Only sizes are checked; see ``Lexicon/init(image:isTrusted:)``.
  /// - Returns: `nil` when nobody trained on the lexicon.
  /// - Throws: ``ImageFault/section(_:)``.
  init?(_ image: ImageReader, view: LexiconView, isTrusted: Bool) throws(LexiconError) {
    guard image.has(.learnedUnits) else { return nil }
    let units = try image.values(.learnedUnits, as: UInt64.self, count: view.unitCount)
    let symbolCount =
      BoundaryModelView.firstReserved(maximumCode: view.maximumCode)
      + BoundaryModelView.reservedSymbols
    let scores = try image.values(
      .symbolScores, as: BoundaryModelView.Lanes.self, count: symbolCount)
    let rows = try image.values(.pairRows, as: UInt32.self, count: symbolCount)
    let pairs = try image.values(.pairScores, as: BoundaryModelView.Lanes.self)
    let unknown = try image.values(
      .unknownWordCosts, as: UInt32.self, count: BoundaryModelView.longestUnknownWord - 1)
    guard let units = units.baseAddress, let scores = scores.baseAddress,
      let rows = rows.baseAddress, pairs.count > symbolCount
    else { throw .unusableImage(path: image.source.path, .section(ImageTag.pairScores.description)) }
    words = view.with(
      units: UnsafeRawPointer(units).bindMemory(to: TrieUnit.self, capacity: view.unitCount))
    boundaries = BoundaryModelView(
      symbolScores: scores, rows: rows, pairs: pairs, symbolCount: symbolCount,
      unknownWordCosts: SIMD4(unknown))
    provenance = image.properties(.learnedProvenance)
    guard isTrusted || boundaries.isSound() else {
      throw .unusableImage(path: image.source.path, .section(ImageTag.pairScores.description))
    }
    guard isTrusted || words.hasStructure(of: view) else {
      throw .unusableImage(path: image.source.path, .section(ImageTag.learnedUnits.description))
    }
  }
}
