/// How wide text is on a terminal, in columns.
///
/// Wide and full-width characters take two columns, emoji sequences two, combining marks and controls
/// none, all others one; ambiguous characters are narrow, as terminals with UTF-8 draw them. Line ends
/// and tabs count nothing: what they do depends on where they stand.
///
///     DisplayWidth.columns(of: "小米14")                  // 6
///     DisplayWidth.truncate("小米之家", toColumns: 7)       // "小米之…"
///     DisplayWidth.pad("小米", toColumns: 6)               // "小米  "
///
/// Source: Unicode Standard Annex #11, "East Asian Width", and UTS #51 for emoji.
package enum DisplayWidth {
  /// On which side padding goes.
  package enum Side: Sendable, Hashable {
    case leading, trailing
  }

  /// Columns that a text takes.
  ///
  /// - Complexity: O(*n*), *n* the bytes.
  package static func columns(of text: String) -> Int {
    var columns = 0
    forEachCluster(of: text) { _, width in
      columns += width
      return true
    }
    return columns
  }

  /// The longest start of a text that, with an ellipsis where something is cut off, fits.
  ///
  /// No emoji sequence is divided, and no mark is parted from its letter. A text that fits is
  /// returned as it is; with no columns at all the result is empty.
  package static func truncate(
    _ text: String, toColumns limit: Int, ellipsis: String = "…"
  ) -> String {
    let limitBeforeEllipsis = limit - columns(of: ellipsis)
    var columns = 0
    var keptCount = 0
    forEachCluster(of: text) { end, width in
      columns += width
      if columns <= limitBeforeEllipsis { keptCount = end }
      return columns <= limit
    }
    if columns <= limit { return text }
    if limitBeforeEllipsis < 0 { return "" }
    return String(decoding: text.utf8.prefix(keptCount), as: UTF8.self) + ellipsis
  }

  /// A text with spaces on one side up to a width; a text that is as wide already is returned as it
  /// is.
  package static func pad(
    _ text: String, toColumns width: Int, on side: Side = .trailing
  ) -> String {
    let spaces = String(repeating: " ", count: max(0, width - columns(of: text)))
    return side == .trailing ? text + spaces : spaces + text
  }

  /// Visits the clusters that a terminal draws together: where each ends, in bytes, and its columns;
  /// stops when the body returns false.
  private static func forEachCluster(
    of text: String, _ body: (_ end: Int, _ columns: Int) -> Bool
  ) {
    var text = text
    text.withUTF8 { bytes in
      let pattern = PatternText(bytes: bytes, table: CharacterClassTable())
      var at = 0
      while at < bytes.count {
        let cluster = pattern.cluster(at: at)
        at = cluster.end
        guard body(cluster.end, cluster.columns) else { return }
      }
    }
  }
}

extension PatternText {
  /// The emoji sequence, or the character with its marks, at an offset, and the columns it takes.
  fileprivate func cluster(at offset: Int) -> (end: Int, columns: Int) {
    if let end = endOfKeycap(at: offset) ?? endOfEmoji(at: offset) { return (end, 2) }
    let scalar = bytes.scalar(at: offset)
    var columns = table.traits(of: scalar.value).columns
    // Conjoining Hangul vowels and finals take no column after their initial; they are no extenders.
    let end = endOfExtenders(at: offset + scalar.utf8Count)
    var at = offset + scalar.utf8Count
    while at < end {
      let mark = bytes.scalar(at: at)
      columns += table.traits(of: mark.value).columns
      at += mark.utf8Count
    }
    return (end, columns)
  }
}
