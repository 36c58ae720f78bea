import ArgumentParser

/// `fenci tag` writes words with their parts of speech.
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Split Chinese text into words and name their parts of speech.",
    discussion: """
      The tags are jieba's: n noun, v verb, a adjective, nr person, ns place, nt organisation, \
      x unknown, and so on.

        $ echo '我爱北京天安门' | fenci tag
        我/r 爱/v 北京/ns 天安门/ns

        $ echo '买了C++书' | fenci tag -f jsonl --offsets utf16
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Output") var format: FormatOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Engine") var engine: EngineOptions
  @OptionGroup(title: "Engine") var parallel: ParallelOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("What stands between words in text output.", valueName: "text"))
  var separator = " "

  func run() throws {
    try perform { environment, diagnostics throws(CommandError) in
      let run = Run(
        input: input, format: format, output: output, workerCount: parallel.workerCount,
        layout: input.lineLayout, environment: environment)
      let writer = run.tokenWriter(
        format.format ?? .text, offsets: format.offsets, separator: separator)
      let job = TagJob(analyzer: try engine.makeAnalyzer(), writer: writer)
      return try run.perform(job, diagnostics: diagnostics)
    }
  }
}
