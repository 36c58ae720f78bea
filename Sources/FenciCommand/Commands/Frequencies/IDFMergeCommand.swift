import ArgumentParser

/// `fenci idf merge` adds tables of the parts of a collection.
struct IDFMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Add tables of document frequencies that were counted in parts.",
    discussion: """
      The sum of the parts is the table of the whole, byte for byte, in whatever order they are given, \
      if no part was pruned: build parts with --min-df 1, and prune when they are merged.

        $ fenci idf merge --min-df 2 part-*.idf -o whole.idf

      Tables of different genres are better averaged: each then has equal say, however many documents \
      it is of. A term's weight is the mean of its weights ln((N + 1) / (df + 1)) in the tables, stated \
      as a count out of --documents.

        $ fenci idf merge --average --min-df 2 news.idf posts.idf law.idf -o mixed.idf
      """)

  @Argument(help: "Tables, as text.", completion: .file())
  var tables: [String]

  @Option(
    help: ArgumentHelp("Leave terms of fewer documents out of the result.", valueName: "count"))
  var minDf = 1

  @Flag(help: "Average the tables' weights instead of adding their counts.")
  var average = false

  @Option(
    help: ArgumentHelp(
      "The number of documents that an average is stated with. (default: 50000)",
      valueName: "count"))
  var documents: UInt64?

  @Flag(
    help:
      "Merge tables too of which terms were left out; the counts of rare terms are too low then.")
  var allowPruned = false

  @OptionGroup var facts: TableFacts

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The table to write.", valueName: "file"),
    completion: .file())
  var output = "-"

  func validate() throws {
    guard minDf > 0 else { throw UsageError.minimumDocumentFrequency(minDf).validation }
    guard average || documents == nil else { throw UsageError.documentsWithoutAverage.validation }
  }

  func run() throws {
    try perform { _, diagnostics throws(CommandError) in
      try DocumentFrequenciesMerge(
        tables: TableFiles(paths: tables, allowsPruned: allowPruned),
        minimumDocumentFrequency: UInt64(minDf),
        averageDocumentCount: average ? documents ?? 50_000 : nil,
        facts: facts.facts + (average ? ["average of \(tables.count) tables"] : []),
        outputPath: output
      ).run(diagnostics: &diagnostics)
    }
  }
}
