import ArgumentParser

extension ExplanationFormat: ExpressibleByArgument {}

/// `fenci dict explain` tells why a text is divided as it is.
struct DictExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show why a text is divided as it is.",
    discussion: """
      Shown are the words, then the best path through the words of all dictionaries and the path that \
      comes next, or the one that you expected.

        $ fenci dict explain 南京市长江大桥
        $ fenci dict explain 南京市长江大桥 --against '南京 市长 江 大桥'

      By the learned model each word has a score, and so has each boundary: a natural logarithm, where \
      positive speaks for. What speaks for a boundary and against it are the characters near it, their \
      pairs, and the words of the lexicon near it or across it, on the path or not; the loudest stand \
      first. The path with the higher sum wins, and the difference is the logarithm of the odds.

      With --model unigram each word has a cost, -2048 times the natural logarithm of a probability: \
      smaller is better, and 1420 more is half as likely.

      JSON is one object: words; best and next (or expected), with score and words; ahead, the \
      difference; and boundaries, each with offset, score, the paths that have it, and all evidence.
      """)

  @Argument(help: "The text; a few sentences at most.")
  var text: String

  @Option(
    help: ArgumentHelp(
      "Compare with this way to divide the text, spaces between words, instead of the next best.",
      valueName: "words"))
  var against: String?

  @Option(name: .shortAndLong, help: "How the explanation is written.")
  var format = ExplanationFormat.text

  @OptionGroup var engine: EngineOptions

  @Option(help: "Colour the tables.")
  var color = ColorChoice.auto

  func run() throws {
    try perform { environment, _ throws(CommandError) in
      let isColored = color.isColored(
        in: environment, writesToTerminal: environment.isOutputTerminal)
      try SegmentationExplanation(
        analyzer: try engine.makeAnalyzer(), expected: against, format: format,
        isColored: isColored
      ).run(text, to: OutputFile("-"))
      return .success
    }
  }
}
