import ArgumentParser
import Fenci
import FenciJieba
import FenciKeywords

/// `fenci evaluate keywords` compares keywords with those that people chose.
struct EvaluateKeywordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keywords",
    abstract: "Compare ranked keywords with those that people chose.",
    discussion: """
      Each line of JSON Lines is a document with its keywords, an array of strings. fenci ranks the \
      document's terms, and is compared; or the ranking of another program is, found by the document's \
      id: {"id":7,"keywords":["小米之家","巴黎"]}, or what fenci keywords -f jsonl writes.

        $ fenci evaluate keywords papers.jsonl
        $ fenci evaluate keywords --method combined --no-title papers.jsonl news.jsonl
        $ fenci evaluate keywords papers.jsonl --found other.jsonl
        $ fenci evaluate keywords --min-f1 25 papers.jsonl > figures.txt || echo worse

      Keywords are the same when they are spelled alike, but for case, width and white space. P, R and \
      F1 of the first 3, 5 and 10, MAP (mean average precision) and R of the first 50 are means over the \
      documents, in percent; P divides by 3, 5 or 10 even if fewer were ranked. Ranked is the part of all \
      chosen keywords that was ranked at any place. Documents without chosen keywords do not count. Of \
      several files there is a row for all documents together (total) and one for the means of the files \
      (mean).

      JSON is one object: files, an array with file, f1At3, precisionAt3, recallAt3 (and so on for 5 and \
      10), meanAveragePrecision, recallAt50, ranked, keywords and documents; total and mean, for several \
      files.
      """)

  @OptionGroup(title: "Input") var gold: GoldOptions
  @OptionGroup(title: "Output") var figures: FigureOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Ranking") var ranking: RankingOptions
  @OptionGroup(title: "Engine") var engine: EngineOptions
  @OptionGroup(title: "Engine") var tagger: TaggerOptions
  @OptionGroup(title: "Engine") var compatibility: CompatibilityOptions
  @OptionGroup(title: "Engine") var parallel: ParallelOptions

  @Option(help: ArgumentHelp("The member with the text.", valueName: "name"))
  var field = "text"

  @Option(help: ArgumentHelp("The member with the title, if a line has it.", valueName: "name"))
  var titleField = "title"

  @Option(help: ArgumentHelp("The member with the keywords.", valueName: "name"))
  var keywordsField = "keywords"

  @Option(
    help: ArgumentHelp(
      "With --found, the member that says which document it is.", valueName: "name"))
  var idField = "id"

  @Flag(help: "Rank the text without its title; --compat jieba never looks at titles.")
  var noTitle = false

  @Flag(help: "Count only chosen keywords that stand in title or text.")
  var presentOnly = false

  @Option(
    name: .customShort("n"),
    help: ArgumentHelp("Rank so many keywords of each document.", valueName: "count"))
  var count = RankingQuality.longCount

  func validate() throws {
    guard count > 0 else { throw UsageError.keywordCount(count).validation }
    try compatibility.validate(engine)
    try compatibility.validate(ranking)
  }

  func run() throws {
    try perform { environment, diagnostics throws(CommandError) in
      let evaluation = Evaluation(
        gold: gold, output: output, workerCount: parallel.workerCount,
        layout: .jsonLines(field: field, titleField: titleField), environment: environment)
      let own = gold.found.isEmpty ? try openRanking() : nil
      let pipeline = evaluation.run.pipeline
      let reporter = diagnostics
      let outcome = try evaluation.score(diagnostics: &diagnostics) {
        number, found throws(CommandError) in
        let ranking = if let own { own } else { try openFound(found, like: pipeline) }
        return KeywordsEvaluationJob(
          ranking: ranking, keywordsField: keywordsField, onlyPresent: presentOnly,
          fileName: evaluation.names[number], diagnostics: reporter)
      }
      var sum = RankingQuality()
      for file in outcome.files { sum.add(file.score) }
      let report = EvaluationReport(
        files: outcome.files.map { ($0.name, $0.score.figures) }, total: sum.figures)
      try evaluation.write(figures.format.text(of: report))
      return figures.check(
        outcome.files.map { ($0.name, $0.score.f1(.five)) }, measure: "F1@5", after: outcome.status,
        diagnostics: diagnostics)
    }
  }

  private func openFound(
    _ source: InputSource?, like pipeline: Pipeline
  ) throws(CommandError) -> RankingSource {
    .file(
      try FoundKeywords(
        source ?? .standardInput, like: pipeline, keywordsField: keywordsField,
        identifierField: idField))
  }

  private func openRanking() throws(CommandError) -> RankingSource {
    if let model = try compatibility.openModel() {
      return .jieba(
        JiebaKeywords(model: model), try compatibility.keywordOptions(ranking, count: count))
    }
    return .extractor(
      try engine.makeKeywordExtractor(ranking, tagging: tagger.tagging(.lexicon)),
      ranking.options(count: count), usesTitle: !noTitle)
  }
}
