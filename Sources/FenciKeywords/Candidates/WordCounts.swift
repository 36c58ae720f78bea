import FenciLexicon
import FenciTagging
import FenciText

/// The words of one document, counted: all that TF-IDF asks for where phrases are no candidates.
///
/// The words are those of ``CandidateSet`` without phrases, with the same keys, counts and rarities. But
/// what stands beside a word is not looked at, and where it stands is read off the tokens once the best
/// are chosen, so it takes three quarters of the instructions.
struct WordCounts {
  /// A word, told by its key, as it first stands in the document.
  struct Word {
    var key: TermKey
    /// The inverse document frequency.
    var rarity: Double
    /// Bytes of the joined source.
    var range: Range<Int>
    /// Which of the tokens it is first.
    var firstToken: Int32
    /// Occurrences, in title and text.
    var frequency: Int32
    /// Folded characters, white space not counted.
    var characterCount: Int32
    var tag: PartOfSpeech
  }

  /// Where a word stands.
  struct Occurrence {
    /// Which of the tokens.
    var token: Int32
    /// Which of ``words``; -1 for a stop word.
    var number: Int32
  }

  /// In the order of their first occurrences.
  private(set) var words: [Word] = []
  /// The tokens that are words, and stop words, in order.
  private(set) var occurrences: [Occurrence] = []
  private let loneTokens = LoneTokens()
  private var index = TermIndex()
  private var rowIndex = RowIndex()

  /// Counts the words of a document.
  ///
  /// - Parameters:
  ///   - tagged: Tokens of the precise mode.
  ///   - source: The joined source.
  ///   - background: Gives keys and rarities, and the words that are no keywords.
  ///   - memo: What tokens are as terms.
  /// - Complexity: O(*n*); no allocation once it has grown.
  mutating func count(
    _ tagged: [TaggedToken], of source: UnsafeBufferPointer<UInt8>, background: TermBackground,
    memo: inout TermMemo
  ) {
    words.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
    index.removeAll()
    rowIndex.reset()
    memo.prepare(for: background)
    // Most tokens are particles and punctuation, and are told by their tags.
    for place in tagged.indices where loneTokens.contains(tagged[place]) {
      occurrences.append(Occurrence(token: Int32(truncatingIfNeeded: place), number: -1))
    }
    for place in occurrences.indices {
      if place + 2 * TermMemo.prefetchDistance < occurrences.count {
        memo.prefetch(
          near: tagged[Int(occurrences[place + TermMemo.prefetchDistance].token)].token,
          far: tagged[Int(occurrences[place + 2 * TermMemo.prefetchDistance].token)].token)
      }
      let token = Int(occurrences[place].token)
      let number = number(
        of: tagged[token], at: token, in: source, background: background, memo: &memo)
      guard number >= 0 else { continue }
      occurrences[place].number = Int32(truncatingIfNeeded: number)
      words[number].frequency &+= 1
    }
  }

  /// The number of the word that a token is; -1 for a stop word.
  @inline(__always)
  private mutating func number(
    of tagged: TaggedToken, at place: Int, in source: UnsafeBufferPointer<UInt8>,
    background: TermBackground, memo: inout TermMemo
  ) -> Int {
    guard let row = memo.row(keeping: tagged, in: source, background: background) else {
      return number(of: Term(tagged, in: source, background: background), at: place)
    }
    guard memo.role(at: row).standsAlone else { return -1 }
    // Two terms may share a row of the memo, so the keys decide.
    if let number = rowIndex.number(ofRow: row), words[number].key == memo.key(at: row) {
      return number
    }
    return number(of: memo.term(of: tagged, at: row), at: place)
  }

  /// The number of a word whose row has not been met, or was met as another word's.
  private mutating func number(of term: Term, at place: Int) -> Int {
    guard term.role.standsAlone else { return -1 }
    let (number, isNew) = index.insert(term.key)
    if isNew {
      words.append(
        Word(
          key: term.key, rarity: term.rarity, range: term.start..<term.end,
          firstToken: Int32(truncatingIfNeeded: place), frequency: 0,
          characterCount: term.characterCount, tag: term.tag))
    }
    rowIndex.set(number, row: Int(term.memoRow))
    return number
  }
}
