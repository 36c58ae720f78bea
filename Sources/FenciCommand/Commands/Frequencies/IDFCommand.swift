import ArgumentParser

/// `fenci idf` makes background document frequencies.
struct IDFCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "idf",
    abstract: "Make document frequencies, which say how common a term is.",
    discussion: """
        $ fenci idf build --field body news.jsonl -o news.idf
        $ fenci idf inspect news.idf 市场 高端市场
        $ fenci keywords --idf news.idf article.txt
      """,
    subcommands: [
      IDFBuildCommand.self, IDFMergeCommand.self, IDFInspectCommand.self, IDFCompileCommand.self,
    ])
}
