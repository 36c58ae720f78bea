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

/// What offsets in the output count, from the start of a record's text.
enum OffsetUnit: String, CaseIterable, Sendable {
  /// Bytes of UTF-8.
  case byte
  /// Unicode scalar values, as Python counts.
  case scalar
  /// UTF-16 code units, as JavaScript and Java count.
  case utf16
}
