import ArgumentParser
import Fenci

/// How words are tagged, as typed.
struct TaggerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Tag words by context, by themselves (lexicon), or with this model; fenci tag does the first, "
        + "ranking the second.", valueName: "context|lexicon|file"), completion: .file())
  var tagger: String?

  /// What is meant; `standard` when nothing is typed.
  func tagging(_ standard: AnalyzerConfiguration.Tagging) -> AnalyzerConfiguration.Tagging {
    switch tagger {
    case nil: standard
    case "lexicon": .lexicon
    case "context": .context(modelPath: nil)
    case let path: .context(modelPath: path)
    }
  }

  /// Refuses what jieba's tagger does not have.
  func validateForJieba() throws {
    if tagger != nil { throw UsageError.notOfJieba(option: "--tagger").validation }
  }
}
