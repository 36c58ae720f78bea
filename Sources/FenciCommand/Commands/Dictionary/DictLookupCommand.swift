import ArgumentParser

/// `fenci dict lookup` tells whether words are known.
struct DictLookupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Look words up.",
    discussion: """
      Each word becomes a line: the word, where it is from, its tag and the natural logarithm of \
      its probability. Case, width and traditional forms do not matter, as in text. The exit \
      status is 1 when a word is in no dictionary.

        $ fenci dict lookup 大桥 江大桥
      """)

  @Argument(help: "Words, of any characters.")
  var words: [String]

  @OptionGroup var engine: EngineOptions

  func run() throws {
    try perform { _, _ throws(CommandError) in
      try DictionaryLookup(analyzer: try engine.makeAnalyzer()).run(words, to: OutputFile("-"))
    }
  }
}
