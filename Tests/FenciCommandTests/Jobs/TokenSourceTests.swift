import FenciLexicon
import FenciSegmentation
import FenciTestSupport
import FenciText
import Testing

@testable import FenciCommand

@Suite("long records in pieces")
struct TokenSourceTests {
  /// The pieces of a text under a limit.
  private func pieces(_ bytes: [UInt8], limit: Int) -> [String] {
    withBytes(bytes) { bytes in
      var pieces: [String] = []
      var start = 0
      while start < bytes.count {
        let end = bytes.endOfPiece(from: start, limit: limit)
        guard start < end, end - start <= limit else {
          Issue.record("piece \(start)..<\(end)")
          break
        }
        pieces.append(Bytes(bytes[start..<end]).text)
        start = end
      }
      return pieces
    }
  }

  @Test(
    "a piece ends after a clause, else after a space, else before a character",
    arguments: [
      ("你好。今天", 12, ["你好。", "今天"]), ("你好 今天天", 12, ["你好 ", "今天天"]),
      ("你，a b，c好", 12, ["你，a b，", "c好"]), ("中文中文中文", 10, ["中文中", "文中文"]),
      ("aa中文", 8, ["aa中文"]), ("aaa中文", 8, ["aaa中", "文"]), ("短", 8, ["短"]), ("", 8, []),
    ] as [(String, Int, [String])])
  func cuts(text: String, limit: Int, expected: [String]) {
    #expect(pieces(Array(text.utf8), limit: limit) == expected)
  }

  @Test(
    "any bytes are cut into pieces that fit and join to the whole",
    arguments: 0..<50 as Range<UInt64>)
  func anyBytes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pool: [UInt8] = [0x20, 0x61, 0x80, 0xBF, 0xE3, 0x82, 0xFF]
    let bytes = (0..<200).map { _ in pool.randomElement(using: &random) ?? 0 }
    let limit = Int.random(in: 8...40, using: &random)
    #expect(pieces(bytes, limit: limit).joined().utf8.count >= bytes.count)
  }

  @Test("ranges count from the start of the record, and white space is left out")
  func ranges() {
    let source = TokenSource<Token>(pieceLimit: 8) { text, tokens in
      tokens = text.indices.map { index in
        Token(
          start: index, end: index + 1, word: .none,
          kind: text[index] == 0x20 ? .whitespace : .latin, origin: .unicode)
      }
    }
    withBytes("ab cdefgh ij") { text in
      var words = ""
      source.forEachToken(of: text) { _, range, word in
        #expect(Bytes(text[range]) == Bytes(word))
        words += Bytes(word).text
      }
      #expect(words == "abcdefghij")
    }
  }
}
