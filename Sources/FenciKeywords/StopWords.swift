public import FenciLexicon

/// Words that are no keywords and begin or end none.
///
/// Compared folded, as all terms are.
public struct StopWords: Sendable {
  private var keys: Set<UInt64> = []

  /// No stop words.
  public init() {}

  /// Reads a list: one word a line, `#` alone or `# ` begins a comment, LF or CRLF ends a line,
  /// and a byte-order mark may stand at the beginning.
  ///
  /// - Parameters:
  ///   - text: The file's contents.
  ///   - lexicon: Whose folding the words are compared under.
  /// - Complexity: O(*n*).
  public init(text: String, lexicon: Lexicon) {
    let folding = TermFolding(lexicon: lexicon)
    for line in text.utf8WithoutByteOrderMark.split(separator: 0x0A) {
      let word = line.last == 0x0D ? line.dropLast() : line
      if word.elementsEqual("#".utf8) || word.starts(with: "# ".utf8) { continue }
      keys.insert(folding.key(of: String(Substring(word))).rawValue)
    }
    keys.remove(TermKey.empty.rawValue)
  }

  /// The number of words, spellings that fold to one counted once.
  public var count: Int { keys.count }

  /// Names the list: equal for lists of the same words, whatever their order and spelling.
  ///
  /// - Complexity: O(*s* log *s*), *s* the words.
  public var checksum: UInt64 { keys.sorted().withUnsafeBytes(XXHash64.hash) }

  /// Whether a word is one.
  package func contains(_ key: TermKey) -> Bool { keys.contains(key.rawValue) }
}
