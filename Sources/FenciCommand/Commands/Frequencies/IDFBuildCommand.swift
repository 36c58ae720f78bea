import ArgumentParser
import Fenci
import FenciLexicon

/// `fenci idf build` counts a collection of documents.
struct IDFBuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Count in how many documents of a collection each term occurs.",
    discussion: """
      The table is text: the number of documents, facts about the table, then terms and counts \
      separated by a tab, most frequent first. It can be edited, and read with --idf.

        $ fenci idf build --field body corpus/*.jsonl -o news.idf
        $ fenci idf build -r --min-df 3 -j 0 articles -o articles.idf
        $ fenci keywords --idf news.idf article.txt
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Input") var documents: DocumentOptions
  @OptionGroup(title: "Input") var division: DivisionOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Engine") var engine: EngineOptions
  @OptionGroup(title: "Engine") var parallel: ParallelOptions

  @Option(
    help: ArgumentHelp("Leave terms of fewer documents out.", valueName: "count"))
  var minDf = 2

  @Flag(help: "Write an image, which opens faster than text, instead of text.")
  var compile = false

  func validate() throws {
    guard minDf > 0 else { throw UsageError.minimumDocumentFrequency(minDf).validation }
    try documents.validate(field: input.field)
  }

  func run() throws {
    try perform { environment, diagnostics throws(CommandError) in
      let run = Run(
        input: input, output: output, workerCount: parallel.workerCount,
        layout: division.layout(field: input.field, titleField: documents.titleField),
        environment: environment)
      let analyzer = try engine.makeAnalyzer()
      let job = DocumentFrequenciesJob(
        analyzer: analyzer, minimumDocumentFrequency: UInt64(minDf),
        provenance: [
          "made by fenci \(FenciCommand.version), fenci idf build --min-df \(minDf)",
          "words of lexicon \(String(checksum: analyzer.lexicon.checksum))",
        ], isCompiled: compile)
      return try run.perform(job, diagnostics: diagnostics)
    }
  }
}
