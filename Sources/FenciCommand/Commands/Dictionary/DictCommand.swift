import ArgumentParser

/// `fenci dict` makes, checks and questions dictionaries.
struct DictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dict",
    abstract: "Make, check and question dictionaries.",
    discussion: """
      A lexicon is written as text, one word a line with its count and tag separated by tabs, and \
      compiled into an image that fenci maps at start. A user dictionary is read as text.

        $ fenci dict check my-words.tsv
        $ fenci dict explain 南京市长江大桥 -u my-words.tsv
      """,
    subcommands: [
      DictBuildCommand.self, DictCheckCommand.self, DictInspectCommand.self,
      DictLookupCommand.self, DictExplainCommand.self, DictImportJiebaCommand.self,
    ])
}
