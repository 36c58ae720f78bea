import ArgumentParser

extension ColorChoice: ExpressibleByArgument {}

/// What is written of each keyword, as typed.
struct KeywordDetailOptions: ParsableArguments {
  @Flag(inversion: .prefixedNo, help: "Write scores.")
  var scores = true

  @Flag(help: "Write the ranges where each keyword stands.")
  var occurrences = false

  @Option(help: "Colour the table.")
  var color = ColorChoice.auto

  /// The writer that is meant.
  ///
  /// - Parameters:
  ///   - format: As typed; nothing is a table on a terminal and columns elsewhere.
  ///   - explains: Whether the factors of scores are written.
  ///   - hasExactScores: Whether scores have all their digits, but in a table.
  ///   - run: The run it writes for.
  ///   - environment: The terminal.
  /// - Returns: A writer for one run.
  func writer(
    _ format: FormatOptions, explains: Bool, hasExactScores: Bool, run: Run,
    environment: ProcessEnvironment
  ) -> KeywordWriter {
    let detail = KeywordDetail(
      scores: scores, hasExactScores: hasExactScores,
      occurrences: occurrences ? format.offsets : nil, explanation: explains)
    let writesToTerminal = Self.writesToTerminal(run, in: environment)
    let namesLines = run.pipeline.layout != .file
    switch format.format ?? (writesToTerminal ? .text : .tsv) {
    case .text:
      return .table(
        KeywordTableWriter(
          detail: detail, headsRecords: run.hasSeveralInputs || namesLines, namesLines: namesLines,
          columns: environment.columns,
          isColored: color.isColored(in: environment, writesToTerminal: writesToTerminal)))
    case .tsv:
      return .tsv(
        KeywordTSVWriter(
          detail: detail, namesInputs: run.hasSeveralInputs, namesLines: namesLines))
    case .json, .jsonl:
      return .json(KeywordJSONWriter(detail: detail, records: run.jsonRecords))
    }
  }

  /// The writer that is meant for documents that are ranked together.
  func collectionWriter(
    _ format: FormatOptions, unit: CollectionGroups.Unit, run: Run,
    environment: ProcessEnvironment
  ) -> CollectionWriter {
    let writesToTerminal = Self.writesToTerminal(run, in: environment)
    return CollectionWriter(
      format: format.format ?? (writesToTerminal ? .text : .tsv), unit: unit, showsScores: scores,
      columns: environment.columns,
      isColored: color.isColored(in: environment, writesToTerminal: writesToTerminal))
  }

  private static func writesToTerminal(_ run: Run, in environment: ProcessEnvironment) -> Bool {
    environment.isOutputTerminal && run.outputPath == "-"
  }
}
