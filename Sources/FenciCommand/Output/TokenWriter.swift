/// The writer of a run's format.
enum TokenWriter: Sendable {
  case plain(PlainWriter)
  case tsv(TSVWriter)
  case jsonLines(JSONLinesWriter)

  /// Appends one record.
  func append(
    _ record: borrowing Record, tokens: TokenSource<some WrittenToken>, to output: inout Bytes
  ) {
    switch self {
    case .plain(let writer): writer.append(record, tokens: tokens, to: &output)
    case .tsv(let writer): writer.append(record, tokens: tokens, to: &output)
    case .jsonLines(let writer): writer.append(record, tokens: tokens, to: &output)
    }
  }
}

extension Run {
  /// The writer that a format means in this run.
  func tokenWriter(
    _ format: OutputFormat, offsets: OffsetUnit, separator: String
  ) -> TokenWriter {
    switch format {
    case .text: .plain(PlainWriter(separator: Bytes(separator.utf8)))
    case .tsv: .tsv(TSVWriter(offsets: offsets, namesInputs: hasSeveralInputs))
    case .json, .jsonl: .jsonLines(JSONLinesWriter(offsets: offsets, records: jsonRecords))
    }
  }
}
