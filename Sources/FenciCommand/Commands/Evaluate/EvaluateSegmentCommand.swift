import ArgumentParser
import Fenci
import FenciJieba
import FenciLexicon
import FenciSegmentation

/// `fenci evaluate segment` compares words with those of people.
struct EvaluateSegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Compare words with those of people.",
    discussion: """
      Each line is a sentence that people divided: words with white space between them. fenci divides \
      the words joined, and is compared; or what another program made of them is, line by line.

        $ fenci evaluate segment gold.txt
        $ fenci evaluate segment -u names.tsv --errors 10 gold-1.txt gold-2.txt
        $ fenci evaluate segment gold.txt --found other.txt --vocabulary train.txt
        $ fenci evaluate segment --min-f1 90 gold.txt > figures.txt || echo worse

      P, R and F1 are precision, recall and their harmonic mean, of words, in percent; BF1 is F1 of the \
      boundaries inside lines. X counts the gold words of 1,000 that a found word crosses: overlaps \
      without containing them or lying in them, an error by any convention. OOV and IV are the recall of \
      the words that --vocabulary does not have, and has. Of several files there is a row for all words \
      together (total) and one for the means of the files (mean).

      JSON is one object: files, an array with file, f1, precision, recall, crossings (X), boundaryF1, \
      unknownRecall and knownRecall (with --vocabulary), and the counts that they are made of; total and \
      mean, for several files; with --errors, differenceCounts by kind and differences, an array with \
      kind, count, gold, found, and file, line, column, before and after of the first.
      """)

  @OptionGroup(title: "Input") var gold: GoldOptions
  @OptionGroup(title: "Output") var figures: FigureOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Engine") var engine: EngineOptions
  @OptionGroup(title: "Engine") var compatibility: CompatibilityOptions
  @OptionGroup(title: "Engine") var parallel: ParallelOptions

  @Option(help: .granularity)
  var granularity = SegmentationGranularity.standard

  @Option(
    help: ArgumentHelp(
      "Tell words of this file, one a line or segmented text, from those that it lacks.",
      valueName: "file"), completion: .file())
  var vocabulary: String?

  @Option(
    help: ArgumentHelp(
      "Show so many differences of each kind, the most frequent first: words crossed, divided, joined.",
      valueName: "count"))
  var errors: Int?

  func validate() throws {
    try compatibility.validate(engine, granularity)
    if let errors, errors < 1 { throw UsageError.differenceCount(errors).validation }
  }

  func run() throws {
    try perform { environment, diagnostics throws(CommandError) in
      let evaluation = Evaluation(
        gold: gold, output: output, workerCount: parallel.workerCount, layout: .lines,
        environment: environment)
      let vocabulary = try openVocabulary()
      let own = gold.found.isEmpty ? try openWords() : nil
      let pipeline = evaluation.run.pipeline
      let outcome = try evaluation.score(diagnostics: &diagnostics) {
        number, found throws(CommandError) in
        let words =
          if let own { own } else { try WordSource.file(FoundLines(found, like: pipeline)) }
        return SegmentationEvaluationJob(
          words: words, vocabulary: vocabulary, fileNumber: number,
          fileName: evaluation.names[number], countsDifferences: errors != nil)
      }
      var sum = SegmentationScore()
      for file in outcome.files { sum.add(file.score) }
      let report = EvaluationReport(
        files: outcome.files.map {
          ($0.name, $0.score.quality.figures(hasVocabulary: vocabulary != nil))
        }, total: sum.quality.figures(hasVocabulary: vocabulary != nil))
      let differences = errors.map {
        DifferenceReport(sum.differences, limit: $0, fileNames: evaluation.names)
      }
      try evaluation.write(figures.format.text(of: report, differences))
      return figures.check(
        outcome.files.map { ($0.name, $0.score.quality.f1) }, measure: "F1", after: outcome.status,
        diagnostics: diagnostics)
    }
  }

  private func openVocabulary() throws(CommandError) -> Vocabulary? {
    guard let vocabulary else { return nil }
    do throws(LexiconError) {
      var text = try TextFile.read(vocabulary)
      return text.withUTF8 { Vocabulary($0) }
    } catch {
      throw .engine(.lexicon(error))
    }
  }

  private func openWords() throws(CommandError) -> WordSource {
    if let model = try compatibility.openModel() {
      return .jieba(JiebaTokenizer(model: model, recognizesNewWords: !engine.noNewWords))
    }
    return .segmenter(try engine.makeAnalyzer(granularity: granularity))
  }
}
