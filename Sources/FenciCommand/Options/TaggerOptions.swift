import ArgumentParser
import Fenci

/// How words are tagged, as typed.
struct TaggerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Tag with this model instead of the built-in one; lexicon tags words by themselves.",
      valueName: "file"), completion: .file())
  var tagger: String?

  /// What is meant: `lexicon` is no model.
  var tagging: AnalyzerConfiguration.Tagging {
    tagger == "lexicon" ? .lexicon : .context(modelPath: tagger)
  }

  /// Refuses what jieba's tagger does not have.
  func validateForJieba() throws {
    if tagger != nil { throw UsageError.notOfJieba(option: "--tagger").validation }
  }
}
