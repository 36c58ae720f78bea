import ArgumentParser

/// `fenci dict explain` tells why a text is divided as it is.
struct DictExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show why a text is divided as it is.",
    discussion: """
      Shown are the words, then the cheapest path through the words of all dictionaries and the \
      path that comes next, with the cost of each word and the dictionary it is from. A cost is \
      -2048 times the natural logarithm of a probability: smaller is better, and 1420 more is half \
      as likely.

        $ fenci dict explain 南京市长江大桥
      """)

  @Argument(help: "The text; a few sentences at most.")
  var text: String

  @OptionGroup var engine: EngineOptions

  @Option(help: "Colour the tables.")
  var color = ColorChoice.auto

  func run() throws {
    try perform { environment, _ throws(CommandError) in
      let isColored = color.isColored(
        in: environment, writesToTerminal: environment.isOutputTerminal)
      try SegmentationExplanation(analyzer: try engine.makeAnalyzer(), isColored: isColored)
        .run(text, to: OutputFile("-"))
      return .success
    }
  }
}
