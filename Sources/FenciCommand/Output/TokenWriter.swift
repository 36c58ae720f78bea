import FenciText

/// The writer of a run's format.
enum TokenWriter: Sendable {
  case plain(PlainWriter)
  case tsv(TSVWriter)
  case jsonLines(JSONLinesWriter)

  /// Makes a worker that writes the tokens of each record; the format is looked at once.
  func makeWorker(_ tokens: TokenSource<some WrittenToken>) -> Worker {
    switch self {
    case .plain(let writer): Worker { writer.append($0, tokens: tokens, to: &$1) }
    case .tsv(let writer): Worker { writer.append($0, tokens: tokens, to: &$1) }
    case .jsonLines(let writer): Worker { writer.append($0, tokens: tokens, to: &$1) }
    }
  }
}

extension Run {
  /// The writer that a format means in this run.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - offsets: What offsets count.
  ///   - separator: What stands between words of text.
  ///   - member: The member of JSON objects that has the tokens.
  /// - Returns: The writer.
  func tokenWriter(
    _ format: OutputFormat, offsets: OffsetUnit, separator: String, member: String
  ) -> TokenWriter {
    switch format {
    case .text: .plain(PlainWriter(separator: Bytes(separator.utf8)))
    case .tsv: .tsv(TSVWriter(offsets: offsets, namesInputs: hasSeveralInputs))
    case .json, .jsonl:
      .jsonLines(
        JSONLinesWriter(offsets: offsets, records: jsonRecords, member: member))
    }
  }
}
