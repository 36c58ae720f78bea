import ArgumentParser

/// A page beside the output, as typed.
struct ReportOptions: ParsableArguments {
  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      "Also write a page for a browser: rankings, texts with their terms marked, and a graph of terms.",
      valueName: "file"),
    completion: .file(extensions: ["html"]))
  var path: String?

  /// Checks the option against where the output goes.
  func validate(_ output: OutputOptions) throws {
    guard let path else { return }
    if path == "-" { throw UsageError.reportOnStandardOutput.validation }
    if path == output.output { throw UsageError.reportOverOutput(path).validation }
  }

  /// What gathers the documents of a run for the page; `nil` when none was asked for.
  func makeCollector(for run: Run) -> ReportCollector? {
    guard path != nil else { return nil }
    return ReportCollector(
      inputs: run.pipeline.inputs, namesLines: run.pipeline.layout != .file)
  }

  /// Begins the file that is meant; `nil` when no page was asked for.
  ///
  /// - Throws: ``CommandError/system(_:path:code:)``, ``CommandError/outputIsInput(path:)``.
  func open(for run: Run) throws(CommandError) -> ReportFile? {
    guard let path else { return nil }
    try run.checkOutput(path)
    return try ReportFile(path)
  }
}
