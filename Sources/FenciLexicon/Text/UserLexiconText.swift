/// Reads user dictionaries in two forms, which the file's first tab or its absence tells apart.
///
/// Tab-separated: `word<TAB>count or force<TAB>tag<TAB>comment`, all but the word optional, any
/// characters in the word; `split<TAB>南京市|长江大桥` divides a text wherever it stands;
/// `context<TAB>花/n|开/v` divides and tags one, tags optional.
///
/// jieba's: `word count tag` separated by single spaces, count and tag optional; a line whose second or
/// later field has a slash is a context, as in Baidu LAC's dictionaries: `花/n 开/v`.
///
/// In both, lines that are `#` or begin with `# ` are comments; LF and CRLF end lines.
public enum UserLexiconText {
  /// Which of the two forms a file has.
  public enum Form: Sendable, Hashable {
    case tabSeparated, jieba
  }

  /// The form of a text: tab-separated as soon as one line has a tab.
  public static func form(of text: String) -> Form {
    text.utf8.contains(0x09) ? .tabSeparated : .jieba
  }

  /// Reads a user dictionary.
  ///
  /// - Parameters:
  ///   - text: The file's contents.
  ///   - path: Named in errors.
  ///   - report: Called with each bad line. When it returns, the line is passed over and reading goes
  ///     on; when it throws, reading ends.
  /// - Returns: What the good lines say, in the order of the file.
  /// - Throws: What `report` throws.
  /// - Complexity: O(*n*) in the text's bytes.
  public static func read(
    _ text: String, path: String, report: (LexiconError) throws(LexiconError) -> Void
  ) throws(LexiconError) -> UserLexicon {
    let form = form(of: text)
    var lexicon = UserLexicon()
    for line in DelimitedLines(text, path: path) {
      do throws(LexiconError) {
        let reader = LineReader(line: line)
        switch form {
        case .tabSeparated: try reader.readTabSeparated(into: &lexicon)
        case .jieba: try reader.readJieba(into: &lexicon)
        }
      } catch {
        try report(error)
      }
    }
    return lexicon
  }
}

/// Reads one line of either form.
private struct LineReader {
  let line: DelimitedLine

  func readTabSeparated(into lexicon: inout UserLexicon) throws(LexiconError) {
    let fields = line.fields(separatedBy: 0x09)
    if fields[0] == "split", fields.count > 1, fields[1].utf8.contains(0x7C) {
      return lexicon.splits.append(try splitParts(fields[1]))
    }
    if fields[0] == "context", fields.count > 1, fields[1].utf8.contains(0x7C) {
      let words = fields[1].split(separator: "|", omittingEmptySubsequences: false)
      return lexicon.contexts.append(try context(words, expected: "words separated by |"))
    }
    guard !fields[0].isEmpty else {
      throw line.malformed(fields[0], expected: "a word before the tab")
    }
    var word = UserLexicon.Word(text: String(fields[0]))
    if fields.count > 1 { word.strength = try strength(fields[1]) }
    if fields.count > 2 { word.tag = try tag(fields[2]) }
    lexicon.words.append(word)
  }

  func readJieba(into lexicon: inout UserLexicon) throws(LexiconError) {
    let fields = line.fields(separatedBy: 0x20).filter { !$0.isEmpty }
    guard let text = fields.first else { return }
    if fields.dropFirst().contains(where: { $0.utf8.contains(0x2F) }) {
      return lexicon.contexts.append(try context(fields, expected: "a word before the tag"))
    }
    guard fields.count <= 3 else {
      throw line.malformed(fields[3], expected: "word, count and tag, or tabs between columns")
    }
    var word = UserLexicon.Word(text: String(text))
    var rest = fields.dropFirst()
    if let count = rest.first.flatMap({ UInt64($0) }) {
      word.strength = .count(count)
      rest.removeFirst()
    } else if rest.count > 1 {
      throw line.malformed(fields[1], expected: "a count")
    }
    if let last = rest.first { word.tag = try tag(last) }
    lexicon.words.append(word)
  }

  private func strength(_ field: Substring) throws(LexiconError) -> UserLexicon.Strength {
    if field.isEmpty { return .automatic }
    if field == "force" { return .force }
    guard let count = UInt64(field) else {
      throw line.malformed(field, expected: "a count or force")
    }
    return .count(count)
  }

  private func tag(_ field: Substring) throws(LexiconError) -> PartOfSpeech? {
    if field.isEmpty { return nil }
    guard let tag = PartOfSpeech(name: field) else {
      throw line.malformed(field, expected: "a part of speech of jieba's tag set")
    }
    return tag
  }

  private func context(
    _ fields: [Substring], expected: String
  ) throws(LexiconError) -> [UserLexicon.ContextWord] {
    var words: [UserLexicon.ContextWord] = []
    for field in fields {
      // The last slash, so that words may have some: `TCP/IP/n`.
      let slash = field.lastIndex(of: "/")
      let text = field[..<(slash ?? field.endIndex)]
      guard !text.isEmpty else { throw line.malformed(field, expected: expected) }
      var word = UserLexicon.ContextWord(text: String(text))
      if let slash { word.tag = try tag(field[field.index(after: slash)...]) }
      words.append(word)
    }
    return words
  }

  private func splitParts(_ field: Substring) throws(LexiconError) -> [String] {
    let parts = field.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard !parts.contains("") else {
      throw line.malformed(field, expected: "parts separated by |")
    }
    return parts
  }
}
