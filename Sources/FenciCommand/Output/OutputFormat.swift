/// How results are written.
enum OutputFormat: String, CaseIterable, Sendable {
  /// Words a person reads, separated by spaces; a table for keywords.
  case text
  /// One result a line, columns separated by tabs.
  case tsv
  /// One JSON array of the objects that ``jsonl`` writes.
  case json
  /// One JSON object a line.
  case jsonl
}
