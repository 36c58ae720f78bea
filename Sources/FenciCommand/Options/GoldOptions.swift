import ArgumentParser

/// What to compare, as typed: what people chose, and what was found.
struct GoldOptions: ParsableArguments {
  @Argument(
    help: "Files with what people chose; - is standard input, and so is nothing at all.",
    completion: .file())
  var gold: [String] = []

  @Option(
    help: ArgumentHelp(
      "Score what another program found, in this file, instead of what fenci finds; once for each file, "
        + "in the same order.", valueName: "file"), completion: .file())
  var found: [String] = []

  @OptionGroup var text: EncodingOptions

  func validate() throws {
    guard found.isEmpty || found.count == max(1, gold.count) else {
      throw UsageError.foundCount(found.count, goldCount: max(1, gold.count)).validation
    }
    if found.contains("-"), gold.isEmpty || gold.contains("-") {
      throw UsageError.foundAndGoldOnStandardInput.validation
    }
  }

  /// What was found for each file, in the same order; `nil` for what fenci is to find.
  var foundSources: [InputSource?] {
    found.isEmpty
      ? gold.isEmpty ? [nil] : gold.map { _ in nil }
      : found.map { $0 == "-" ? .standardInput : .file(path: $0) }
  }
}
