import FenciLexicon
import FenciTestSupport

/// Lexica with learned scores, trained on the spot on sentences of our own.
enum LearnedWorld {
  /// Trains on sentences with spaces between their words; the lexicon has the words of the sentences.
  static func lexicon(_ sentences: [String]) throws -> Lexicon {
    try TrainedLexicon.make(sentences, passes: 3)
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
