import ArgumentParser
import Fenci

/// `fenci idf inspect` tells what a table is, and how common terms are in it.
struct IDFInspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what a table of document frequencies holds, or how common terms are.",
    discussion: """
      A table is text or an image, or standard for the one that fenci keywords uses. Of each term the \
      number of documents and the inverse document frequency are written; a term that the table does \
      not have counts as an unseen word does, and the exit status is 1.

        $ fenci idf inspect news.idf
        $ fenci idf inspect standard 市场 人工智能
      """)

  @Argument(help: "The table.", completion: .file())
  var table: String

  @Argument(help: "Terms to look up, in any spelling.")
  var terms: [String] = []

  @OptionGroup(title: "Engine") var engine: EngineOptions

  func run() throws {
    try perform { _, _ throws(CommandError) in
      let frequencies = try engine.makeAnalyzer().openFrequencies(table)
      let output = try OutputFile("-")
      let inspection = FrequenciesInspection(frequencies: frequencies)
      guard terms.isEmpty else { return try inspection.lookUp(terms, to: output) }
      try inspection.describe(to: output)
      return .success
    }
  }
}
