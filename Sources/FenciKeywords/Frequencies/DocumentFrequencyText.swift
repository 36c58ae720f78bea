public import FenciLexicon

/// The text form of document frequencies.
///
///     # documents<TAB>1000000
///     # min-df<TAB>2
///     # any other line that begins with "# " is kept as provenance
///     高端市场<TAB>113
///
/// The number of documents must stand above the first term, once. So must, in a table that was pruned,
/// the lowest count that was kept. The counts of a term that has several lines are added. Blank lines are passed over, LF or CRLF ends a line, and a byte-order mark
/// may stand at the beginning.
public enum DocumentFrequencyText {
  private static let documentsHeader = "# documents\t"
  private static let minimumHeader = "# min-df\t"
  private static let expectedHeader = "# documents<TAB>count"

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - text: The file's contents.
  ///   - path: Named in errors.
  ///   - report: Called with each bad line. When it returns, the line is passed over and reading goes
  ///     on; when it throws, reading ends.
  /// - Returns: The table of all good lines.
  /// - Throws: What `report` throws, and ``LexiconError/malformedLine(_:expected:found:)`` when no line
  ///   gives the number of documents.
  /// - Complexity: O(*n*).
  public static func read(
    _ text: String, path: String, report: (LexiconError) throws(LexiconError) -> Void
  ) throws(LexiconError) -> DocumentFrequencyTable {
    var table = DocumentFrequencyTable()
    var hasDocumentCount = false
    var number = 0
    for line in text.utf8WithoutByteOrderMark.split(
      separator: 0x0A, omittingEmptySubsequences: false)
    {
      number += 1
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty { continue }
      do throws(LexiconError) {
        let reader = LineReader(line: Substring(line), number: number, path: path)
        if line.starts(with: documentsHeader.utf8) {
          guard !hasDocumentCount else { throw reader.malformed(1, "one number of documents") }
          table.documentCount = try reader.documentCount(after: documentsHeader)
          hasDocumentCount = true
        } else if line.starts(with: minimumHeader.utf8) {
          guard table.minimumDocumentFrequency == 1, table.termCount == 0 else {
            throw reader.malformed(1, "one lowest count above the first term")
          }
          table.minimumDocumentFrequency = try reader.minimum(after: minimumHeader)
        } else if line.starts(with: "# ".utf8) || line.elementsEqual("#".utf8) {
          table.provenance.append(String(Substring(line.dropFirst(2))))
        } else {
          guard hasDocumentCount else { throw reader.malformed(1, expectedHeader) }
          try reader.addTerm(to: &table)
        }
      } catch {
        try report(error)
      }
    }
    guard hasDocumentCount else {
      throw LineReader(line: "", number: number, path: path)
        .malformed(1, expectedHeader)
    }
    return table
  }

  /// Writes a table; equal tables give equal text.
  ///
  /// - Complexity: O(*t* log *t*), *t* the terms.
  public static func write(_ table: DocumentFrequencyTable) -> String {
    var text = documentsHeader + String(table.documentCount) + "\n"
    if table.minimumDocumentFrequency > 1 {
      text += minimumHeader + String(table.minimumDocumentFrequency) + "\n"
    }
    for fact in table.provenance { text += "# " + fact + "\n" }
    for (term, count) in table.sortedTerms() { text += term + "\t" + String(count) + "\n" }
    return text
  }
}

/// Reads one line.
private struct LineReader {
  let line: Substring
  let number: Int
  let path: String

  func documentCount(after header: String) throws(LexiconError) -> UInt64 {
    let digits = line[line.utf8.index(line.startIndex, offsetBy: header.utf8.count)...]
    let limit = DocumentFrequencyTable.maximumCount
    guard let count = UInt64(digits), count <= limit else {
      throw malformed(header.count + 1, "a count of documents, at most \(limit)", digits)
    }
    return count
  }

  func minimum(after header: String) throws(LexiconError) -> UInt64 {
    let digits = line[line.utf8.index(line.startIndex, offsetBy: header.utf8.count)...]
    guard let count = UInt64(digits), count > 0 else {
      throw malformed(header.count + 1, "a count of 1 or more", digits)
    }
    return count
  }

  /// Adds the line's count to its term; no term has more documents than there are.
  func addTerm(to table: inout DocumentFrequencyTable) throws(LexiconError) {
    guard let tab = line.utf8.firstIndex(of: 0x09), tab > line.startIndex else {
      throw malformed(1, "term<TAB>count")
    }
    let term = String(line[..<tab])
    let digits = line[line.utf8.index(after: tab)...]
    let column = term.count + 2
    guard let count = UInt64(digits) else { throw malformed(column, "a count", digits) }
    let (sum, overflow) = count.addingReportingOverflow(table[term] ?? 0)
    guard !overflow, sum <= table.documentCount else {
      throw malformed(
        column, "counts of \(term) of at most \(table.documentCount) in all", digits)
    }
    table[term] = sum
  }

  func malformed(
    _ column: Int, _ expected: String, _ found: Substring? = nil
  ) -> LexiconError {
    .malformedLine(
      TextPosition(path: path, line: number, column: column), expected: expected,
      found: String(found ?? line))
  }
}
