import ArgumentParser
import Fenci
import FenciJieba
import FenciKeywords

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
        $ fenci keywords --title '小米之家重返巴黎' --diversity 0.3 article.txt
        $ fenci keywords --report page.html article.txt
        $ fenci keywords -r --per folder news

      --per folder or all ranks documents together: a term's score is its share of the best score of \
      each document, on average, times the part of the documents that have it.

      The default method was learned from documents with keywords chosen by people: by that model, a \
      term with twice the score is twice as likely to be chosen. fenci ranking train learns from \
      documents of yours; --method combined has a formula instead, tfidf and textrank the classics.

      With JSON Lines the keywords join the line, and its other members stay as they are:

        $ echo '{"id":7,"text":"…"}' | fenci keywords --field text -f jsonl -n 1
        {"id":7,"text":"…","keywords":[{"text":"…","score":1.250000}]}

      As a co-process of another program, it answers each line before the next one is sent:

        $ fenci keywords --jsonl --line-buffered -n 1
        {"id":7,"text":"…"}
        {"id":7,"text":"…","keywords":[{"text":"…","score":1.250000}]}
        {"id":8}
        {"id":8,"error":{"code":"missing_member","message":"…","line":2,"column":1}}

      A line that fails is no end: the exit status is 0 at the end of the input.
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Input") var documents: DocumentOptions
  @OptionGroup(title: "Input") var title: TitleOptions
  @OptionGroup(title: "Input") var collection: CollectionOptions
  @OptionGroup(title: "Output") var format: FormatOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var detail: KeywordDetailOptions
  @OptionGroup(title: "Output") var report: ReportOptions
  @OptionGroup(title: "Ranking") var extent: RankingExtentOptions
  @OptionGroup(title: "Ranking") var ranking: RankingOptions
  @OptionGroup(title: "Engine") var engine: EngineOptions
  @OptionGroup(title: "Engine") var tagger: TaggerOptions
  @OptionGroup(title: "Engine") var compatibility: CompatibilityOptions
  @OptionGroup(title: "Engine") var parallel: ParallelOptions

  func validate() throws {
    try format.validate(input)
    try documents.validate(field: format.field(of: input))
    try compatibility.validate(engine)
    if compatibility.program != nil { try tagger.validateForJieba() }
    try compatibility.validate(extent, ranking, documents, title)
    if title.text != nil, !readsOneDocument { throw UsageError.titleOfSeveralDocuments.validation }
    try report.validate(output)
    try collection.validate(
      input: input, format: format, detail: detail, extent: extent, ranking: ranking,
      report: report,
      compatibility: compatibility)
  }

  /// Whether what was typed means one document.
  private var readsOneDocument: Bool {
    format.field(of: input) == nil && !input.recursive && input.inputs.count <= 1
      && !collection.lines
      && collection.per == .document
  }

  func run() throws {
    try perform { environment, diagnostics throws(CommandError) in
      let run = Run(
        input: input, format: format, output: output, workerCount: parallel.workerCount,
        layout: collection.layout(
          field: format.field(of: input), titleField: documents.titleField),
        environment: environment)
      if collection.gathers(run.pipeline.layout) {
        return try runTogether(run, in: environment, diagnostics: diagnostics)
      }
      let writer = detail.writer(
        format, explains: extent.explain, hasExactScores: compatibility.program != nil, run: run,
        environment: environment)
      let collector = report.makeCollector(for: run)
      let file = try report.open(for: run)
      let status = try run.perform(makeJob(writer, collector), diagnostics: diagnostics)
      try file?.finish(
        collector?.page(showsScores: detail.scores), diagnostics: diagnostics)
      return status
    }
  }

  /// Ranks documents together.
  private func runTogether(
    _ run: Run, in environment: ProcessEnvironment, diagnostics: Diagnostics
  ) throws(CommandError) -> RunStatus {
    let analyzer = try engine.makeAnalyzer(ranking, tagging: tagger.tagging(.lexicon))
    let folding = TermFolding(lexicon: analyzer.lexicon)
    let groups = CollectionGroups(
      run.pipeline.inputs, unit: CollectionGroups.Unit(rawValue: collection.per.rawValue) ?? .all)
    let gatherer = CollectionGatherer(groups: groups, folding: folding)
    let job = CollectionKeywordsJob(
      extractor: try analyzer.openKeywordExtractor(),
      options: ranking.options(count: extent.count), folding: folding,
      gatherer: gatherer,
      writer: detail.collectionWriter(format, unit: groups.unit, run: run, environment: environment)
    )
    var run = run
    // One array of all collections is written at the end.
    run.framing = .lines
    let status = try run.perform(job, diagnostics: diagnostics)
    if gatherer.forgottenTermCount > 0 { diagnostics.reportForgottenTerms() }
    return status
  }

  private func makeJob(
    _ writer: KeywordWriter, _ report: ReportCollector?
  ) throws(CommandError) -> any Job {
    if let model = try compatibility.openModel() {
      return JiebaKeywordsJob(
        keywords: JiebaKeywords(model: model),
        options: try compatibility.keywordOptions(ranking, count: extent.count), writer: writer,
        report: report)
    }
    return KeywordsJob(
      extractor: try engine.makeKeywordExtractor(ranking, tagging: tagger.tagging(.lexicon)),
      options: ranking.options(count: extent.count, explains: extent.explain),
      title: title.text.map { Bytes($0.utf8) }, writer: writer, report: report)
  }
}
