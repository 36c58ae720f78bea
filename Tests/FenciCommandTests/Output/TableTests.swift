import Testing

@testable import FenciCommand

@Suite("tables")
struct TableTests {
  private func table(_ rows: [[String]], note: String? = nil) -> Table {
    var table = Table(columns: [
      .init(title: "", alignment: .trailing, style: .dim),
      .init(title: "term", alignment: .leading),
      .init(title: "score", alignment: .trailing),
    ])
    for row in rows { table.append(row, note: note) }
    return table
  }

  private func text(_ table: Table, isColored: Bool = false) -> String {
    Bytes.made { table.write(to: &$0, isColored: isColored) }.text
  }

  @Test("Han takes two columns, Latin one; lines have no space at their end")
  func widths() {
    let table = table([["1", "直营店", "12.5"], ["10", "AI", "3"], ["11", "ＡＩ平台", ""]])
    let lines = ["    term      score", " 1  直营店     12.5", "10  AI            3", "11  ＡＩ平台"]
    #expect(text(table) == lines.joined(separator: "\n") + "\n")
    #expect(table.width == 19)
  }

  @Test("a column without cells is left out, title and all")
  func emptyColumn() {
    #expect(text(table([["1", "词", ""]])) == "   term\n1  词\n")
  }

  @Test("a table without rows is nothing")
  func noRows() {
    #expect(text(table([])) == "")
    #expect(table([]).width == 0)
  }

  @Test("notes stand below their rows, under the second column")
  func notes() {
    #expect(
      text(table([["1", "词", "2"]], note: "why")) == "   term  score\n1  词        2\n   why\n")
  }

  @Test("control characters of a text do not reach the terminal")
  func controlCharacters() {
    let shown = text(table([["1", "a\u{1B}[2Jb\u{9B}c\td", "2"]]))
    #expect(shown.contains("a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}d"))
  }

  @Test("styles surround the cells, not the space between")
  func styles() {
    #expect(
      text(table([["1", "词", "2"]]), isColored: true)
        == "   \u{1B}[2mterm\u{1B}[0m  \u{1B}[2mscore\u{1B}[0m\n\u{1B}[2m1\u{1B}[0m  词        2\n")
  }
}
