package import FenciLexicon

/// A sentence as a teacher divides and tags it.
package struct TaggedSentence: Sendable, Hashable {
  /// A word and its tag.
  package struct Word: Sendable, Hashable {
    package var text: String
    package var tag: PartOfSpeech
  }

  /// In order; together they are the sentence.
  package var words: [Word]

  /// The sentence.
  package var text: String { words.map(\.text).joined() }

  /// Reads a line of words with tags, `我/r 爱/v 北京/ns`, white space within a word written `_`.
  ///
  /// - Returns: `nil` when a word has no tag, or one that is not in the set.
  package init?(line: some StringProtocol) {
    words = []
    for item in line.split(separator: " ") {
      guard let slash = item.lastIndex(of: "/"), slash > item.startIndex,
        let tag = PartOfSpeech(name: item[item.index(after: slash)...])
      else { return nil }
      words.append(
        Word(text: String(item[..<slash].map { $0 == "_" ? " " : $0 }), tag: tag))
    }
  }

  /// Makes a sentence of words.
  package init(words: [Word]) { self.words = words }
}
