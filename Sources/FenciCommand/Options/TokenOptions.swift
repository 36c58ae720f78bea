import ArgumentParser
import Fenci
import FenciSegmentation

/// What commands that write tokens have in common, as typed.
struct TokenOptions: ParsableArguments {
  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Output") var format: FormatOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Engine") var engine: EngineOptions
  @OptionGroup(title: "Engine") var compatibility: CompatibilityOptions
  @OptionGroup(title: "Engine") var parallel: ParallelOptions

  @Option(help: .granularity)
  var granularity = SegmentationGranularity.standard

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("What stands between words in text output.", valueName: "text"))
  var separator = " "

  func validate() throws {
    try format.validate(input)
    try compatibility.validate(engine, granularity)
  }

  /// Loads what the options name.
  ///
  /// - Parameter tagging: How words are tagged.
  /// - Returns: An analyzer with all dictionaries open that segmenting needs.
  /// - Throws: ``CommandError/engine(_:)``.
  func makeAnalyzer(
    tagging: AnalyzerConfiguration.Tagging = .lexicon
  ) throws(CommandError) -> Analyzer {
    try engine.makeAnalyzer(tagging: tagging, granularity: granularity)
  }

  /// Does a job with the tokens of each record.
  ///
  /// - Parameters:
  ///   - environment: The terminal.
  ///   - diagnostics: Where errors go.
  ///   - member: The member of JSON objects that has the tokens.
  ///   - makeJob: Gets the writer that is meant; opens the engine.
  /// - Returns: The exit status.
  /// - Throws: The error that stopped the run.
  func run(
    in environment: ProcessEnvironment, diagnostics: Diagnostics, member: String = "tokens",
    _ makeJob: (TokenWriter) throws(CommandError) -> any Job
  ) throws(CommandError) -> RunStatus {
    let run = Run(
      input: input, format: format, output: output, workerCount: parallel.workerCount,
      layout: format.lineLayout(of: input), environment: environment)
    let writer = run.tokenWriter(
      format.format ?? .text, offsets: format.offsets, separator: separator,
      member: member)
    return try run.perform(makeJob(writer), diagnostics: diagnostics)
  }
}
