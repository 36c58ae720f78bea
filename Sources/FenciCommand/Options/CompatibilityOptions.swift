import ArgumentParser
import Fenci
import FenciJieba
import FenciKeywords
import FenciLexicon
import FenciSegmentation
import FenciText

/// Whose results are wanted, as typed.
struct CompatibilityOptions: ParsableArguments {
  /// Programs whose results fenci repeats.
  enum Program: String, CaseIterable, ExpressibleByArgument {
    case jieba
  }

  @Option(
    name: .customLong("compat"),
    help: ArgumentHelp(
      "Give the results of jieba 0.42.1, from its data, which fenci dict import-jieba imports once. "
        + "White space, a token to jieba, is left out of text output; json, jsonl and tsv have it.",
      valueName: "program"))
  var program: Program?

  @Option(
    help: ArgumentHelp(
      "Use this image of jieba's data; $FENCI_JIEBA does the same.", valueName: "file"),
    completion: .file())
  var jiebaImage: String?

  /// Checks that jieba has what the other options ask for.
  func validate(_ engine: EngineOptions) throws {
    guard program != nil else {
      if jiebaImage != nil { throw UsageError.jiebaImageWithoutCompatibility.validation }
      return
    }
    if engine.lexicon != nil { throw UsageError.notOfJieba(option: "--dict").validation }
    if !engine.userDictionaries.isEmpty {
      throw UsageError.notOfJieba(option: "--user-dict").validation
    }
    if engine.dates != SegmenterConfiguration().dateStyle {
      throw UsageError.notOfJieba(option: "--dates").validation
    }
  }

  /// Checks that jieba has what is asked of its words.
  func validate(_ engine: EngineOptions, _ granularity: SegmentationGranularity) throws {
    try validate(engine)
    if program != nil, granularity != .standard {
      throw UsageError.notOfJieba(option: "--granularity").validation
    }
  }

  /// Checks that jieba has what is asked of a document and its ranking.
  func validate(
    _ extent: RankingExtentOptions, _ ranking: RankingOptions, _ documents: DocumentOptions,
    _ title: TitleOptions
  ) throws {
    guard program != nil else { return }
    try validate(ranking)
    if extent.explain { throw UsageError.notOfJieba(option: "--explain").validation }
    if documents.titleField != nil {
      throw UsageError.notOfJieba(option: "--title-field").validation
    }
    if title.text != nil { throw UsageError.notOfJieba(option: "--title").validation }
  }

  /// Checks that jieba has what is asked of a ranking.
  func validate(_ ranking: RankingOptions) throws {
    guard program != nil else { return }
    if let method = ranking.method, method == .learned || method == .combined {
      throw UsageError.notOfJieba(option: "--method \(method.rawValue)").validation
    }
    if ranking.weights != nil { throw UsageError.notOfJieba(option: "--weights").validation }
    // Jieba ranks words alone, which is what leaving --phrases out means then.
    if ranking.phrases == .only {
      throw UsageError.notOfJieba(option: "--phrases").validation
    }
    if ranking.idf != nil { throw UsageError.notOfJieba(option: "--idf").validation }
    if ranking.diversity > 0 { throw UsageError.notOfJieba(option: "--diversity").validation }
  }

  /// Opens jieba's data.
  ///
  /// - Returns: `nil` when nobody asked for jieba's results.
  /// - Throws: ``CommandError/jieba(_:)``.
  func openModel() throws(CommandError) -> JiebaModel? {
    guard program != nil else { return nil }
    do throws(LexiconError) { return try JiebaModel.open(path: jiebaImage) } catch {
      throw .jieba(error)
    }
  }

  /// The arguments of jieba's rankers that are meant.
  ///
  /// - Parameters:
  ///   - ranking: How terms are ranked.
  ///   - count: The most keywords of a document.
  /// - Returns: Arguments for the rankers.
  /// - Throws: ``CommandError/engine(_:)`` when the stop words cannot be read.
  func keywordOptions(
    _ ranking: RankingOptions, count: Int
  ) throws(CommandError) -> JiebaKeywordOptions {
    var options = JiebaKeywordOptions()
    options.method = ranking.method == .textRank ? .textRank : .termFrequency
    options.maximumCount = count
    options.partsOfSpeech = ranking.partsOfSpeech
    if let path = ranking.stopWordsPath {
      do throws(LexiconError) {
        options.stopWords = Set(
          try TextFile.read(path).split(whereSeparator: \.isNewline).map(String.init))
      } catch {
        throw .engine(.lexicon(error))
      }
    }
    return options
  }
}
