import ArgumentParser

extension OutputFormat: ExpressibleByArgument {}
extension OffsetUnit: ExpressibleByArgument {}

/// How to write results, as typed.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "How results are written.")
  var format: OutputFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to a file, which appears only once it is complete.", valueName: "file"),
    completion: .file())
  var output = "-"

  @Flag(help: "Write each line as soon as its input line is read.")
  var lineBuffered = false

  @Option(help: "Show progress on a terminal when a run takes over a second.")
  var progress = ProgressChoice.auto

  /// Whether progress may be shown.
  enum ProgressChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, never
  }
}

/// What the offsets in the output count, as typed.
struct OffsetOptions: ParsableArguments {
  @Option(help: "What offsets count, from the start of a line or member.")
  var offsets = OffsetUnit.byte
}
