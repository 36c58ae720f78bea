import ArgumentParser
import FenciText

/// Which documents are ranked together, as typed.
struct CollectionOptions: ParsableArguments {
  /// What a ranking is of.
  enum Unit: String, CaseIterable, ExpressibleByArgument {
    case document, line, file, folder, all
  }

  @Option(
    help: ArgumentHelp(
      "Rank each document by itself (a file; with --field or --lines, a line), each line of text, or "
        + "the documents of a file, of a folder or of the whole run together."))
  var per = Unit.document

  @Flag(help: "Take each line of text as a document.")
  var lines = false

  /// Whether documents are ranked together; a file that is one document is no collection.
  func gathers(_ layout: RecordLayout) -> Bool {
    switch per {
    case .document, .line: false
    case .file: layout != .file
    case .folder, .all: true
    }
  }

  /// The layout that is meant.
  func layout(field: String?, titleField: String?) -> RecordLayout {
    if let field { return .jsonLines(field: field, titleField: titleField) }
    return lines || per == .line ? .lines : .file
  }

  /// Checks the options against those that need the text of a single document.
  func validate(
    input: InputOptions, format: FormatOptions, detail: KeywordDetailOptions,
    extent: RankingExtentOptions, ranking: RankingOptions, report: ReportOptions,
    compatibility: CompatibilityOptions
  ) throws {
    let field = format.field(of: input)
    if lines, field != nil { throw UsageError.linesWithField.validation }
    guard gathers(layout(field: field, titleField: nil)) else { return }
    let others: [(isGiven: Bool, option: String)] = [
      (detail.occurrences, "--occurrences"), (format.offsets != .byte, "--offsets"),
      (extent.explain, "--explain"), (ranking.diversity != 0, "--diversity"),
      (report.path != nil, "--report"),
      (format.jsonl, "--jsonl"), (format.lineBuffered, "--line-buffered"),
      (compatibility.program != nil, "--compat"),
    ]
    if let other = others.first(where: \.isGiven) {
      throw UsageError.notOfCollection(per: per.rawValue, option: other.option).validation
    }
  }
}
