import Glibc

extension DocumentFrequencies {
  /// Words that the table does not have count as if one document in so many had them.
  ///
  /// Unseen does not mean rarer than everything: most unseen "words" are accidents of segmentation, or
  /// were pruned. So they rank with words that are rare but real.
  static let documentsPerUnseenWord: UInt64 = 10_000

  /// A phrase of the table is at most so many times rarer than its words on average.
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
  /// A phrase that the table has: of its own count, at most ``highestPhraseGain`` times the mean of its
  /// words. One that it has not: the mean of its words.
  ///
  /// - Parameters:
  ///   - key: The phrase.
  ///   - meanOfWords: The mean of ``rarity(ofWord:)`` over its words.
  /// - Returns: Natural logarithmic units, as all inverse document frequencies.
  package func rarity(ofPhrase key: TermKey, meanOfWords: Double) -> Double {
    guard let count = documentFrequency(of: key) else { return meanOfWords }
    return min(inverseDocumentFrequency(ofCount: count), Self.highestPhraseGain * meanOfWords)
  }

  private var unseenWordCount: UInt32 {
    UInt32(clamping: max(minimumDocumentFrequency, documentCount / Self.documentsPerUnseenWord))
  }
}
