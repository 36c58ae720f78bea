import FenciLexicon
import FenciTagging
import FenciText

/// The terms that were read lately, by spelling, kind and tag: a word is folded, hashed and looked up in
/// the background once, not each time it stands somewhere.
///
/// Two thirds of a news text are words of the last few documents. A newer term takes the place of an
/// older one, so the memo never grows; what it answers is what reading the token anew would give.
struct TermMemo {
  /// A token of at most 16 bytes, with its kind and tag.
  private struct Spelling: Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// Bytes, kind and tag; 0 in a place that is empty.
    var traits: UInt32 = 0
  }

  private struct Entry {
    var spelling = Spelling()
    var term = Term.empty
  }

  /// The longest spelling that is kept.
  static let maximumByteCount = 16
  private static let indexBitCount: UInt64 = 14

  private var entries: [Entry] = []
  /// What the terms were weighed against.
  private var background: TermBackground?

  /// Forgets what was weighed against another background.
  ///
  /// - Complexity: O(1) for the same background.
  mutating func prepare(for background: TermBackground) {
    guard background !== self.background else { return }
    self.background = background
    entries = Array(repeating: Entry(), count: 1 << Self.indexBitCount)
  }

  /// The term of a token: the one that is kept, or what `read` makes of it.
  ///
  /// - Parameters:
  ///   - tagged: The token.
  ///   - source: The text that it is of.
  ///   - read: Makes the term, which is kept if the token is short enough.
  /// - Returns: The term, where the token stands.
  mutating func term(
    of tagged: TaggedToken, in source: UnsafeBufferPointer<UInt8>, _ read: () -> Term
  ) -> Term {
    let token = tagged.token
    let count = token.end &- token.start
    // The marks of a #topic# are no part of its term, so such a term does not stand where its token does.
    guard count > 0, count <= Self.maximumByteCount, token.kind != .hashtag else { return read() }
    let (low, high) = source.words(from: token.start, count: count)
    let traits =
      UInt32(truncatingIfNeeded: count) &<< 16 | UInt32(token.kind.rawValue) &<< 8
      | UInt32(tagged.tag.rawValue)
    let spelling = Spelling(low: low, high: high, traits: traits)
    let mixed =
      (low ^ (high &<< 29 | high &>> 35) ^ UInt64(traits) &<< 40) &* 0x9E37_79B9_7F4A_7C15
    let place = Int(truncatingIfNeeded: mixed &>> (64 &- Self.indexBitCount))
    if entries[place].spelling == spelling {
      var term = entries[place].term
      term.start = token.start
      term.end = token.end
      return term
    }
    let term = read()
    entries[place] = Entry(spelling: spelling, term: term)
    return term
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
