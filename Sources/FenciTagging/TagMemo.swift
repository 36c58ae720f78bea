import FenciLexicon
import FenciText
import Synchronization

/// What was read of words before: their traits, and what these say about the class.
///
/// Most words come again and again, and what they say by themselves depends on the word only. A word of
/// the lexicon has a place by its number; the word that came last has it. So the memo never grows, and
/// what it answers is what reading the token anew would give. Used by one thread at a time.
final class TagMemo {
  private struct Entry {
    /// Word and kind; 0 in a place that is empty.
    var key: UInt64
    var traits: TokenTraits
    var evidence: TagModel.Evidence
  }

  /// Places, as a power of two.
  private static let placeBits: UInt64 = 13
  private let entries: UnsafeMutablePointer<Entry>

  init() {
    entries = .allocate(capacity: 1 << Int(Self.placeBits))
    entries.initialize(
      repeating: Entry(
        key: 0, traits: .none, evidence: .init(sureClass: -1, scores: TagScores())),
      count: 1 << Int(Self.placeBits))
  }

  deinit { entries.deallocate() }

  /// The traits of a token.
  @inline(__always)
  func traits(
    of tagged: TaggedToken, in source: UnsafeBufferPointer<UInt8>, lexicon: Lexicon, model: TagModel
  ) -> TokenTraits {
    guard let key = Self.key(of: tagged.token) else {
      return TokenTraits.read(tagged, in: source, lexicon: lexicon).traits
    }
    let place = Self.place(of: key)
    if entries[place].key == key { return entries[place].traits }
    return keep(key, of: tagged, in: source, lexicon: lexicon, model: model)
  }

  @inline(never)
  private func keep(
    _ key: UInt64, of tagged: TaggedToken, in source: UnsafeBufferPointer<UInt8>,
    lexicon: Lexicon, model: TagModel
  ) -> TokenTraits {
    let (traits, edges) = TokenTraits.read(tagged, in: source, lexicon: lexicon)
    entries[Self.place(of: key)] = Entry(
      key: key, traits: traits, evidence: model.evidence(of: traits, edges))
    return traits
  }

  /// What a token by itself says about its class.
  @inline(__always)
  func evidence(
    of tagged: TaggedToken, in source: UnsafeBufferPointer<UInt8>, lexicon: Lexicon, model: TagModel
  ) -> TagModel.Evidence {
    // Another word may have taken the place since its traits were read.
    guard let key = Self.key(of: tagged.token), entries[Self.place(of: key)].key == key else {
      let (traits, edges) = TokenTraits.read(tagged, in: source, lexicon: lexicon)
      return model.evidence(of: traits, edges)
    }
    return entries[Self.place(of: key)].evidence
  }

  /// Names what a token's traits depend on; `nil` for a token that is no word of the lexicon.
  @inline(__always)
  private static func key(of token: Token) -> UInt64? {
    // Words of user dictionaries, and none, have the highest bit.
    guard token.word.rawValue &>> 31 == 0 else { return nil }
    return (UInt64(token.word.rawValue) + 1) &<< 8 | UInt64(token.kind.rawValue)
  }

  @inline(__always)
  private static func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> (64 &- placeBits))
  }
}

/// The memos of a tagger, as many as there were calls at once.
final class TagMemoPool: Sendable {
  private struct Idle: @unchecked Sendable {
    // Whoever takes a memo is the only one who has it.
    var memos: [TagMemo] = []
  }

  private let idle = Mutex(Idle())

  /// A memo for one call.
  func take() -> TagMemo {
    idle.withLock { $0.memos.popLast() } ?? TagMemo()
  }

  func giveBack(_ memo: TagMemo) {
    idle.withLock { $0.memos.append(memo) }
  }
}
