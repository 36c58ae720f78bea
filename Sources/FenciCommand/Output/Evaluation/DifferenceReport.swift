import FenciSegmentation

/// The most frequent differences of each kind.
struct DifferenceReport: Sendable {
  /// A kind, how often it occurs, and the most frequent of its differences.
  struct Section: Sendable {
    var kind: SegmentationDifference.Kind
    var count: Int
    var entries: [DifferenceCounts.Entry]
  }

  private let sections: [Section]
  private let fileNames: [String]

  /// - Parameters:
  ///   - differences: All differences.
  ///   - limit: How many of each kind are said.
  ///   - fileNames: By number of the file.
  init(_ differences: DifferenceCounts, limit: Int, fileNames: [String]) {
    sections = SegmentationDifference.Kind.allCases.map { kind in
      Section(
        kind: kind, count: differences.count(of: kind),
        entries: differences.mostFrequent(limit, of: kind))
    }
    self.fileNames = fileNames
  }

  /// A table behind an empty line: for each kind a row with its count, and one for each difference.
  func writeTable(to output: inout Bytes) {
    output.append(ascii: "\n")
    var table = Table(columns: [
      Table.Column(title: "kind", alignment: .leading),
      Table.Column(title: "count", alignment: .trailing),
      Table.Column(title: "gold", alignment: .leading),
      Table.Column(title: "found", alignment: .leading),
      Table.Column(title: "first", alignment: .leading),
      Table.Column(title: "", alignment: .leading),
    ])
    for section in sections {
      table.append([section.kind.rawValue, String(section.count), "", "", "", ""])
      for entry in section.entries {
        let (difference, example) = (entry.difference, entry.example)
        let text = difference.gold.filter { $0 != " " }
        table.append([
          "", String(entry.count), difference.gold, difference.found,
          "\(example.before)【\(text)】\(example.after)", place(of: example).description,
        ])
      }
    }
    table.write(to: &output, isColored: false)
  }

  /// Columns behind an empty line.
  func writeColumns(to output: inout Bytes) {
    output.append("\nkind\tcount\tgold\tfound\tbefore\tafter\tplace\n")
    for entry in sections.flatMap(\.entries) {
      let (difference, example) = (entry.difference, entry.example)
      let cells = [
        difference.kind.rawValue, String(entry.count), difference.gold, difference.found,
        example.before, example.after,
      ]
      for cell in cells { TSVWriter.append(cell: cell, to: &output) }
      TSVWriter.append(lastCell: place(of: example).description, to: &output)
    }
  }

  /// Members of an object, behind others.
  func writeMembers(to output: inout Bytes) {
    let counts = sections.map { "\"\($0.kind.rawValue)\":\($0.count)" }
    output.append(",\n\"differenceCounts\":{\(counts.joined(separator: ","))},\n\"differences\":[")
    for (index, entry) in sections.flatMap(\.entries).enumerated() {
      let (difference, example) = (entry.difference, entry.example)
      output.append(index > 0 ? ",\n" : "\n")
      output.append("{\"kind\":\"\(difference.kind.rawValue)\",\"count\":\(entry.count)")
      let texts = [
        ("gold", difference.gold), ("found", difference.found), ("before", example.before),
        ("after", example.after), ("file", fileNames[example.file]),
      ]
      for (name, text) in texts {
        output.append(",\"\(name)\":")
        JSONString.encode(text, into: &output)
      }
      output.append(",\"line\":\(example.line),\"column\":\(example.column)}")
    }
    output.append("]")
  }

  private func place(of example: DifferenceCounts.Example) -> Place {
    Place(source: fileNames[example.file], line: example.line, column: example.column)
  }
}
