import FenciLexicon
import FenciTestSupport
import FenciTraining

/// Lexica with learned scores, trained on the spot on sentences of our own.
enum LearnedWorld {
  /// Trains on sentences with spaces between their words; the lexicon has the words of the sentences.
  static func lexicon(_ sentences: [String]) throws -> Lexicon {
    var text = sentences.joined(separator: "\n")
    let segmented = text.withUTF8 { SegmentedText($0) }
    let vocabulary = try TrainingVocabulary(
      [segmented], wordListPaths: [], foldingPath: nil, basePath: nil)
    var trainer = SegmentationTrainer(
      vocabulary.corpus(of: [segmented]), lexicon: vocabulary.lexicon,
      listedCounts: vocabulary.listedCounts, options: .init())
    for _ in 0..<3 { _ = trainer.runEpoch() }
    let image = try vocabulary.lexicon.image(with: trainer.costs(provenance: []))
    return try Lexicon(compiled: image)
  }

  /// A lexicon of the random words of random sentences over a few characters.
  static func randomLexicon(
    over pieces: [String], using generator: inout SplitMix64
  ) throws -> Lexicon {
    let words = (0..<12).map { _ in
      pieces.randomText(count: Int.random(in: 1...4, using: &generator), using: &generator)
    }
    return try lexicon(
      (0..<30).map { _ in
        (0..<8).map { _ in words.randomElement(using: &generator) ?? "中" }.joined(separator: " ")
      })
  }
}
