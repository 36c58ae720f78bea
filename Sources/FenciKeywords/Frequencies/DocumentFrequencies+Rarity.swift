import Glibc

extension DocumentFrequencies {
  /// Words that the table does not have count as if one document in so many had them.
  ///
  /// Unseen does not mean rarer than everything: most unseen "words" are accidents of segmentation, or
  /// were pruned. So they rank with words that are rare but real.
  static let documentsPerUnseenWord: UInt64 = 10_000

  /// An established phrase is at most so many times rarer than its words on average.
  ///
  /// Nearly every phrase is rarer than its words; what that adds to its weight is bounded, or phrases
  /// that are merely accidental would win.
  static let highestPhraseGain = 1.3

  /// Inverse document frequency of a word: of its own count, or of the count of an unseen word.
  package func rarity(ofWord key: TermKey) -> Double {
    inverseDocumentFrequency(ofCount: documentFrequency(of: key) ?? unseenWordCount)
  }

  /// Inverse document frequency of a phrase; backs off to that of its words.
  ///
  /// A phrase is established when the table has it, or when the document repeats it: then it is as rare
  /// as its own count says, but at most ``highestPhraseGain`` times as rare as its words on average. A
  /// phrase that is neither may be an accident, and is as rare as its words.
  ///
  /// - Parameters:
  ///   - count: Documents that have the phrase; `nil` when the table does not have it.
  ///   - meanOfWords: The mean of ``rarity(ofWord:)`` over its words.
  ///   - isRepeated: Whether the document has the phrase more than once.
  /// - Returns: Natural logarithmic units, as all inverse document frequencies.
  package func rarity(
    ofPhraseIn count: UInt32?, meanOfWords: Double, isRepeated: Bool
  ) -> Double {
    let bound = Self.highestPhraseGain * meanOfWords
    guard let count else { return isRepeated ? bound : meanOfWords }
    return min(inverseDocumentFrequency(ofCount: count), bound)
  }

  private var unseenWordCount: UInt32 {
    UInt32(clamping: max(minimumDocumentFrequency, documentCount / Self.documentsPerUnseenWord))
  }
}
