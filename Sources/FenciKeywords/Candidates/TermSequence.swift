import FenciSegmentation
package import FenciTagging
import FenciText

/// The tokens of a document as terms: keys, roles, widths and rarities; spaces left out.
package struct TermSequence {
  /// In order; the title's, a boundary, then the text's.
  package private(set) var terms: [Term] = []
  /// What tokens are as terms, wherever they stand.
  var memo = TermMemo()

  /// Reads the tagged tokens of one document.
  ///
  /// - Parameters:
  ///   - tagged: Tokens of the precise mode.
  ///   - source: The joined source.
  ///   - textStart: The byte where the text begins and the title has ended; 0 without a title.
  ///   - background: Gives keys and rarities, and the words that divide terms.
  /// - Complexity: O(*n*); no allocation once it has grown.
  package mutating func read(
    _ tagged: [TaggedToken], of source: UnsafeBufferPointer<UInt8>, textStart: Int,
    background: TermBackground
  ) {
    terms.removeAll(keepingCapacity: true)
    terms.reserveCapacity(tagged.count)
    memo.prepare(for: background)
    for place in tagged.indices {
      if place + 2 * TermMemo.prefetchDistance < tagged.count {
        memo.prefetch(
          near: tagged[place + TermMemo.prefetchDistance].token,
          far: tagged[place + 2 * TermMemo.prefetchDistance].token)
      }
      let tagged = tagged[place]
      let token = tagged.token
      if token.kind == .whitespace, !source[token.utf8Range].contains(0x0A) { continue }
      var term = memo.term(of: tagged, in: source, background: background)
      term.isInTitle = token.start < textStart
      terms.append(term)
    }
  }
}

extension Term {
  /// Verbs that more documents have than one in twelve (e²·⁵) say nothing of a subject: 没有, 需要.
  private static let lowestVerbRarity = 2.5
  /// Times that more documents have than one in 150 (e⁵) are reckoned from today: 当时, 去年, 目前.
  private static let lowestTimeRarity = 5.0

  /// Reads a token as if it stood in the text.
  init(
    _ tagged: TaggedToken, in source: UnsafeBufferPointer<UInt8>, background: TermBackground
  ) {
    self.init(tagged, in: source)
    guard role != .boundary else { return }
    background.frequencies.folding.measure(&self, in: source)
    weigh(against: background)
  }

  /// Reads what the token itself tells.
  private init(_ tagged: TaggedToken, in source: UnsafeBufferPointer<UInt8>) {
    let token = tagged.token
    let first = source.scalar(at: token.start)
    let isLone = first.utf8Count == token.end - token.start
    let isMark = isLone && (token.kind == .punctuation || token.kind == .symbol)
    let range = Self.range(of: token, in: source)
    self.init(
      start: range.lowerBound, end: range.upperBound, key: .empty, rarity: 0, halfWidth: 0,
      characterCount: 0,
      role: TermRole(of: tagged, isJoiner: isMark && Self.isJoiner(first.value)),
      tag: tagged.tag, isInTitle: false,
      link: isLone ? NameLink(scalar: first.value) : .none,
      bracket: isMark ? Bracket(scalar: first.value) : .none)
  }

  /// Adds what the background tells.
  private mutating func weigh(against background: TermBackground) {
    guard role.isWord else { return }
    if background.stopWords.contains(key) {
      role = .function
      return
    }
    rarity = background.frequencies.rarity(ofWord: key)
    let isCommon =
      role == .verbal && rarity < Self.lowestVerbRarity
      || tag == .time && rarity < Self.lowestTimeRarity
    if isCommon { role = .function }
  }

  /// - ‐ ‑ · • ・ / and their wide forms.
  private static func isJoiner(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2010, 0x2011, 0xFF0D, 0xB7, 0x2022, 0x30FB, 0x2F, 0xFF0F: true
    default: false
    }
  }

  /// The bytes of a token's term: all of them, but for the marks of a #topic#.
  static func range(of token: Token, in source: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    guard token.kind == .hashtag else { return token.utf8Range }
    var (start, end) = (token.start, token.end)
    while start < end, source[start] == 0x23 { start += 1 }
    while start < end, source[end - 1] == 0x23 { end -= 1 }
    return start..<end
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
    term.halfWidth = Int32(clamping: halfWidth)
    term.characterCount = Int32(clamping: characterCount)
  }
}
