import ArgumentParser
import Fenci
import FenciJieba

/// `fenci keywords` ranks the terms of documents.
struct KeywordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keywords",
    abstract: "Rank the terms that a Chinese document is about.",
    discussion: """
      Each file is a document; with --field, each line of JSON Lines is one. A terminal shows a \
      table, a pipe gets tab-separated columns: the term and its score, best first, after the \
      name of the file if there are several.

        $ fenci keywords -n 5 article.txt
        $ fenci keywords -n 5 news/*.txt > keywords.tsv
        $ fenci keywords --explain --method tfidf article.txt
        $ fenci keywords --method textrank --phrases none article.txt
        $ fenci keywords --report page.html article.txt

      With JSON Lines the keywords join the line, and its other members stay as they are:

        $ echo '{"id":7,"text":"…"}' | fenci keywords --field text -f jsonl -n 1
        {"id":7,"text":"…","keywords":[{"text":"…","score":1.250000}]}
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Input") var documents: DocumentOptions
  @OptionGroup(title: "Output") var format: FormatOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var detail: KeywordDetailOptions
  @OptionGroup(title: "Output") var report: ReportOptions
  @OptionGroup(title: "Ranking") var ranking: RankingOptions
  @OptionGroup(title: "Engine") var engine: EngineOptions
  @OptionGroup(title: "Engine") var compatibility: CompatibilityOptions
  @OptionGroup(title: "Engine") var parallel: ParallelOptions

  func validate() throws {
    try documents.validate(field: input.field)
    try compatibility.validate(engine)
    try compatibility.validate(ranking, documents)
    try report.validate(output)
  }

  func run() throws {
    try perform { environment, diagnostics throws(CommandError) in
      let run = Run(
        input: input, format: format, output: output, workerCount: parallel.workerCount,
        layout: documents.layout(field: input.field), environment: environment)
      let writer = detail.writer(
        format, explains: ranking.explain, hasExactScores: compatibility.program != nil, run: run,
        environment: environment)
      let collector = report.makeCollector(for: run)
      let file = try report.open()
      let status = try run.perform(makeJob(writer, collector), diagnostics: diagnostics)
      try file?.finish(
        collector?.page(showsScores: detail.scores), diagnostics: diagnostics)
      return status
    }
  }

  private func makeJob(
    _ writer: KeywordWriter, _ report: ReportCollector?
  ) throws(CommandError) -> any Job {
    if let model = try compatibility.openModel() {
      return JiebaKeywordsJob(
        keywords: JiebaKeywords(model: model),
        options: try compatibility.keywordOptions(ranking), writer: writer, report: report)
    }
    return KeywordsJob(
      extractor: try engine.makeKeywordExtractor(ranking), options: ranking.options,
      writer: writer, report: report)
  }
}
