import ArgumentParser
import Fenci

/// `fenci dict inspect` tells what a lexicon is.
struct DictInspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show where a compiled lexicon is, what it holds and what it was made from.",
    discussion: """
        $ fenci dict inspect
        $ fenci dict inspect --dict my.lexicon
      """)

  @OptionGroup var engine: EngineOptions

  func run() throws {
    try perform { _, _ throws(CommandError) in
      try DictionaryInspection(lexicon: try engine.makeAnalyzer().lexicon).run(to: OutputFile("-"))
      return .success
    }
  }
}
