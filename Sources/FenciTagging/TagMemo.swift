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
    var word: UInt32
    var traits: TokenTraits
    var evidence: TagModel.Evidence
  }

  /// Places, as a power of two.
  private static let placeBits: UInt32 = 12
  private let entries: UnsafeMutablePointer<Entry>

  init() {
    entries = .allocate(capacity: 1 << Int(Self.placeBits))
    entries.initialize(
      repeating: Entry(
        word: WordID.none.rawValue, traits: .none,
        evidence: .init(sureClass: -1, scores: TagScores())), count: 1 << Int(Self.placeBits))
  }

  deinit { entries.deallocate() }

  /// The traits of a token.
  @inline(__always)
  func traits(
    of tagged: TaggedToken, in source: UnsafeBufferPointer<UInt8>, lexicon: Lexicon, model: TagModel
  ) -> TokenTraits {
    let word = tagged.token.word.rawValue
    let place = Self.place(of: word)
    if entries[place].word == word, word != WordID.none.rawValue { return entries[place].traits }
    let traits = TokenTraits(tagged, in: source, lexicon: lexicon)
    // Words of user dictionaries have no number of their own among those of the lexicon.
    if tagged.token.word.isInLexicon {
      entries[place] = Entry(word: word, traits: traits, evidence: model.evidence(of: traits))
    }
    return traits
  }

  /// What a token by itself says about its class.
  @inline(__always)
  func evidence(of token: Token, _ traits: TokenTraits, model: TagModel) -> TagModel.Evidence {
    let place = Self.place(of: token.word.rawValue)
    guard entries[place].word == token.word.rawValue, token.word != .none else {
      return model.evidence(of: traits)
    }
    return entries[place].evidence
  }

  @inline(__always)
  private static func place(of word: UInt32) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B1) &>> (32 &- placeBits))
  }
}

extension WordID {
  fileprivate var isInLexicon: Bool { self != .none && userRow == nil }
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
