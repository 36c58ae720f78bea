import ArgumentParser

/// Where to write results, as typed.
struct OutputOptions: ParsableArguments {
  /// Whether progress may be shown.
  enum ProgressChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, never
  }

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to a file, which appears only once it is complete.", valueName: "file"),
    completion: .file())
  var output = "-"

  @Option(help: "Show progress on a terminal when a run takes over a second.")
  var progress = ProgressChoice.auto
}
