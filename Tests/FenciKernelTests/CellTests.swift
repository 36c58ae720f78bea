import FenciText
import Testing

@testable import FenciKernel

@Suite("A cell")
struct CellTests {
  @Test("keeps start, code, kind and flag, at their ends too")
  func fields() {
    for start in [0, 1, 0xFFFF, 0xFFFF_FFFF] {
      for code in [0, 1, .max] as [UInt16] {
        for kind in TokenKind.allCases {
          for isClosed in [false, true] {
            let cell = Cell(start: start, code: code, kind: kind.rawValue, isClosed: isClosed)
            #expect(cell.start == start)
            #expect(cell.code == code)
            #expect(cell.kind == kind.rawValue)
            #expect(cell.isClosed == isClosed)
          }
        }
      }
    }
  }

  @Test("of a plain character is its entry with a start")
  func entries() {
    for flags in 0..<4 {
      let entry = CharacterEntry(
        code: 513, kind: TokenKind.punctuation.rawValue, isPlain: flags & 1 != 0,
        isExtend: flags & 2 != 0)
      #expect(entry.isPlain == (flags & 1 != 0))
      #expect(entry.isExtend == (flags & 2 != 0))
      // Who extends another character has no cell.
      if entry.isExtend { continue }
      let cell = entry.cell(startBits: 9 << 32)
      #expect(cell.start == 9)
      #expect(cell.code == 513)
      #expect(cell.kind == TokenKind.punctuation.rawValue)
      #expect(!cell.isClosed)
    }
  }

  @Test("may keep a kind as its case number: raw values are that, one byte each")
  func kinds() {
    #expect(TokenKind.allCases.map(\.rawValue) == Array(0..<UInt8(TokenKind.allCases.count)))
    #expect(MemoryLayout<TokenKind>.size == 1)
    for kind in TokenKind.allCases {
      #expect(unsafeBitCast(kind, to: UInt8.self) == kind.rawValue)
    }
    #expect(TokenKind(rawValue: CellKind.word) == .word)
    // Cell compares with these, and gives a name ending the number behind the last kind's.
    #expect(TokenKind(rawValue: CellKind.punctuation) == .punctuation)
    #expect(TokenKind(rawValue: CellKind.symbol) == .symbol)
    #expect(TokenKind(rawValue: CellKind.whitespace) == .whitespace)
    #expect(TokenKind.allCases.count == 18)
  }
}

/// What the learned model sees of a cell.
@Suite("The symbol of a cell")
struct CellSymbolTests {
  private static let maximumCode: UInt16 = 500
  private static let symbolCount = UInt32(LearnedView.symbolCount(maximumCode: maximumCode))
  /// Of no character, of characters, of atoms of several (the one above all), and none at all.
  private static let codes: [UInt16] = [0, 1, 2, 499, 500, 501, 502, .max]
  /// Kinds that are seen by their character.
  private static let characterKinds: [TokenKind] = [.word, .punctuation, .symbol]

  private func symbol(
    _ kind: TokenKind, code: UInt16 = 501, endsNames: Bool = false, isClosed: Bool = false,
    start: Int = 0
  ) -> UInt32 {
    Cell(start: start, code: code, kind: kind.rawValue, isClosed: isClosed, endsNames: endsNames)
      .symbol(maximumCode: Self.maximumCode)
  }

  @Test("is a character's code for Han characters, punctuation and symbols, else above all codes")
  func codes() {
    for kind in TokenKind.allCases {
      for code in Self.codes {
        let symbol = symbol(kind, code: code)
        let isSeen = Self.characterKinds.contains(kind) && (1...500).contains(code)
        #expect(isSeen ? symbol == UInt32(code) : symbol > 500, "\(kind), \(code)")
        #expect(symbol > 0 && symbol < Self.symbolCount, "\(kind), \(code)")
      }
    }
  }

  @Test("tells all kinds apart, whatever the code; white space alone is the edge of a text")
  func kinds() {
    let symbols = TokenKind.allCases.map { symbol($0) }
    #expect(Set(symbols).count == TokenKind.allCases.count)
    for kind in TokenKind.allCases {
      #expect((symbol(kind) == Self.symbolCount - 1) == (kind == .whitespace))
      guard !Self.characterKinds.contains(kind) else { continue }
      #expect(Set(Self.codes.map { symbol(kind, code: $0) }).count == 1, "\(kind)")
    }
  }

  @Test("of a name ending is no kind's, nor the edge")
  func nameEndings() {
    let ending = symbol(.latin, endsNames: true)
    #expect(ending < Self.symbolCount - 1 && ending > 500)
    #expect(!TokenKind.allCases.map { symbol($0) }.contains(ending))
  }

  @Test("does not depend on where the cell stands, nor on whether a forced word holds it")
  func otherFields() {
    for kind in TokenKind.allCases {
      for code in Self.codes {
        for endsNames in [false, true] {
          let symbols = [0, 1, 0xFFFF_FFFF].flatMap { start in
            [false, true].map {
              symbol(kind, code: code, endsNames: endsNames, isClosed: $0, start: start)
            }
          }
          #expect(Set(symbols).count == 1, "\(kind), \(code)")
        }
      }
    }
  }

  @Test("of a plain character in a word is its code, as of a cell packed from its parts")
  func plainCharacters() {
    for kind in [TokenKind.word, .punctuation] {
      for code in Self.codes where (1...500).contains(code) {
        let entry = CharacterEntry(
          code: code, kind: kind.rawValue, isPlain: true, isExtend: false)
        let cell = entry.cell(startBits: 9 << 32)
        #expect(cell.symbol(maximumCode: Self.maximumCode) == symbol(kind, code: code))
        #expect(!cell.endsNames)
      }
    }
  }

  // The entry of a plain character has no bits for its kind's symbol, so punctuation in no word is seen as a
  // Han character in no word. Scores were trained so: whoever mends it trains anew.
  @Test("of a plain character in no word is its kind's")
  func plainCharactersInNoWord() {
    func plainSymbol(_ kind: TokenKind) -> UInt32 {
      CharacterEntry(code: 0, kind: kind.rawValue, isPlain: true, isExtend: false)
        .cell(startBits: 9 << 32).symbol(maximumCode: Self.maximumCode)
    }
    #expect(plainSymbol(.word) == symbol(.word, code: 0))
    #expect(plainSymbol(.punctuation) == symbol(.punctuation, code: 0))
  }

  @Test("and its flags: open to unknown words are Han characters that no forced word holds")
  func flags() {
    for kind in TokenKind.allCases {
      for code in Self.codes {
        for isClosed in [false, true] {
          for endsNames in [false, true] {
            let cell = Cell(
              start: 3, code: code, kind: kind.rawValue, isClosed: isClosed, endsNames: endsNames)
            #expect(cell.endsNames == endsNames)
            #expect(cell.isClosed == isClosed)
            #expect(cell.isOpenHan == (kind == .word && !isClosed))
          }
        }
      }
    }
  }
}
