import ArgumentParser

/// `fenci dict check` tells whether dictionaries are sound.
struct DictCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verify lexica, document frequencies and user dictionaries.",
    discussion: """
      All problems of all files are named as file:line:column. The exit status is 0 when there are \
      none, 1 when there are some.

        $ fenci dict check words.tsv my.lexicon my.frequencies
        words.tsv: user dictionary, tab-separated, 120 words, 3 splits: no problems
        my.lexicon: compiled lexicon, 349046 words: no problems
        my.frequencies: document frequencies, 9 terms of 4 documents: no problems
      """)

  @Argument(
    help: "Images and user dictionaries; which is which shows in the files.", completion: .file())
  var files: [String]

  @Flag(help: "Read text files as the word lists of a lexicon, not as user dictionaries.")
  var words = false

  func run() throws {
    try perform { _, diagnostics throws(CommandError) in
      try DictionaryCheck(readsWordLists: words)
        .run(files, to: OutputFile("-"), diagnostics: &diagnostics)
    }
  }
}
