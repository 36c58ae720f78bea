import ArgumentParser
import FenciTraining

/// `fenci train` learns to segment from segmented text.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learn to segment from segmented text.",
    discussion: """
      Each line is a sentence with spaces between its words. The result is one file with everything: the \
      words of the text and of word lists, and what was learned of them. Ten minutes of work give a \
      segmenter of your own standard:

        $ fenci train sentences.txt --dev held-out.txt -o my.lexicon
        $ fenci --dict my.lexicon article.txt
        $ fenci evaluate segment held-out.txt --dict my.lexicon --min-f1 95

      Word lists, in the form of fenci dict build, make it know more words than the text has:

        $ fenci train sentences.txt --words words.tsv -o my.lexicon
        $ fenci train sentences.txt --raw crawl.txt -o my.lexicon

      Texts of several standards are named; the first is the usual one, and --standard asks for another:

        $ fenci train fine=ours.txt coarse=theirs.txt coarse=more.txt -o my.lexicon
        $ fenci --dict my.lexicon --standard coarse article.txt

      A run that was interrupted goes on with --resume after the last whole pass.
      """)

  @Argument(
    help: ArgumentHelp(
      "Segmented text, one sentence a line; with the name of its standard before it, or \"standard\".",
      valueName: "[name=]file"),
    completion: .file())
  var texts: [String]

  @Option(
    name: .customLong("words"),
    help: ArgumentHelp(
      "Add a word list: word, count and tag; may be given several times.", valueName: "file"),
    completion: .file())
  var wordLists: [String] = []

  @Option(
    name: .customLong("raw"),
    help: ArgumentHelp(
      "Look for more words in this text, which nobody has divided, a document a line; may be given several times.",
      valueName: "file"),
    completion: .file())
  var rawTexts: [String] = []

  @Option(
    help: ArgumentHelp(
      "Pairs of characters, separated by a tab, that are looked up as one.", valueName: "file"),
    completion: .file())
  var folding: String?

  @Option(
    help: ArgumentHelp(
      "Learn for this compiled lexicon and add no words; the result is its scores alone.",
      valueName: "file"),
    completion: .file())
  var base: String?

  @Option(
    name: .customLong("dev"),
    help: ArgumentHelp(
      "Measure on this segmented text, by the first standard, after each pass; may be given several times.",
      valueName: "file"),
    completion: .file())
  var developmentTexts: [String] = []

  @Option(help: ArgumentHelp("Passes over the text.", valueName: "count"))
  var epochs = 4

  @Option(
    help: ArgumentHelp("Learn only pairs of characters that occur so often.", valueName: "count"))
  var minPairs = 2

  @Option(help: ArgumentHelp("Drop scores nearer to 0, in nats.", valueName: "number"))
  var prune: Float = 0.1

  @Option(
    help: ArgumentHelp(
      "Be surer, by so many nats, of a segmentation than of one that crosses a word of it.",
      valueName: "number"))
  var crossingCost = 0.0

  @Option(help: ArgumentHelp("Decides the order of the sentences.", valueName: "number"))
  var seed: UInt64 = 1

  @Flag(help: "Take up a run of the same command that was interrupted.")
  var resume = false

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"),
    completion: .file())
  var output: String

  func validate() throws {
    guard epochs >= 1 else { throw UsageError.epochCount(epochs).validation }
    guard minPairs >= 1 else { throw UsageError.pairCount(minPairs).validation }
    guard prune >= 0, prune.isFinite else { throw UsageError.pruneThreshold(prune).validation }
    guard (0...SegmentationTrainer.Options.largestCrossingCost).contains(crossingCost) else {
      throw UsageError.crossingCost(crossingCost).validation
    }
    let standards = Set(texts.map { Self.named($0).standard })
    guard
      standards.allSatisfy({ name in
        !name.isEmpty && !name.contains { $0 == "\t" || $0.isNewline }
      })
    else { throw UsageError.standardName.validation }
    guard base == nil || wordLists.isEmpty && rawTexts.isEmpty && folding == nil else {
      throw UsageError.wordsWithBase.validation
    }
    guard standards.count <= SegmentationTrainer.mostStandards else {
      throw UsageError.standardCount(
        standards.count, most: SegmentationTrainer.mostStandards
      ).validation
    }
  }

  func run() throws {
    try perform { environment, diagnostics throws(CommandError) in
      var options = SegmentationTrainer.Options()
      options.epochCount = epochs
      options.minimumPairCount = minPairs
      options.pruneThreshold = prune
      options.crossingCost = crossingCost
      options.seed = seed
      return try SegmentationTraining(
        texts: texts.map(Self.named), wordListPaths: wordLists, foldingPath: folding,
        basePath: base, rawTextPaths: rawTexts, developmentPaths: developmentTexts,
        options: options, outputPath: output, resumes: resume,
        temporaryFolder: environment.temporaryFolder
      ).run(diagnostics: &diagnostics)
    }
  }

  /// Divides `name=file`; a file may have an equals sign in its name if a slash stands before it.
  private static func named(_ text: String) -> (standard: String, path: String) {
    guard let sign = text.firstIndex(of: "="), !text[..<sign].contains("/") else {
      return ("standard", text)
    }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }
}
