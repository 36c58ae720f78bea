import FenciKeywords
import FenciLexicon
import Testing

@Suite("text of document frequencies")
struct DocumentFrequencyTextTests {
  /// Reads a text, and returns the table with the places of its bad lines.
  private func read(
    _ text: String
  ) throws -> (table: DocumentFrequencyTable, problems: [LexiconError]) {
    var problems: [LexiconError] = []
    let table = try DocumentFrequencyText.read(text, path: "f") { problems.append($0) }
    return (table, problems)
  }

  private func places(_ problems: [LexiconError]) -> [[Int]] {
    problems.map { problem in
      guard case .malformedLine(let position, _, _) = problem else { return [] }
      return [position.line, position.column]
    }
  }

  @Test("what is written is read back")
  func roundTrip() throws {
    var table = DocumentFrequencyTable()
    table.documentCount = DocumentFrequencyTable.maximumCount
    table.minimumDocumentFrequency = 3
    table.provenance = ["counted by hand", ""]
    table["市场"] = 3
    table["#"] = nil
    table["#话题#"] = DocumentFrequencyTable.maximumCount
    let text = DocumentFrequencyText.write(table)
    let (read, problems) = try read(text)
    #expect(read == table)
    #expect(problems.isEmpty)
    #expect(DocumentFrequencyText.write(read) == text)
  }

  @Test("a file as Windows editors save it is the same table")
  func windows() throws {
    let plain = "# documents\t10\n# 事实\n市场\t3\n"
    let saved = "\u{FEFF}" + plain.split(separator: "\n").joined(separator: "\r\n") + "\r\n"
    let (table, problems) = try read(saved)
    #expect(problems.isEmpty)
    #expect(table == (try read(plain)).table)
    #expect(table.documentCount == 10)
    #expect(table["市场"] == 3)
  }

  @Test("counts that are too high are bad lines, at the column of the count")
  func highCounts() throws {
    let highest = UInt64.max
    let (table, problems) = try read(
      "# documents\t9\n词\t\(highest)\n词\t\(highest)\n词\t5\n词\t5\n词\t4\n词\t18446744073709551616\n")
    #expect(places(problems) == [[2, 3], [3, 3], [5, 3], [7, 3]])
    #expect(table["词"] == 9)
  }

  @Test(
    "more documents than a count can hold are a bad line",
    arguments: [UInt64.max, DocumentFrequencyTable.maximumCount + 1])
  func highDocumentCount(count: UInt64) throws {
    #expect(throws: LexiconError.self) {
      try DocumentFrequencyText.read("# documents\t\(count)\n词\t1\n", path: "f") {
        error throws(LexiconError) in throw error
      }
    }
  }

  @Test("the number of documents stands above the first term, once")
  func header() throws {
    #expect(
      places(try read("词\t1\n# documents\t9\n词\t1\n# documents\t8\n").problems) == [
        [1, 1], [4, 1],
      ])
    #expect(throws: LexiconError.self) { try read("") }
    #expect(throws: LexiconError.self) { try read("\u{FEFF}\r\n") }
  }

  @Test("the lowest count that was kept stands above the first term, once")
  func minimum() throws {
    let (table, problems) = try read("# documents\t9\n# min-df\t2\n词\t2\n")
    #expect(problems.isEmpty)
    #expect(table.minimumDocumentFrequency == 2)
    #expect(try read("# documents\t9\n词\t2\n").table.minimumDocumentFrequency == 1)
    #expect(
      places(
        try read("# min-df\t0\n# min-df\tx\n# min-df\t2\n# min-df\t3\n# documents\t9\n词\t2\n")
          .problems)
        == [[1, 10], [2, 10], [4, 1]])
    #expect(places(try read("# documents\t9\n词\t2\n# min-df\t2\n").problems) == [[3, 1]])
  }

  @Test("lines that are no term and count")
  func malformedLines() throws {
    let (table, problems) = try read(
      "# documents\t9\n\t3\n词\n词语\t\n词语\t-1\n词语\t1 \n\n好\t1")
    #expect(places(problems) == [[2, 1], [3, 1], [4, 4], [5, 4], [6, 4]])
    #expect(table.termCount == 1)
  }
}
