import FenciKernel
public import FenciLexicon
public import FenciText

/// The words, splits and contexts of all user dictionaries, compiled to be found in raw text.
///
/// Words are matched before anything is divided, so they may hold any characters: spaces,
/// punctuation, Latin letters, emoji. They are compared folded, as the lexicon's are. The one thing
/// that a match may not do is to begin or end between two letters or two digits of a run, or inside a
/// character: `AI` is not found in `RAIN`.
package struct UserOverlay: Sendable {
  /// A compiled word.
  package struct Word: Sendable {
    package let text: String
    /// As the dictionary has it, else as the lexicon has it; `nil` when neither does.
    package let tag: PartOfSpeech?
    let cost: Int32
    let isForced: Bool
    /// Whether it is a word only in the company of others.
    let isOfContext: Bool
  }

  /// A word of a context line: its row, and one past its last folded character in the line.
  struct ContextPart: Sendable {
    let row: UInt32
    let end: Int
  }

  /// What ends at a node of the trie.
  private struct Ending {
    var word: UInt32?
    /// The words of a context line that ends here; a text may be in one only.
    var context: [ContextPart] = []
    /// Lengths, in folded characters, after which the text is divided.
    var barriers: [Int] = []
  }

  private var rows: [Word] = []
  private let folding: CharacterFolding
  private let classes = CharacterClassTable()
  private var children: [UInt64: UInt32] = [:]
  private var endings: [UInt32: Ending] = [:]
  private var nodeCount: UInt32 = 1

  /// Compiles user dictionaries.
  ///
  /// - Parameters:
  ///   - lexicons: Of a word in several of them the last one counts.
  ///   - base: Segments the words themselves, to find how likely they must be.
  /// - Complexity: O(*n*) in the characters of all words, each segmented once when it has no
  ///   count and scores are not learned.
  init(_ lexicons: [UserLexicon], base: Segmenter) {
    folding = base.lexicon.makeFolding()
    let costs = UserWordCosts(base: base)
    for lexicon in lexicons {
      for word in lexicon.words { add(word, costs: costs, base: base.lexicon) }
      for parts in lexicon.splits { addSplit(parts) }
      for words in lexicon.contexts { addContext(words, base: base.lexicon) }
    }
  }

  /// The words that are looked for by themselves, not those of context lines.
  package var words: [Word] { rows.filter { !$0.isOfContext } }

  /// The tag of a user word, when its dictionary gives one.
  ///
  /// - Precondition: `word` came with a token of origin `user` of this overlay's segmenter.
  package func tag(of word: WordID) -> PartOfSpeech? {
    guard let row = word.userRow, rows.indices.contains(row) else { return nil }
    return rows[row].tag
  }

  func cost(ofRow row: Int) -> Int { Int(rows[row].cost) }
}

// MARK: - Building

extension UserOverlay {
  private mutating func add(_ word: UserLexicon.Word, costs: UserWordCosts, base: Lexicon) {
    let (node, characterCount) = insert(word.text)
    guard node != 0 else { return }
    // A later dictionary replaces an earlier one's word, and what a context line made of it.
    endings[node, default: Ending()].word = UInt32(rows.count)
    endings[node]?.context = []
    rows.append(
      Word(
        text: word.text, tag: word.tag ?? Self.tag(of: word.text, in: base),
        cost: costs.cost(of: word, characterCount: characterCount),
        isForced: word.strength == .force, isOfContext: false))
  }

  private mutating func addContext(_ words: [UserLexicon.ContextWord], base: Lexicon) {
    let (node, count) = insert(words.lazy.map(\.text).joined())
    guard node != 0 else { return }
    var parts: [ContextPart] = []
    var end = 0
    for word in words {
      let length = word.text.unicodeScalars.count { !isExtend($0.value) }
      end += length
      // A word made of marks alone belongs to the character before it.
      guard length > 0 else { continue }
      parts.append(ContextPart(row: UInt32(rows.count), end: end))
      rows.append(
        Word(
          text: word.text, tag: word.tag ?? Self.tag(of: word.text, in: base), cost: 0,
          isForced: true, isOfContext: true))
    }
    assert(end == count)
    endings[node, default: Ending()].context = parts
  }

  private static func tag(of text: String, in base: Lexicon) -> PartOfSpeech? {
    base.find(text).map(base.tag(of:))
  }

  private mutating func addSplit(_ parts: [String]) {
    let (node, count) = insert(parts.joined())
    var length = 0
    for part in parts.dropLast() {
      length += part.unicodeScalars.count { !isExtend($0.value) }
      // A part made of marks alone belongs to the character before it: nothing to divide.
      guard length > 0, length < count else { continue }
      endings[node, default: Ending()].barriers.append(length)
    }
  }

  /// The trie's node for a text and the characters that lead there; 0 for a text without any.
  ///
  /// Marks that extend a character are no characters, here and where words are found.
  private mutating func insert(_ text: String) -> (node: UInt32, characterCount: Int) {
    var node: UInt32 = 0
    var count = 0
    for scalar in text.unicodeScalars where !isExtend(scalar.value) {
      count += 1
      let key = Self.key(node, folding.fold(scalar).value)
      if let child = children[key] {
        node = child
      } else {
        children[key] = nodeCount
        node = nodeCount
        nodeCount += 1
      }
    }
    return (node, count)
  }

  private static func key(_ node: UInt32, _ scalar: UInt32) -> UInt64 {
    UInt64(node) << 32 | UInt64(scalar)
  }

  private func isExtend(_ scalar: UInt32) -> Bool {
    classes.characterClass(of: scalar) == .extend
  }
}

// MARK: - Finding

extension UserOverlay {
  /// Finds all user words and splits of a window.
  ///
  /// Forced words are taken leftmost first and longest first, and nothing else is found across their
  /// edges.
  ///
  /// - Complexity: O(*n* · *l*), *l* the characters of the longest user word.
  func find(
    in source: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int,
    into findings: inout UserFindings
  ) {
    let text = UnsafeBufferPointer(rebasing: source[..<end])
    var position = start
    while position < end {
      let scalar = text.scalar(at: position)
      if !isExtend(scalar.value), isEdge(text, at: position, from: start) {
        findAll(in: text, at: position, into: &findings)
      }
      position += scalar.utf8Count
    }
    findings.resolve()
  }

  private func findAll(
    in text: UnsafeBufferPointer<UInt8>, at start: Int, into findings: inout UserFindings
  ) {
    var node: UInt32 = 0
    var position = start
    findings.beginWalk()
    while position < text.count {
      let scalar = text.scalar(at: position)
      guard scalar.isWellFormed, let value = Unicode.Scalar(scalar.value) else { return }
      if isExtend(scalar.value) {
        position += scalar.utf8Count
        continue
      }
      guard let child = children[Self.key(node, folding.fold(value).value)] else { return }
      findings.noteCharacter(at: position)
      node = child
      position += scalar.utf8Count
      guard let ending = endings[node] else { continue }
      let end = endOfExtenders(text, from: position)
      guard end == text.count || isEdge(text, at: end, from: 0) else { continue }
      if !ending.context.isEmpty {
        findings.addContext(ending.context, from: start, to: end)
      } else if let row = ending.word {
        findings.add(
          start: start, end: end, row: row, cost: rows[Int(row)].cost,
          isForced: rows[Int(row)].isForced)
      }
      for length in ending.barriers { findings.addBarrier(afterCharacters: length) }
    }
  }

  private func endOfExtenders(_ text: UnsafeBufferPointer<UInt8>, from position: Int) -> Int {
    var end = position
    while end < text.count {
      let scalar = text.scalar(at: end)
      guard scalar.isWellFormed, isExtend(scalar.value) else { break }
      end += scalar.utf8Count
    }
    return end
  }

  /// Whether a word may begin or end at a byte: not between two letters or two digits.
  private func isEdge(
    _ text: UnsafeBufferPointer<UInt8>, at position: Int, from start: Int
  ) -> Bool {
    guard position > start else { return true }
    let after = classes.characterClass(of: text.scalar(at: position).value)
    guard after == .letter || after == .digit else { return true }
    return classes.characterClass(of: text.scalar(before: position).value) != after
  }
}

extension Segmenter {
  /// The tag that the lexicon or a user dictionary gives a token's word; `nil` when it is in none.
  public func dictionaryTag(of token: Token) -> PartOfSpeech? {
    guard token.word != .none else { return nil }
    guard token.word.userRow == nil else { return overlay?.tag(of: token.word) }
    return lexicon.tag(of: token.word)
  }
}
