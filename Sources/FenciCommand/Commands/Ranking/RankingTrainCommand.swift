import ArgumentParser
import Fenci

/// `fenci ranking train` learns weights from documents with chosen keywords.
struct RankingTrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learn the weights of the learned ranking from documents with keywords.",
    discussion: """
      Each line of JSON Lines is a document with its keywords, an array of strings. Each file is a \
      kind of text, and counts by the square root of its documents. The weights are text, a feature and \
      its weight on each line: they can be read, edited, and given to fenci keywords.

        $ fenci ranking train --field text --title-field title papers.jsonl news.jsonl -o my.weights
        $ fenci keywords --weights my.weights article.txt

      With --folds, each document is also ranked by weights that were learned without it, and the \
      figures are written: to standard error, and at the head of the weights.

        $ fenci ranking train --field text --folds 10 news.jsonl -o /dev/null
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Input") var documents: DocumentOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Engine") var engine: EngineOptions
  @OptionGroup(title: "Engine") var tagger: TaggerOptions
  @OptionGroup(title: "Engine") var parallel: ParallelOptions

  @Option(
    help: ArgumentHelp("The member with the keywords.", valueName: "name"))
  var keywordsField = "keywords"

  @Option(
    help: ArgumentHelp(
      "Divide the documents into so many parts, and rank each by what the others teach.",
      valueName: "count"))
  var folds: Int?

  @Option(help: ArgumentHelp("Decides which document is in which part.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "How much large weights cost: the more, the less is left to chance.", valueName: "number"))
  var penalty = RankingTrainingJob.standardPenalty

  @Option(
    help: ArgumentHelp(
      "Use these document frequencies instead of the built-in ones; fenci idf build makes them.",
      valueName: "file"), completion: .file())
  var idf: String?

  func validate() throws {
    guard input.field != nil else { throw UsageError.trainingWithoutField.validation }
    if let folds, folds < 2 { throw UsageError.foldCount(folds).validation }
    guard penalty > 0, penalty.isFinite else { throw UsageError.penalty.validation }
    try documents.validate(field: input.field)
  }

  func run() throws {
    try perform { environment, diagnostics throws(CommandError) in
      let run = Run(
        input: input, output: output, workerCount: parallel.workerCount,
        layout: input.field.map {
          .jsonLines(field: $0, titleField: documents.titleField)
        } ?? .file,
        environment: environment)
      let job = RankingTrainingJob(
        extractor: try engine.makeAnalyzer(idf: idf, tagging: tagger.tagging(.lexicon))
          .openKeywordExtractor(),
        keywordsField: keywordsField, penalty: penalty, seed: seed, foldCount: folds,
        inputNames: run.pipeline.inputs.compactMap { try? $0.get().name },
        reporter: TrainingReporter(diagnostics: diagnostics, isEnabled: run.showsProgress))
      return try run.perform(job, diagnostics: diagnostics)
    }
  }
}
