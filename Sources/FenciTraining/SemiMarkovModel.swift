import FenciKernel

/// The parameters that training moves; scores, so that higher is better.
///
/// The score of a segmentation is the sum over its words and over the boundaries between them. A word of
/// the lexicon has the score of its class and length and one of its own; a word that no lexicon has that
/// of its length. A boundary has the scores that the symbols and pairs around it give it, and those of all
/// words of the lexicon that might stand over it, on the path or not.
///
/// Standards share the scores of pairs, which are many and say much the same in all; the others each has
/// for itself.
final class SemiMarkovModel {
  /// What a standard has for itself.
  final class Part {
    /// By class and length.
    let classes: AdaGrad
    /// By double-array unit.
    let words: AdaGrad
    /// By length.
    let unknownWords: AdaGrad
    /// What a word of some class and length says of boundaries at its start, inside it and at its end.
    let wordBoundaries: AdaGrad
    /// By symbol and lane; see `LearnedView`.
    let symbols: AdaGrad

    init(unitCount: Int, symbolCount: Int) {
      classes = AdaGrad(count: WordStatistics.classCount * lengthCount)
      words = AdaGrad(count: unitCount)
      unknownWords = AdaGrad(count: LearnedView.longestUnknownWord + 1)
      wordBoundaries = AdaGrad(count: classes.count * placeCount)
      symbols = AdaGrad(count: symbolCount * laneCount)
    }

    /// All parameters, in a fixed order.
    var blocks: [AdaGrad] { [classes, words, unknownWords, wordBoundaries, symbols] }
  }

  /// By standard.
  let parts: [Part]
  /// By pair and lane.
  let pairs: AdaGrad

  /// Floats for each symbol and each pair.
  static let laneCount = LearnedView.Lanes.scalarCount
  /// Where a boundary may be seen from a word: at its start, inside it, at its end; and one to spare.
  static let placeCount = 4
  /// Floats for each class, and for unknown words.
  static let lengthCount = LearnedView.lengthsOfClass

  /// Makes a model that knows nothing.
  init(standardCount: Int, unitCount: Int, symbolCount: Int, pairCount: Int) {
    parts = (0..<standardCount).map { _ in Part(unitCount: unitCount, symbolCount: symbolCount) }
    pairs = AdaGrad(count: pairCount * Self.laneCount)
  }

  /// All parameters, in a fixed order.
  var blocks: [AdaGrad] { parts.flatMap(\.blocks) + [pairs] }

  /// The parameter of a class of words of some length.
  @inline(__always)
  static func classIndex(_ wordClass: Int, length: Int) -> Int {
    wordClass * lengthCount + min(length, WordStatistics.longestLength)
  }
}
