import ArgumentParser
import Fenci
import FenciSegmentation

/// Which dictionaries and rules to use, as typed.
struct EngineOptions: ParsableArguments {
  @Option(
    name: .customLong("dict"),
    help: ArgumentHelp(
      "Use this compiled lexicon instead of the built-in one.",
      discussion: "Also read from the environment variable FENCI_LEXICON.", valueName: "file"),
    completion: .file())
  var lexicon: String?

  @Option(
    name: [.customShort("u"), .customLong("user-dict")],
    help: ArgumentHelp(
      "Add a user dictionary; may be given several times, and later ones win.",
      valueName: "file"),
    completion: .file())
  var userDictionaries: [String] = []

  @Option(help: "How dates and times such as 2025年11月15日 are divided.")
  var dates = DateStyle.whole

  @Flag(help: "Take only words that a dictionary has.")
  var noNewWords = false

  /// Loads what the options name.
  ///
  func makeAnalyzer() throws(CommandError) -> Analyzer {
    var configuration = AnalyzerConfiguration()
    configuration.lexiconPath = lexicon
    configuration.userDictionaryPaths = userDictionaries
    configuration.segmentation.recognizesNewWords = !noNewWords
    configuration.segmentation.dateStyle = dates
    do {
      return try Analyzer(configuration: configuration)
    } catch {
      throw .engine(error)
    }
  }
}
