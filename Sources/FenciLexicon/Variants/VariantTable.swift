import FenciText

/// What stands for what: rows of two texts, in which the longest one is found that begins at a place.
///
/// Rows are places in the bytes of a file, sorted by their first text. Each knows the longest other row that
/// begins it: 头 for 头发 for 头发丝. The row that sorts last before the text either begins it, and is then
/// the longest that does, or shares a beginning with it, and the longest is then one of those that it
/// knows. So a search is one binary search among the rows with the same first character.
struct VariantTable: Sendable {
  /// Where a row stands in the file.
  struct Row: Sendable {
    /// The first byte of its first text; the second text follows after one tab.
    var start: Int
    var sourceCount: Int
    var targetCount: Int
  }

  /// A row that begins a text.
  struct Match {
    /// Bytes of the text that it stands for.
    var sourceCount: Int
    /// What stands there instead; valid as long as the table.
    var target: UnsafeBufferPointer<UInt8>
  }

  /// A row with the longest one that begins it, -1 if there is none.
  private struct Entry: Sendable {
    var row: Row
    var prefix: Int
  }

  private let file: MappedBytes
  private var entries: [Entry] = []
  /// The rows of each first character.
  private var ranges: [UInt32: Range<Int>] = [:]

  /// - Parameters:
  ///   - rows: In any order; each lies in the file, and is well-formed UTF-8 that is not empty.
  ///   - file: What they are places of.
  /// - Complexity: O(*n*), *n* the bytes of sorted rows.
  init(_ rows: [Row], in file: MappedBytes) {
    self.file = file
    let bytes = file.bytes.bindMemory(to: UInt8.self)
    func source(_ row: Row) -> Slice<UnsafeBufferPointer<UInt8>> {
      bytes[row.start..<row.start + row.sourceCount]
    }
    var rows = rows
    let isSorted = zip(rows, rows.dropFirst()).allSatisfy { one, next in
      source(one).lexicographicallyPrecedes(source(next))
    }
    if !isSorted { rows.sort { source($0).lexicographicallyPrecedes(source($1)) } }
    entries.reserveCapacity(rows.count)
    for row in rows {
      var prefix = entries.count - 1
      while prefix >= 0, !source(row).starts(with: source(entries[prefix].row)) {
        prefix = entries[prefix].prefix
      }
      let first = bytes.scalar(at: row.start).value
      let start = ranges[first]?.lowerBound ?? entries.count
      entries.append(Entry(row: row, prefix: prefix))
      ranges[first] = start..<entries.count
    }
  }

  /// A row whose first text another row has too; `nil` when there is none.
  var repeatedRow: Row? {
    entries.first { entry in
      entry.prefix >= 0 && entries[entry.prefix].row.sourceCount == entry.row.sourceCount
    }?.row
  }

  /// The longest row that begins at a place of a text and ends at or before another.
  ///
  /// - Parameters:
  ///   - text: Well-formed UTF-8.
  ///   - offset: Where a character begins.
  ///   - end: After it.
  /// - Returns: `nil` when no row begins there.
  /// - Complexity: O(*m* log *r*), *m* the bytes of a row, *r* the rows with the same first character.
  func longestMatch(
    in text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
  ) -> Match? {
    guard let range = ranges[text.scalar(at: offset).value] else { return nil }
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if sorts(entries[middle].row, afterText: text, at: offset, end: end) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    var index = low - 1
    guard index >= range.lowerBound else { return nil }
    let shared = commonCount(entries[index].row, text, at: offset, end: end)
    while index >= 0, entries[index].row.sourceCount > shared { index = entries[index].prefix }
    guard index >= 0 else { return nil }
    let row = entries[index].row
    let target = row.start + row.sourceCount + 1
    return Match(
      sourceCount: row.sourceCount,
      target: UnsafeBufferPointer(
        rebasing: file.bytes.bindMemory(to: UInt8.self)[target..<target + row.targetCount]))
  }

  /// How many bytes a row and a text have in common from their beginnings.
  private func commonCount(
    _ row: Row, _ text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
  ) -> Int {
    let limit = min(row.sourceCount, end - offset)
    var count = 0
    while count < limit, file.bytes[row.start + count] == text[offset + count] { count += 1 }
    return count
  }

  private func sorts(
    _ row: Row, afterText text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
  ) -> Bool {
    let count = commonCount(row, text, at: offset, end: end)
    if count == row.sourceCount { return false }
    return count == end - offset || file.bytes[row.start + count] > text[offset + count]
  }
}
