import ArgumentParser
import Fenci
import FenciKeywords
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

      A collection may be counted in parts, by several machines, and the parts be merged. Keep all \
      terms then, and prune at the end; the result is that of one run, byte for byte:

        $ fenci idf build --min-df 1 --field body 2024.jsonl -o 2024.idf
        $ fenci idf build --min-df 1 --field body 2025.jsonl -o 2025.idf
        $ fenci idf merge --min-df 2 2024.idf 2025.idf -o news.idf
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

  @Option(help: "Count phrases of two and three words too, words only (none), or phrases only.")
  var phrases = PhraseUse.included

  @OptionGroup(title: "Output") var facts: TableFacts

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
        phrases: phrases,
        // What parts of a collection have in common: their sum is to have it too.
        provenance: facts.facts + [
          "made by fenci \(FenciCommand.version), fenci idf build"
            + (phrases == .included ? "" : " --phrases \(phrases.rawValue)"),
          "words of lexicon \(String(checksum: analyzer.lexicon.checksum))",
        ], isCompiled: compile)
      let status = try run.perform(job, diagnostics: diagnostics)
      if job.termCount == 0, job.documentCount > 0 {
        diagnostics.reportNoTerms(documentCount: job.documentCount)
      }
      return status
    }
  }
}
