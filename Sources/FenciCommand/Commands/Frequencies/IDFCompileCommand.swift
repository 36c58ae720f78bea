import ArgumentParser
import Fenci

/// `fenci idf compile` turns a table into an image.
struct IDFCompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Compile a table of document frequencies into an image, which opens faster.",
    discussion: """
        $ fenci idf compile news.idf -o news.image
      """)

  @Argument(help: "Tables; the counts of several are added.", completion: .file())
  var tables: [String]

  @OptionGroup(title: "Engine") var engine: EngineOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The image to write.", valueName: "file"),
    completion: .file())
  var output: String

  func run() throws {
    try perform { _, diagnostics throws(CommandError) in
      try DocumentFrequenciesCompilation(
        tablePaths: tables, lexicon: engine.makeAnalyzer().lexicon, outputPath: output
      ).run(diagnostics: &diagnostics)
    }
  }
}
