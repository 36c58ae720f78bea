/// The text form of a lexicon: `word<TAB>count<TAB>tags`, one word a line.
///
/// Tags stand in order of frequency, separated by spaces, each with or without its count
/// (`n:120 v:30`); the first is kept. Lines that begin with `# ` are comments.
public enum LexiconText {
  /// Reads all entries.
  ///
  /// - Parameters:
  ///   - text: The file's contents.
  ///   - path: Named in errors.
  ///   - report: Called with each bad line. When it returns, the line is passed over and reading goes
  ///     on, so that a check sees them all; when it throws, reading ends.
  /// - Returns: The entries of the good lines, in the order of the file.
  /// - Throws: What `report` throws.
  /// - Complexity: O(*n*) in the text's bytes.
  public static func read(
    _ text: String, path: String, report: (LexiconError) throws(LexiconError) -> Void
  ) throws(LexiconError) -> [LexiconEntry] {
    var entries: [LexiconEntry] = []
    for line in DelimitedLines(text, path: path) {
      let fields = line.fields(separatedBy: 0x09)
      guard fields.count == 2 || fields.count == 3 else {
        try report(line.malformed(line.text, expected: "word<TAB>count<TAB>tags"))
        continue
      }
      guard !fields[0].isEmpty else {
        try report(line.malformed(fields[0], expected: "a word"))
        continue
      }
      guard let count = UInt64(fields[1]), count <= LexiconEntry.largestCount else {
        try report(line.malformed(fields[1], expected: "a count, at most 2^53"))
        continue
      }
      entries.append(
        LexiconEntry(
          word: String(fields[0]), count: count,
          tag: fields.count == 3 ? firstTag(fields[2]) : .unknown))
    }
    return entries
  }

  private static func firstTag(_ tags: Substring) -> PartOfSpeech {
    let first = tags.utf8.prefix { $0 != 0x20 && $0 != 0x3A }
    return PartOfSpeech(name: Substring(first)) ?? .unknown
  }
}

/// The text form of a folding table: `from<TAB>to`, one character each.
public enum FoldingText {
  /// Reads all pairs; parameters and errors are those of ``LexiconText/read(_:path:report:)``.
  public static func read(
    _ text: String, path: String, report: (LexiconError) throws(LexiconError) -> Void
  ) throws(LexiconError) -> [(from: Unicode.Scalar, to: Unicode.Scalar)] {
    var pairs: [(Unicode.Scalar, Unicode.Scalar)] = []
    for line in DelimitedLines(text, path: path) {
      let fields = line.fields(separatedBy: 0x09)
      guard fields.count >= 2, let from = single(fields[0]), let to = single(fields[1]) else {
        try report(line.malformed(line.text, expected: "character<TAB>character"))
        continue
      }
      pairs.append((from, to))
    }
    return pairs
  }

  private static func single(_ text: Substring) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }
}
