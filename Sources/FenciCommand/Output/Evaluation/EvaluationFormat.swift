/// How figures are written.
enum EvaluationFormat: String, CaseIterable, Sendable {
  /// A table for a person.
  case text
  /// Columns separated by tabs, with their names in the first line.
  case tsv
  /// One JSON object.
  case json

  /// The whole output.
  ///
  /// - Parameters:
  ///   - report: The figures.
  ///   - differences: What is said about differences; `nil` when nobody asks.
  /// - Returns: Lines of UTF-8.
  func text(of report: EvaluationReport, _ differences: DifferenceReport? = nil) -> Bytes {
    var output: Bytes = []
    switch self {
    case .text:
      guard !report.files.isEmpty else { break }
      report.writeTable(to: &output)
      differences?.writeTable(to: &output)
    case .tsv:
      guard !report.files.isEmpty else { break }
      report.writeColumns(to: &output)
      differences?.writeColumns(to: &output)
    case .json:
      output.append("{\"files\":[")
      report.writeMembers(to: &output)
      differences?.writeMembers(to: &output)
      output.append("}\n")
    }
    return output
  }
}

extension EvaluationReport {
  /// The rows as they are shown.
  private var rows: [Row] { files + [total, mean].compactMap(\.self) }

  fileprivate func writeTable(to output: inout Bytes) {
    let titles = files.first?.figures.compactMap(\.title) ?? []
    var table = Table(
      columns: [Table.Column(title: "file", alignment: .leading)]
        + titles.map { Table.Column(title: $0, alignment: .trailing) })
    for row in rows { table.append(row.cells(of: titles, fractionDigits: 2, nothing: "–")) }
    table.write(to: &output, isColored: false)
  }

  fileprivate func writeColumns(to output: inout Bytes) {
    guard let figures = files.first?.figures else { return }
    let titles = figures.compactMap(\.title)
    for line in [["file"] + titles]
      + rows.map({ $0.cells(of: titles, fractionDigits: 4, nothing: "") })
    {
      for cell in line.dropLast() { TSVWriter.append(cell: cell, to: &output) }
      TSVWriter.append(lastCell: line.last ?? "", to: &output)
    }
  }

  fileprivate func writeMembers(to output: inout Bytes) {
    for (index, row) in files.enumerated() {
      output.append(index > 0 ? ",\n{\"file\":" : "\n{\"file\":")
      JSONString.encode(row.name, into: &output)
      output.append(",")
      row.writeMembers(to: &output)
      output.append("}")
    }
    output.append("]")
    for row in [total, mean] {
      guard let row else { continue }
      output.append(",\n\"\(row.name)\":{")
      row.writeMembers(to: &output)
      output.append("}")
    }
  }
}

extension EvaluationReport.Row {
  /// The name, and the figures that have one of these titles; `nothing` where there was nothing to measure.
  fileprivate func cells(of titles: [String], fractionDigits: Int, nothing: String) -> [String] {
    [name]
      + titles.map { title in
        switch figures.first(where: { $0.title == title })?.value {
        case nil: ""
        case .count(let count): String(count)
        case .measure(nil): nothing
        case .measure(let value?): String(fixed: value, fractionDigits: fractionDigits)
        }
      }
  }

  fileprivate func writeMembers(to output: inout Bytes) {
    for (index, figure) in figures.enumerated() {
      output.append(index > 0 ? ",\"\(figure.name)\":" : "\"\(figure.name)\":")
      switch figure.value {
      case .count(let count): output.append(decimal: count)
      case .measure(nil): output.append("null")
      case .measure(let value?): output.append(fixed: value, fractionDigits: 4)
      }
    }
  }
}
