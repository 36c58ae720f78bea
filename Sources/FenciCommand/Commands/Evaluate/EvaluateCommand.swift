import ArgumentParser

/// `fenci evaluate` says how good results are.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compare words or keywords with those that people chose.",
    discussion: """
      The results are fenci's own, by the options that fenci segment and fenci keywords have, or those \
      of any other program, from a file.

        $ fenci evaluate segment gold.txt
        $ fenci evaluate keywords papers.jsonl --found other.jsonl --min-f1 25
      """,
    subcommands: [EvaluateSegmentCommand.self, EvaluateKeywordsCommand.self])
}
