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
    _ text: String, before rest: String = "", kind: TokenKind = .word, tag: PartOfSpeech? = nil,
    _ body: (TaggedToken, UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    var source = text + rest
    return try source.withUTF8 { source in
      let token = Token(
        start: 0, end: text.utf8.count, word: .none, kind: kind, origin: .singleCharacter)
      return try body(TaggedToken(token: token, tag: tag ?? noun), source)
    }
  }

  private func term(markedBy number: Int32) -> Term {
    var term = Term.empty
    term.characterCount = number
    return term
  }

  @Test(
    "what is kept is found again, at the end of the source and before its end",
    arguments: [1, 2, 3, 7, 8, 9, 15, 16])
  func finds(_ byteCount: Int) throws {
    var memo = TermMemo()
    memo.prepare(for: background)
    let text = String(repeating: "a", count: byteCount)
    for (rest, other) in [("", "…，水稻和市场"), ("…，水稻和市场", "")] {
      try withToken(text, before: rest) { token, source in
        memo.keep(term(markedBy: 7), at: try #require(memo.place(of: token, in: source)))
      }
      try withToken(text, before: other) { token, source in
        let place = try #require(memo.place(of: token, in: source))
        #expect(memo.term(at: place)?.characterCount == 7)
      }
    }
  }

  @Test("another spelling, kind or tag is not found")
  func tellsApart() throws {
    var memo = TermMemo()
    memo.prepare(for: background)
    let spellings = ["a", "aa", "a\0", "\0a", "市场", "市場", "aaaaaaaa", "aaaaaaaaa", "aaaaaaaaab"]
    var kept: [(spelling: String, kind: TokenKind, tag: PartOfSpeech)] = []
    for spelling in spellings {
      for kind in [TokenKind.word, .latin] {
        for tag in [noun, .unknown] {
          try withToken(spelling, kind: kind, tag: tag) { token, source in
            memo.keep(
              term(markedBy: Int32(kept.count)),
              at: try #require(memo.place(of: token, in: source)))
          }
          kept.append((spelling, kind, tag))
        }
      }
    }
    var found = 0
    for (number, row) in kept.enumerated() {
      try withToken(row.spelling, before: "水稻和市场", kind: row.kind, tag: row.tag) { token, source in
        // A later one may have taken the place, but never answers for this one.
        let term = memo.term(at: try #require(memo.place(of: token, in: source)))
        #expect(term.map { Int($0.characterCount) } ?? number == number)
        if term != nil { found += 1 }
      }
    }
    #expect(found > kept.count / 2)
  }

  @Test("long tokens and topics have no place")
  func withoutPlace() {
    let memo = TermMemo()
    let long = String(repeating: "a", count: 17)
    #expect(withToken(long) { memo.place(of: $0, in: $1) == nil })
    #expect(withToken("#小米#", kind: .hashtag) { memo.place(of: $0, in: $1) == nil })
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
