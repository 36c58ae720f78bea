import FenciKeywords

/// The best terms of one group of documents.
struct CollectionRanking {
  /// The file or folder; empty for all documents of a run.
  var name: String
  var documentCount: Int
  var keywords: [CollectionKeyword]
}

/// Writes the terms of collections: as tables, one a line, or as an object for each collection.
struct CollectionWriter: Sendable {
  var format: OutputFormat
  var unit: CollectionGroups.Unit
  var showsScores: Bool
  /// The width of the terminal.
  var columns: Int
  var isColored: Bool

  /// Appends all collections.
  func write(_ rankings: [CollectionRanking], to output: inout Bytes) {
    switch format {
    case .text: for ranking in rankings { appendTable(ranking, to: &output) }
    case .tsv:
      for ranking in rankings { appendLines(ranking, isNamed: rankings.count > 1, to: &output) }
    case .jsonl:
      for ranking in rankings {
        appendObject(ranking, to: &output)
        output.append(ascii: "\n")
      }
    case .json:
      output.append(rankings.isEmpty ? "[" : "[\n")
      for (index, ranking) in rankings.enumerated() {
        if index > 0 { output.append(",\n") }
        appendObject(ranking, to: &output)
      }
      output.append(rankings.isEmpty ? "]\n" : "\n]\n")
    }
  }

  /// Appends a heading, and a table of rank, term, score, a bar for the score, and document count.
  private func appendTable(_ ranking: CollectionRanking, to output: inout Bytes) {
    let documents = "\(ranking.documentCount) document\(ranking.documentCount == 1 ? "" : "s")"
    let name = Table.harmless(ranking.name)
    (isColored ? TextStyle.bold : .plain)
      .append(name.isEmpty ? documents : "\(name): \(documents)", to: &output)
    output.append(ascii: "\n")
    let room = columns - table(of: ranking, barColumns: 0).width - Table.gap
    let bars = KeywordTableWriter.barColumns
    table(of: ranking, barColumns: room < bars.lowerBound ? 0 : min(room, bars.upperBound))
      .write(to: &output, isColored: isColored)
    output.append(ascii: "\n")
  }

  private func table(of ranking: CollectionRanking, barColumns: Int) -> Table {
    var table = Table(columns: [
      Table.Column(title: "", alignment: .trailing, style: .dim),
      Table.Column(title: "term", alignment: .leading),
      Table.Column(title: "score", alignment: .trailing),
      Table.Column(title: "", alignment: .leading, style: .cyan),
      Table.Column(title: "documents", alignment: .trailing),
    ])
    let best = ranking.keywords.first?.score ?? 0
    for (index, keyword) in ranking.keywords.enumerated() {
      var score: Bytes = []
      score.append(fixed: keyword.score, fractionDigits: 4)
      let share = best > 0 ? keyword.score / best : 0
      table.append([
        String(index + 1), keyword.text,
        showsScores ? String(decoding: score, as: UTF8.self) : "",
        showsScores ? ScoreBar.text(share: share, columns: barColumns) : "",
        String(keyword.documentCount),
      ])
    }
    return table
  }

  /// Appends the name, if there are several, term, score and document count, separated by tabs.
  private func appendLines(
    _ ranking: CollectionRanking, isNamed: Bool, to output: inout Bytes
  ) {
    for keyword in ranking.keywords {
      if isNamed { TSVWriter.append(cell: ranking.name, to: &output) }
      TSVWriter.append(cell: keyword.text, to: &output)
      if showsScores {
        output.append(fixed: keyword.score, fractionDigits: 6)
        output.append(ascii: "\t")
      }
      output.append(decimal: keyword.documentCount)
      output.append(ascii: "\n")
    }
  }

  private func appendObject(_ ranking: CollectionRanking, to output: inout Bytes) {
    output.append(ascii: "{")
    if unit != .all {
      JSONString.encode(unit.rawValue, into: &output)
      output.append(ascii: ":")
      JSONString.encode(ranking.name, into: &output)
      output.append(ascii: ",")
    }
    output.append("\"documents\":\(ranking.documentCount),\"keywords\":[")
    for (index, keyword) in ranking.keywords.enumerated() {
      output.append(index > 0 ? ",{\"text\":" : "{\"text\":")
      JSONString.encode(keyword.text, into: &output)
      if showsScores {
        output.append(",\"score\":")
        output.append(fixed: keyword.score, fractionDigits: 6)
      }
      output.append(
        ",\"documents\":\(keyword.documentCount),\"count\":\(keyword.occurrenceCount)}")
    }
    output.append("]}")
  }
}
