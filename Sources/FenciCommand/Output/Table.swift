import FenciText

/// Rows of cells in aligned columns, for a terminal.
///
/// Widths are counted in columns of the terminal, where a Han character takes two. A column with
/// nothing in its cells is left out.
struct Table {
  /// On which side of its column a cell stands.
  enum Alignment {
    case leading, trailing
  }

  /// A column's title and look.
  struct Column {
    var title: String
    var alignment: Alignment
    var style = TextStyle.plain
    /// The columns of the terminal that its widest cell needs.
    fileprivate(set) var width = 0
  }

  /// Columns of the terminal between two cells.
  static let gap = 2

  private var columns: [Column]
  /// One cell for each column, and perhaps a note for the line below.
  private var rows: [(cells: [String], note: String?)] = []

  init(columns: [Column]) { self.columns = columns }

  /// Adds a row.
  ///
  /// Control characters, with which a text could steer the terminal, are shown as U+FFFD.
  ///
  /// - Parameters:
  ///   - cells: One for each column.
  ///   - note: Stands on a line of its own below the row.
  mutating func append(_ cells: [String], note: String? = nil) {
    let cells = cells.map(Self.harmless)
    for index in columns.indices {
      columns[index].width = max(columns[index].width, DisplayWidth.columns(of: cells[index]))
    }
    rows.append((cells, note.map(Self.harmless)))
  }

  /// The columns of the terminal that the longest line needs.
  var width: Int {
    let widths = shownColumns.map { width(of: $0) }
    return widths.reduce(0, +) + max(0, widths.count - 1) * Self.gap
  }

  /// Appends the titles, the rows and their notes, one line each, without space at line ends.
  ///
  /// - Parameters:
  ///   - output: Grows by the table.
  ///   - isColored: Whether styles are written.
  func write(to output: inout Bytes, isColored: Bool) {
    guard !rows.isEmpty, let first = shownColumns.first else { return }
    let dim = isColored ? TextStyle.dim : .plain
    write(columns.map(\.title), styles: columns.map { _ in dim }, to: &output)
    for row in rows {
      write(row.cells, styles: columns.map { isColored ? $0.style : .plain }, to: &output)
      if let note = row.note {
        output.append(contentsOf: repeatElement(0x20, count: width(of: first) + Self.gap))
        dim.append(note, to: &output)
        output.append(ascii: "\n")
      }
    }
  }

  private func write(_ cells: [String], styles: [TextStyle], to output: inout Bytes) {
    /// Space that is due before the next cell, if there is one.
    var space = 0
    for index in shownColumns {
      let padding = width(of: index) - DisplayWidth.columns(of: cells[index])
      let isTrailing = columns[index].alignment == .trailing
      if !cells[index].isEmpty {
        output.append(contentsOf: repeatElement(0x20, count: space + (isTrailing ? padding : 0)))
        styles[index].append(cells[index], to: &output)
        space = Self.gap + (isTrailing ? 0 : padding)
      } else {
        space += padding + Self.gap
      }
    }
    output.append(ascii: "\n")
  }

  private var shownColumns: [Int] {
    columns.indices.filter { columns[$0].width > 0 }
  }

  private func width(of index: Int) -> Int {
    max(columns[index].width, DisplayWidth.columns(of: columns[index].title))
  }

  /// A text with its control characters shown as U+FFFD.
  static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var harmless = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { harmless.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
    return String(harmless)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }
}
