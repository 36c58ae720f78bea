import FenciKeywords

/// Writes keywords for a person: rank, term, score, a bar for the score, how often it stands.
struct KeywordTableWriter: Sendable {
  var detail: KeywordDetail
  /// Whether each table is headed by where its record stands.
  var headsRecords: Bool
  /// Whether the heading tells the line as well as the input.
  var namesLines: Bool
  /// The width of the terminal.
  var columns: Int
  var isColored: Bool

  /// The shortest bar that is worth drawing, and the longest.
  static let barColumns = 4...24

  /// Appends the table of one record.
  func append(_ keywords: [Keyword], of record: borrowing Record, to output: inout Bytes) {
    if headsRecords {
      let name = record.source.name
      (isColored ? TextStyle.bold : .plain)
        .append(namesLines ? "\(name):\(record.line)" : name, to: &output)
      output.append(ascii: "\n")
    }
    let room = columns - table(of: keywords, barColumns: 0).width - Table.gap
    let barColumns = room < Self.barColumns.lowerBound ? 0 : min(room, Self.barColumns.upperBound)
    table(of: keywords, barColumns: barColumns).write(to: &output, isColored: isColored)
    if headsRecords { output.append(ascii: "\n") }
  }

  /// Lays keywords out; a `barColumns` of 0 leaves the bars out.
  private func table(of keywords: [Keyword], barColumns: Int) -> Table {
    var table = Table(columns: [
      Table.Column(title: "", alignment: .trailing, style: .dim),
      Table.Column(title: "term", alignment: .leading),
      Table.Column(title: "score", alignment: .trailing),
      Table.Column(title: "", alignment: .leading, style: .cyan),
      Table.Column(title: "count", alignment: .trailing),
    ])
    let best = keywords.first?.score ?? 0
    for (index, keyword) in keywords.enumerated() {
      table.append(
        [
          String(index + 1),
          keyword.text,
          detail.scores ? text(ofScore: keyword.score) : "",
          detail.scores ? ScoreBar.text(share: keyword.score / best, columns: barColumns) : "",
          String(keyword.occurrences.count),
        ],
        note: detail.explanation ? keyword.explanationText : nil)
    }
    return table
  }

  private func text(ofScore score: Double) -> String {
    String(fixed: score, fractionDigits: 4)
  }
}
