public import FenciDiscovery
import FenciKeywords

extension Analyzer {
  /// Finds words that this analyzer's dictionaries do not have.
  ///
  /// - Parameter options: What counts as a word, and how much memory may be used.
  /// - Returns: A finder, to be shared among tasks.
  /// - Throws: ``FenciError/lexicon(_:)`` when the stop words or document frequencies are missing or
  ///   damaged.
  public func newWordFinder(options: DiscoveryOptions = .init()) throws(FenciError) -> NewWordFinder
  {
    NewWordFinder(
      segmenter: segmenter, tagger: keywordTagger, stopWords: try keywordExtractor().stopWords,
      options: options)
  }
}
