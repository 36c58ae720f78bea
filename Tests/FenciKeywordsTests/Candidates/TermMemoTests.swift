import FenciLexicon
import FenciTagging
import FenciTestSupport
import FenciText
import Testing

@testable import FenciKeywords

@Suite("Memo of terms", .printingLoopValues)
struct TermMemoTests {
  private let background: TermBackground
  private let noun = PartOfSpeech(name: "n") ?? .unknown

  init() throws { background = try Self.makeBackground(stopWords: "") }

  private static func makeBackground(stopWords: String) throws -> TermBackground {
    let world = try KeywordWorld(stopWords: stopWords)
    return TermBackground(frequencies: world.frequencies, stopWords: world.stopWords)
  }

  /// Calls a closure with the only token of a text that may go on behind it.
  private func withToken<Result>(
    _ text: String, before rest: String = "", word: WordID = .none, kind: TokenKind = .word,
    tag: PartOfSpeech? = nil,
    _ body: (TaggedToken, UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    var source = text + rest
    return try source.withUTF8 { source in
      let token = Token(
        start: 0, end: text.utf8.count, word: word, kind: kind, origin: .singleCharacter)
      return try body(TaggedToken(token: token, tag: tag ?? noun), source)
    }
  }

  /// What a memo has of a token; a mark below 256 that is left where there was nothing.
  private func term(
    of token: TaggedToken, in source: UnsafeBufferPointer<UInt8>, memo: inout TermMemo,
    mark: Int32
  ) -> Int32 {
    guard let spelling = TermMemo.Spelling(token, in: source) else { return mark }
    let row = memo.row(of: token.token, spelled: spelling)
    if memo.holds(spelling, at: row) {
      let found = memo.term(of: token, at: row)
      #expect(found.start == token.token.start && found.end == token.token.end)
      #expect(found.tag == token.tag && found.memoRow == row)
      return found.characterCount
    }
    var term = Term.empty
    term.characterCount = mark
    memo.keep(term, at: row, spelled: spelling)
    return mark
  }

  @Test(
    "what is kept is found again, at the end of the source and before its end",
    arguments: [1, 2, 3, 7, 8, 9, 15, 16])
  func finds(_ byteCount: Int) {
    let text = String(repeating: "a", count: byteCount)
    for (rest, other) in [("", "…，水稻和市场"), ("…，水稻和市场", "")] {
      var memo = TermMemo()
      memo.prepare(for: background)
      withToken(text, before: rest) { #expect(term(of: $0, in: $1, memo: &memo, mark: 7) == 7) }
      withToken(text, before: other) { #expect(term(of: $0, in: $1, memo: &memo, mark: 8) == 7) }
    }
  }

  @Test("another spelling, kind or tag is not found")
  func tellsApart() {
    var memo = TermMemo()
    memo.prepare(for: background)
    let spellings = [
      "a", "aa", "a\0", "\0a", "市场", "市場", "aaaaaaaa", "aaaaaaaaa", "aaaaaaaaab",
    ]
    var tokens: [(spelling: String, kind: TokenKind, tag: PartOfSpeech)] = []
    for spelling in spellings {
      for kind in [TokenKind.word, .latin] {
        for tag in [noun, .unknown] { tokens.append((spelling, kind, tag)) }
      }
    }
    var found = 0
    for round in 0..<2 {
      for (number, row) in tokens.enumerated() {
        withToken(row.spelling, before: "水稻和市场", kind: row.kind, tag: row.tag) {
          // A later one may have taken the place, but never answers for this one.
          let mark = Int32(100 * round + number)
          let term = term(of: $0, in: $1, memo: &memo, mark: mark)
          #expect(term == mark || round == 1 && term == Int32(number))
          if term != mark { found += 1 }
        }
      }
    }
    #expect(found > tokens.count / 2)
  }

  @Test("a term stands where its token does")
  func place() throws {
    var sequence = TermSequence()
    var source = "小米，小米"
    source.withUTF8 { source in
      let tokens = [0, 9].map { start in
        let token = Token(
          start: start, end: start + 6, word: .none, kind: .word, origin: .singleCharacter)
        return TaggedToken(token: token, tag: noun)
      }
      sequence.read(tokens, of: source, textStart: 0, background: background)
    }
    #expect(sequence.terms.map { $0.start..<$0.end } == [0..<6, 9..<15])
    #expect(sequence.terms[0].key == sequence.terms[1].key)
  }

  @Test("each word of the lexicon has a row of its own, whatever else was read in between")
  func rowsOfWords() throws {
    var memo = TermMemo()
    memo.prepare(for: background)
    let words = (0..<20_000).map { "词\($0)" }
    for round in 0..<2 {
      for (number, text) in words.enumerated() {
        withToken(text, word: WordID(rawValue: UInt32(number))) {
          let mark = Int32(number % 200)
          let found = term(of: $0, in: $1, memo: &memo, mark: round == 0 ? mark : mark + 1)
          if found != mark { Issue.record("\(text) lost in round \(round)") }
        }
      }
    }
  }

  @Test("words of user dictionaries and tokens that are no word share places, and add none")
  func sharedPlaces() {
    var memo = TermMemo()
    memo.prepare(for: background)
    let rows = memo.rowCount
    for number in 0..<10_000 as Range<UInt32> {
      for word in [WordID.none, WordID(userRow: number)] {
        withToken("词\(number)", word: word) { _ = term(of: $0, in: $1, memo: &memo, mark: 1) }
      }
    }
    #expect(memo.rowCount == rows)
  }

  @Test("long tokens and topics are read anew")
  func withoutPlace() {
    var memo = TermMemo()
    memo.prepare(for: background)
    for (text, kind) in [(String(repeating: "a", count: 17), TokenKind.word), ("#小米#", .hashtag)] {
      for mark in 1...2 as ClosedRange<Int32> {
        withToken(text, kind: kind) {
          #expect(term(of: $0, in: $1, memo: &memo, mark: mark) == mark)
        }
      }
    }
  }

  @Test("another background is not answered for")
  func otherBackground() throws {
    var sequence = TermSequence()
    for (stopWords, role) in [("", TermRole.nominal), ("小米", .function), ("", .nominal)] {
      let background = try Self.makeBackground(stopWords: stopWords)
      for _ in 0..<2 {
        withToken("小米") { token, source in
          sequence.read([token], of: source, textStart: 0, background: background)
        }
        #expect(sequence.terms.map(\.role) == [role])
      }
    }
  }
}
