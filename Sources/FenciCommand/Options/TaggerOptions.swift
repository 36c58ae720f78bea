import ArgumentParser
import Fenci

/// How words are tagged, as typed.
struct TaggerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Use this model instead of the built-in one; fenci tagger train makes them. lexicon looks at \
      no context.", valueName: "file"), completion: .file())
  var tagger: String?

  /// What is meant: `lexicon` is no model.
  var tagging: AnalyzerConfiguration.Tagging {
    tagger == "lexicon" ? .lexicon : .context(modelPath: tagger)
  }
}
