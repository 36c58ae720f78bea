import FenciKernel
public import FenciLexicon
public import FenciText

/// The words and splits of all user dictionaries, compiled to be found in raw text.
///
/// Words are matched before anything is divided, so they may hold any characters: spaces,
/// punctuation, Latin letters, emoji. They are compared folded, as the lexicon's are. The one thing
/// that a match may not do is to begin or end between two letters or two digits of a run, or inside a
/// character: `AI` is not found in `RAIN`.
package struct UserOverlay: Sendable {
  /// A compiled word.
  package struct Word: Sendable {
    package let text: String
    package let tag: PartOfSpeech?
    let cost: Int32
    let isForced: Bool
  }

  /// What ends at a node of the trie.
  private struct Ending {
    var word: UInt32?
    /// Lengths, in folded characters, after which the text is divided.
    var barriers: [Int] = []
  }

  package private(set) var words: [Word] = []
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
  /// - Complexity: O(*n*) in the characters of all words, each segmented once when it has no count.
  init(_ lexicons: [UserLexicon], base: Segmenter) {
    folding = base.lexicon.makeFolding()
    let workspace = base.makeWorkspace()
    for lexicon in lexicons {
      for word in lexicon.words { add(word, base: base, workspace: workspace) }
      for parts in lexicon.splits { addSplit(parts) }
    }
  }

  /// The tag of a user word, when its dictionary gives one.
  ///
  /// - Precondition: `word` came with a token of origin `user` of this overlay's segmenter.
  package func tag(of word: WordID) -> PartOfSpeech? {
    guard let row = word.userRow, words.indices.contains(row) else { return nil }
    return words[row].tag
  }

  func cost(ofRow row: Int) -> Int { Int(words[row].cost) }
}

// MARK: - Building

extension UserOverlay {
  private mutating func add(
    _ word: UserLexicon.Word, base: Segmenter, workspace: SegmentationWorkspace
  ) {
    let (node, _) = insert(word.text)
    guard node != 0 else { return }
    let cost: Int32
    switch word.strength {
    case .force: cost = 0
    case .count(let count): cost = base.lexicon.cost(ofCount: count)
    case .automatic: cost = Self.automaticCost(of: word.text, base: base, workspace: workspace)
    }
    // A later dictionary replaces an earlier one's word.
    endings[node, default: Ending()].word = UInt32(words.count)
    words.append(
      Word(text: word.text, tag: word.tag, cost: cost, isForced: word.strength == .force))
  }

  /// Half the cost of the word's own parts: it wins against them, and against most neighbours that would
  /// cut it; see Guides/UserDictionaries.md for what other shares did.
  private static func automaticCost(
    of text: String, base: Segmenter, workspace: SegmentationWorkspace
  ) -> Int32 {
    var text = text
    return text.withUTF8 { source in
      let source = UnsafeBufferPointer(rebasing: source.prefix(Window.byteLimit))
      base.prepare(source, from: 0, to: source.count, workspace: workspace)
      return max(Int32(workspace.cells.arrays.steps[0].cost / 2), 1)
    }
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
      if let row = ending.word {
        findings.add(
          start: start, end: end, row: row, cost: words[Int(row)].cost,
          isForced: words[Int(row)].isForced)
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
