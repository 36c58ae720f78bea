import FenciText

/// The tables of a variants file by name: lines `table<TAB>from<TAB>to`.
///
/// The file is read when a conversion is asked for, and nothing of it is copied: rows are places in its
/// bytes.
package struct VariantTables: Sendable {
  private var tables: [VariantTableName: VariantTable] = [:]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: UTF-8; lines that are empty, or begin with `# `, are passed over.
  ///   - wanted: The tables that are kept; the lines of others must be lines too.
  /// - Throws: ``LexiconError/malformedLine(_:expected:found:)`` for the first line that is none, and for
  ///   a text that a table has twice.
  /// - Complexity: O(*n*) in the bytes of a file whose rows are sorted.
  package init(
    reading file: MappedBytes,
    keeping wanted: Set<VariantTableName> = .init(
      VariantTableName.allCases)
  ) throws(LexiconError) {
    let bytes = file.bytes.bindMemory(to: UInt8.self)
    if let offset = bytes.firstIllFormedOffset() {
      throw Self.error(in: file, at: offset, expected: "UTF-8", found: "ill-formed bytes")
    }
    var rows: [VariantTableName: [VariantTable.Row]] = [:]
    // Rows of a table stand together, so the name is looked up once for all of them.
    var current: (name: VariantTableName, rows: [VariantTable.Row])?
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      defer { start = end + 1 }
      let contentEnd = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
      let line = bytes[start..<contentEnd]
      if line.isEmpty || line.starts(with: [0x23, 0x20]) || line.elementsEqual([0x23]) { continue }
      let (name, row) = try Self.row(line, of: file, after: current?.name)
      if name == current?.name {
        current?.rows.append(row)
      } else {
        if let current { rows[current.name, default: []] += current.rows }
        current = (name, [row])
      }
    }
    if let current { rows[current.name, default: []] += current.rows }
    for (name, rows) in rows where wanted.contains(name) {
      let table = VariantTable(rows, in: file)
      if let row = table.repeatedRow {
        throw Self.error(
          in: file, at: row.start, expected: "each text once in a table",
          found: String(decoding: bytes[row.start..<row.start + row.sourceCount], as: UTF8.self))
      }
      tables[name] = table
    }
  }

  /// A table; one that the file does not have is empty.
  subscript(name: VariantTableName) -> VariantTable? { tables[name] }

  private static func row(
    _ line: Slice<UnsafeBufferPointer<UInt8>>, of file: MappedBytes, after last: VariantTableName?
  ) throws(LexiconError) -> (VariantTableName, VariantTable.Row) {
    let first = line.firstIndex(of: 0x09) ?? line.endIndex
    let name: VariantTableName
    if let last, line[..<first].elementsEqual(last.rawValue.utf8) {
      name = last
    } else if let known = VariantTableName(
      rawValue: String(decoding: line[..<first], as: UTF8.self))
    {
      name = known
    } else {
      throw error(
        in: file, at: line.startIndex, expected: "the name of a table, such as s2t",
        found: String(decoding: line[..<first], as: UTF8.self))
    }
    let source = line[first...].dropFirst()
    let second = source.firstIndex(of: 0x09) ?? line.endIndex
    let target = line[second...].dropFirst()
    guard second > source.startIndex, !target.isEmpty, !target.contains(0x09) else {
      throw error(
        in: file, at: source.startIndex, expected: "table<TAB>from<TAB>to",
        found: String(decoding: line, as: UTF8.self))
    }
    return (
      name,
      VariantTable.Row(
        start: source.startIndex, sourceCount: second - source.startIndex,
        targetCount: target.count)
    )
  }

  private static func error(
    in file: MappedBytes, at offset: Int, expected: String, found: String
  ) -> LexiconError {
    let before = file.bytes[..<offset]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: before[lineStart...], as: UTF8.self).count + 1
    let position = TextPosition(
      path: file.path, line: before.count { $0 == 0x0A } + 1, column: column)
    return .malformedLine(position, expected: expected, found: found)
  }
}

/// The tables of a variants file: *s* simplified, *t* traditional, *tw* Taiwan, *hk* Hong Kong.
package enum VariantTableName: String, Sendable, Hashable, CaseIterable {
  /// Compatibility ideographs to the unified ones.
  case compatibility
  case simplifiedToTraditional = "s2t"
  case simplifiedToTraditionalPhrases = "s2t-phrases"
  case traditionalToSimplified = "t2s"
  case traditionalToSimplifiedPhrases = "t2s-phrases"
  case traditionalToTaiwan = "t2tw"
  case traditionalToTaiwanPhrases = "t2tw-phrases"
  /// Words for the same thing: 軟件 to 軟體.
  case traditionalToTaiwanWords = "t2tw-words"
  case taiwanToTraditional = "tw2t"
  case taiwanToTraditionalPhrases = "tw2t-phrases"
  case taiwanToTraditionalWords = "tw2t-words"
  case traditionalToHongKong = "t2hk"
  case traditionalToHongKongPhrases = "t2hk-phrases"
  case traditionalToHongKongWords = "t2hk-words"
  case hongKongToTraditional = "hk2t"
  case hongKongToTraditionalPhrases = "hk2t-phrases"
  case hongKongToTraditionalWords = "hk2t-words"
}
