import FenciSegmentation
package import FenciTagging
import FenciText

/// The tokens of a document as terms: keys, roles, widths and rarities; spaces left out.
package struct TermSequence {
  /// In order; the title's, a boundary, then the text's.
  package private(set) var terms: [Term] = []

  /// Reads the tagged tokens of one document.
  ///
  /// - Parameters:
  ///   - tagged: Tokens of the precise mode.
  ///   - source: The joined source.
  ///   - textStart: The byte where the text begins and the title has ended; 0 without a title.
  ///   - frequencies: Gives keys and rarities.
  ///   - stopWords: Words that divide terms.
  /// - Complexity: O(*n*); no allocation once it has grown.
  package mutating func read(
    _ tagged: [TaggedToken], of source: UnsafeBufferPointer<UInt8>, textStart: Int,
    frequencies: DocumentFrequencies, stopWords: StopWords
  ) {
    terms.removeAll(keepingCapacity: true)
    for tagged in tagged {
      let token = tagged.token
      if token.kind == .whitespace, !source[token.utf8Range].contains(0x0A) { continue }
      var term = Term(
        start: token.start, end: token.end, key: .empty, role: .boundary, halfWidth: 0,
        characterCount: 0, rarity: 0, tag: tagged.tag, isInTitle: token.start < textStart,
        isGuessed: token.origin == .hiddenMarkovModel)
      let first = source.scalar(at: token.start)
      let isLone = first.utf8Count == token.end - token.start
      if token.kind == .punctuation || token.kind == .symbol {
        if isLone { term.bracket = Bracket(scalar: first.value) }
        term.role = TermRole(of: tagged, isJoiner: isLone && Self.isJoiner(first.value))
      } else {
        term.role = TermRole(of: tagged, isJoiner: false)
      }
      if token.kind == .hashtag { term.trimHashes(in: source) }
      if term.role != .boundary {
        frequencies.folding.measure(&term, in: source)
        if term.role != .joiner, stopWords.contains(term.key) { term.role = .function }
        if term.role.isInTerms, term.role != .joiner {
          term.rarity = frequencies.rarity(ofWord: term.key)
        }
        term.linksNames = isLone && first.value == 0x4E4B
      }
      terms.append(term)
    }
  }

  /// - - ‐ · • / and their wide forms.
  private static func isJoiner(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2010, 0x2011, 0xFF0D, 0xB7, 0x2022, 0x30FB, 0x2F, 0xFF0F: true
    default: false
    }
  }
}

extension Term {
  /// Leaves the marks of a #topic# out.
  fileprivate mutating func trimHashes(in source: UnsafeBufferPointer<UInt8>) {
    while start < end, source[start] == 0x23 { start += 1 }
    while start < end, source[end - 1] == 0x23 { end -= 1 }
  }
}

extension TermFolding {
  /// Fills in a term's key and size.
  fileprivate func measure(_ term: inout Term, in source: UnsafeBufferPointer<UInt8>) {
    var key = TermKey.empty
    var halfWidth = 0
    var characterCount = 0
    forEachFolded(source, in: term.start..<term.end) { scalar in
      key.append(scalar)
      halfWidth += scalar >= 0x1100 ? 2 : 1
      characterCount += 1
    }
    term.key = key
    term.halfWidth = halfWidth
    term.characterCount = characterCount
  }
}
