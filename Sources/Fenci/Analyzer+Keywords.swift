import FenciDictionaries
public import FenciKeywords
import FenciLexicon
import FenciSegmentation
import FenciTagging
import Synchronization

extension Analyzer {
  /// The best terms of a document, best first.
  ///
  /// Document frequencies and stop words are opened by the first call, once for all tasks.
  ///
  /// - Parameters:
  ///   - document: Its occurrences are reported as byte ranges of `document.text`.
  ///   - options: What is asked; the defaults are a good start.
  ///   - workspace: Scratch space of the calling task.
  /// - Returns: At most `options.maximumCount` keywords; none for an empty document.
  /// - Throws: ``FenciError/lexicon(_:)`` when the document frequencies or the stop words are missing
  ///   or damaged.
  /// - Complexity: O(*n* + *t* log *k*), *t* the candidate terms, *k* the keywords asked for.
  public func keywords(
    in document: Document, options: KeywordOptions = .init(), workspace: AnalyzerWorkspace
  ) throws(FenciError) -> [Keyword] {
    let extractor = try keywordExtractor()
    let scratch = workspace.keywords ?? extractor.makeWorkspace()
    workspace.keywords = scratch
    return extractor.keywords(in: document, options: options, workspace: scratch)
  }

  /// The best terms of a text, best first.
  ///
  /// - Complexity: As for a document.
  public func keywords(in text: String, options: KeywordOptions = .init()) throws(FenciError)
    -> [Keyword]
  {
    try withPooledWorkspace { workspace throws(FenciError) in
      try keywords(in: Document(text: text), options: options, workspace: workspace)
    }
  }

  /// The third stage, opened by the first call.
  public func keywordExtractor() throws(FenciError) -> KeywordExtractor {
    do throws(LexiconError) { return try lazyKeywordExtractor.value(for: self) } catch {
      throw .lexicon(error)
    }
  }

  /// Counts document frequencies with this analyzer's words.
  ///
  /// - Parameter phrases: Whether words, phrases or both are counted.
  /// - Returns: A counter of no documents yet.
  public func makeDocumentFrequenciesBuilder(
    phrases: PhraseUse = .included
  ) -> DocumentFrequenciesBuilder {
    DocumentFrequenciesBuilder(segmenter: segmenter, tagger: keywordTagger, phrases: phrases)
  }
}

/// A keyword extractor that is made when it is first asked for.
///
/// Whoever only segments does not pay for opening the document frequencies.
final class LazyKeywordExtractor: Sendable {
  private let made = Mutex<KeywordExtractor?>(nil)

  func value(for analyzer: Analyzer) throws(LexiconError) -> KeywordExtractor {
    try made.withLock { (made) throws(LexiconError) in
      if let made { return made }
      let extractor = try Self.make(for: analyzer)
      made = extractor
      return extractor
    }
  }

  private static func make(for analyzer: Analyzer) throws(LexiconError) -> KeywordExtractor {
    let configuration = analyzer.configuration
    let image = try DictionaryLocation.documentFrequencies.open(
      path: configuration.documentFrequenciesPath)
    let stopWords: String
    if let path = configuration.stopWordsPath {
      stopWords = try TextFile.read(path)
    } else {
      stopWords = embeddedText(fenci_embedded_stop_words)
    }
    return KeywordExtractor(
      segmenter: analyzer.segmenter, tagger: analyzer.keywordTagger,
      frequencies: try DocumentFrequencies(
        source: image.bytes, lexicon: analyzer.lexicon, isTrusted: image.isTrusted),
      stopWords: StopWords(text: stopWords, lexicon: analyzer.lexicon),
      weights: try rankingWeights(path: configuration.rankingWeightsPath))
  }

  private static func rankingWeights(path: String?) throws(LexiconError) -> RankingWeights {
    if let path { return try RankingWeights(path: path) }
    return try RankingWeights(
      text: embeddedText(fenci_embedded_ranking_weights),
      path: "dictionaries/ranking/weights.tsv")
  }
}
