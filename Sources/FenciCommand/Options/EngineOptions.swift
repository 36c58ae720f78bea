import ArgumentParser
import Fenci
import FenciKeywords
import FenciSegmentation
import FenciText

/// Which dictionaries and rules to use, as typed.
struct EngineOptions: ParsableArguments {
  @Option(
    name: .customLong("dict"),
    help: ArgumentHelp(
      "Use this compiled lexicon instead of the built-in one; $FENCI_LEXICON does the same.",
      valueName: "file"),
    completion: .file())
  var lexicon: String?

  @Option(
    help: ArgumentHelp(
      "How words are chosen: learned, unigram (by their frequency), or a file that fenci train --base made.",
      valueName: "name"),
    completion: .file())
  var model = "learned"

  @Option(
    help: ArgumentHelp(
      "Divide by this standard of those that the learned scores know.", valueName: "name"))
  var standard: String?

  @Option(
    name: [.customShort("u"), .customLong("user-dict")],
    help: ArgumentHelp(
      "Add a user dictionary; may be given several times, and later ones win.",
      valueName: "file"),
    completion: .file())
  var userDictionaries: [String] = []

  @Option(help: "How dates and times such as 2025年11月15日 and 2025年 are divided.")
  var dates = SegmenterConfiguration().dateStyle

  @Flag(help: "Take only words that a dictionary has.")
  var noNewWords = false

  /// Loads what the options name.
  ///
  /// - Parameters:
  ///   - ranking: Names more files, for commands that rank.
  ///   - idf: Document frequencies, for commands that have no such options.
  ///   - tagging: How words are tagged, for commands that say so.
  ///   - granularity: How much of a text a word takes.
  /// - Returns: An analyzer with all dictionaries open that segmenting needs.
  /// - Throws: ``CommandError/engine(_:)``.
  func makeAnalyzer(
    _ ranking: RankingOptions? = nil, idf: String? = nil,
    tagging: AnalyzerConfiguration.Tagging = .lexicon,
    granularity: SegmentationGranularity = .standard
  ) throws(CommandError) -> Analyzer {
    var configuration = AnalyzerConfiguration()
    configuration.lexiconPath = lexicon
    if let named = SegmentationModel(rawValue: model) {
      configuration.segmentation.model = named
    } else {
      configuration.scoresPath = model
    }
    configuration.segmentation.standard = standard
    configuration.userDictionaryPaths = userDictionaries
    configuration.segmentation.recognizesNewWords = !noNewWords
    configuration.segmentation.granularity = granularity
    configuration.segmentation.dateStyle = dates
    configuration.tagging = tagging
    configuration.keywordTagging = tagging
    configuration.documentFrequenciesPath = ranking?.idf ?? idf
    configuration.rankingWeightsPath = ranking?.weights
    configuration.stopWordsPath = ranking?.stopWordsPath
    return try .open(configuration)
  }

  /// Loads what ranking needs besides.
  func makeKeywordExtractor(
    _ ranking: RankingOptions, tagging: AnalyzerConfiguration.Tagging
  ) throws(CommandError) -> KeywordExtractor {
    try makeAnalyzer(ranking, tagging: tagging).openKeywordExtractor()
  }
}
