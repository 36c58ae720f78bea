import ArgumentParser

extension EvaluationFormat: ExpressibleByArgument {}

/// How figures are written and how high they must be, as typed.
struct FigureOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "How figures are written.")
  var format = EvaluationFormat.text

  @Option(
    name: .customLong("min-f1"),
    help: ArgumentHelp(
      "End with status 1 when a file has a lower F1 (of keywords: F1 of the first 5), in percent.",
      valueName: "percent"))
  var leastF1: Double?

  func validate() throws {
    if let leastF1, !(0...100).contains(leastF1) { throw UsageError.leastF1(leastF1).validation }
  }

  /// Says which files are not as good as they must be.
  ///
  /// - Parameters:
  ///   - files: The name of each file, and its F1 in percent.
  ///   - measure: What is compared, in words.
  ///   - status: The status of the run so far.
  ///   - diagnostics: Where it is said.
  /// - Returns: The status of the run.
  func check(
    _ files: [(name: String, f1: Double?)], measure: String, after status: RunStatus,
    diagnostics: Diagnostics
  ) -> RunStatus {
    guard let leastF1 else { return status }
    var status = status
    for file in files where (file.f1 ?? -1) < leastF1 {
      diagnostics.reportLowF1(file.name, measure, file.f1, least: leastF1)
      status = max(status, .negative)
    }
    return status
  }
}
