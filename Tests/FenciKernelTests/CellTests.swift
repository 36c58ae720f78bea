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
    // Cell.symbol counts on these numbers: white space alone is seen as the edge of a text.
    for kind in TokenKind.allCases {
      let edge = UInt32(LearnedView.reservedSymbols - 1)
      let raw = UInt32(kind.rawValue)
      #expect((raw | (raw + 1) & 16 == edge) == (kind == .whitespace))
    }
  }
}
