import CIntrinsics
import FenciLexicon
import FenciTagging
import FenciText

/// The terms that were read before, by spelling, kind and tag: a word is folded, hashed and looked up in
/// the background once, not each time it stands somewhere.
///
/// A word of the lexicon has two rows of its own from its first occurrence on, one for when it is a noun
/// and one for when it is not, so the frequent words lie side
/// by side at the front. Other tokens share a few thousand places, where a newer one takes the place of an
/// older one. So the memo never grows beyond the lexicon, and what it answers is what reading the token
/// anew would give.
struct TermMemo {
  /// A token of at most 16 bytes, with its kind and tag.
  struct Spelling {
    fileprivate let low: UInt64
    fileprivate let high: UInt64
    /// Bytes, kind and tag; 0 in a place that is empty.
    fileprivate let traits: UInt32

    /// Which of its word's rows it has: a word that is now a noun and now a verb has both.
    @inline(__always)
    fileprivate var side: Int {
      Int(truncatingIfNeeded: TermMemo.nominalTags &>> UInt64(traits & 0x3F) & 1)
    }
  }

  /// What a term is wherever it stands, packed: the widths of 16 bytes have no more than 8 bits.
  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var key = TermKey.empty
    var rarity = 0.0
    var traits: UInt32 = 0
    var bracket = Bracket.none
    var halfWidth: UInt8 = 0
    var characterCount: UInt8 = 0
    var role = TermRole.boundary
    var link = NameLink.none
  }

  /// Tags of words that name something, as bits by the lower six bits of their raw values.
  fileprivate static let nominalTags: UInt64 = TermRole.byTag.indices.reduce(0) { bits, tag in
    TermRole.byTag[tag] == .nominal ? bits | 1 << UInt64(tag & 0x3F) : bits
  }
  /// Tokens that are read while memory answers.
  static let prefetchDistance = 8
  /// The longest spelling that is kept.
  static let maximumByteCount = 16
  /// Tokens that are no words of the lexicon share 2 to the power of this many places.
  private static let sharedPlaceBits: UInt64 = 12
  /// No word of a lexicon has a larger identifier; user dictionaries' words and none do.
  private static let maximumWord: UInt32 = 1 << 24

  /// The shared places, then two rows for each word.
  private var entries: [Entry] = []
  /// The first of its rows in ``entries`` by word; 0 for one that has none yet.
  private var rowByWord: [UInt32] = []
  /// What the terms were weighed against.
  private var background: TermBackground?

  /// Rows that ``row(of:spelled:)`` has given so far: `0 ..< rowCount`.
  var rowCount: Int { entries.count }

  /// Forgets what was weighed against another background.
  ///
  /// - Complexity: O(1) for the same background.
  mutating func prepare(for background: TermBackground) {
    guard background !== self.background else { return }
    self.background = background
    entries = Array(repeating: Entry(), count: 1 << Self.sharedPlaceBits)
    rowByWord.removeAll()
  }

  /// The row where a token's term is kept, or may be.
  ///
  /// - Complexity: O(1) amortised.
  @inline(__always)
  mutating func row(of token: Token, spelled spelling: Spelling) -> Int {
    let word = Int(token.word.rawValue)
    if word < rowByWord.count, rowByWord[word] != 0 {
      return Int(rowByWord[word]) &+ spelling.side
    }
    return token.word.rawValue <= Self.maximumWord
      ? makeRows(word: word) &+ spelling.side : sharedPlace(of: spelling)
  }

  /// The term of a token, where the token stands: as it was kept, or read anew and kept.
  ///
  /// - Complexity: O(1) amortised for a token that is kept, O(*n*) in the bytes of another.
  @inline(__always)
  mutating func term(
    of tagged: TaggedToken, in source: UnsafeBufferPointer<UInt8>, background: TermBackground
  ) -> Term {
    guard let row = row(keeping: tagged, in: source, background: background) else {
      return Term(tagged, in: source, background: background)
    }
    return term(of: tagged, at: row)
  }

  /// The row where a token's term is kept from now on; `nil` for a token that is not kept.
  @inline(__always)
  mutating func row(
    keeping tagged: TaggedToken, in source: UnsafeBufferPointer<UInt8>,
    background: TermBackground
  ) -> Int? {
    guard let spelling = Spelling(tagged, in: source) else { return nil }
    let row = row(of: tagged.token, spelled: spelling)
    if !holds(spelling, at: row) {
      keep(Term(tagged, in: source, background: background), at: row, spelled: spelling)
    }
    return row
  }

  /// Asks for the memory that two tokens will need: the rows lie scattered, and waiting for them took a
  /// quarter of the time.
  ///
  /// - Parameters:
  ///   - near: Comes soon: its row is asked for.
  ///   - far: Comes as much later again: where its row is written is asked for.
  @inline(__always)
  func prefetch(near: Token, far: Token) {
    let (near, far) = (Int(near.word.rawValue), Int(far.word.rawValue))
    rowByWord.withUnsafeBufferPointer { rows in
      guard let base = rows.baseAddress else { return }
      if far < rows.count { fenci_prefetch(base + far) }
      guard near < rows.count else { return }
      let row = Int(rows[near])
      entries.withUnsafeBufferPointer { fenci_prefetch($0.baseAddress.map { $0 + row }) }
    }
  }

  /// Whether a row has the term of what is spelled so.
  @inline(__always)
  func holds(_ spelling: Spelling, at row: Int) -> Bool {
    let entry = entries[row]
    return entry.low == spelling.low && entry.high == spelling.high
      && entry.traits == spelling.traits
  }

  /// The term that a row has, where a token stands.
  @inline(__always)
  func term(of tagged: TaggedToken, at row: Int) -> Term {
    let entry = entries[row]
    return Term(
      start: tagged.token.start, end: tagged.token.end, key: entry.key, rarity: entry.rarity,
      halfWidth: Int32(entry.halfWidth), characterCount: Int32(entry.characterCount),
      role: entry.role, tag: tagged.tag, isInTitle: false, link: entry.link,
      bracket: entry.bracket, memoRow: Int32(truncatingIfNeeded: row))
  }

  /// The role of the term that a row has.
  @inline(__always)
  func role(at row: Int) -> TermRole { entries[row].role }

  /// The key of the term that a row has.
  @inline(__always)
  func key(at row: Int) -> TermKey { entries[row].key }

  /// Keeps a term instead of what the row has.
  mutating func keep(_ term: Term, at row: Int, spelled spelling: Spelling) {
    entries[row] = Entry(
      low: spelling.low, high: spelling.high, key: term.key, rarity: term.rarity,
      traits: spelling.traits, bracket: term.bracket,
      halfWidth: UInt8(truncatingIfNeeded: term.halfWidth),
      characterCount: UInt8(truncatingIfNeeded: term.characterCount), role: term.role,
      link: term.link)
  }

  /// Gives a word two rows, and says which is the first.
  private mutating func makeRows(word: Int) -> Int {
    if word >= rowByWord.count {
      rowByWord.append(contentsOf: repeatElement(0, count: word + 1 + word / 2 - rowByWord.count))
    }
    rowByWord[word] = UInt32(truncatingIfNeeded: entries.count)
    entries.append(Entry())
    entries.append(Entry())
    return entries.count - 2
  }

  private func sharedPlace(of spelling: Spelling) -> Int {
    let mixed =
      (spelling.low ^ (spelling.high &<< 29 | spelling.high &>> 35)
        ^ UInt64(spelling.traits) &<< 40) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> (64 &- Self.sharedPlaceBits))
  }
}

extension TermMemo.Spelling {
  /// How a token is written; `nil` for one that is not kept.
  ///
  /// The marks of a #topic# are no part of its term, so such a term does not stand where its token does.
  @inline(__always)
  init?(_ tagged: TaggedToken, in source: UnsafeBufferPointer<UInt8>) {
    let token = tagged.token
    let count = token.end &- token.start
    guard count > 0, count <= TermMemo.maximumByteCount, token.kind != .hashtag else { return nil }
    (low, high) = source.words(from: token.start, count: count)
    traits =
      UInt32(truncatingIfNeeded: count) &<< 16 | UInt32(token.kind.rawValue) &<< 8
      | UInt32(tagged.tag.rawValue)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Up to 16 bytes as two words, the first byte lowest, zeros behind the last one.
  ///
  /// - Precondition: The bytes are in the buffer, and there are 1 to 16 of them.
  @inline(__always)
  fileprivate func words(from start: Int, count: Int) -> (low: UInt64, high: UInt64) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    guard start &+ 16 <= self.count, let bytes = UnsafeRawPointer(baseAddress) else {
      for index in 0..<Swift.min(count, 8) { low |= UInt64(self[start + index]) &<< (8 * index) }
      for index in 8..<Swift.max(count, 8) {
        high |= UInt64(self[start + index]) &<< (8 * (index - 8))
      }
      return (low, high)
    }
    // Both words lie inside the buffer, by the guard; what is not the token's is masked away.
    low = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    if count < 8 { return (low & (.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count)), 0) }
    if count == 8 { return (low, 0) }
    high = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self))
    return (low, high & (.max &>> UInt64(truncatingIfNeeded: 128 &- 8 &* count)))
  }
}
