import FenciTestSupport
import FenciText
import Testing

@Suite(.printingLoopValues) struct EmojiTests {
  @Test(arguments: sequences) func findsSequences(_ row: MarkedText) { expect(row, .emoji) }

  static let sequences: [MarkedText] = [
    .row("好⟦👍⟧⟦👍🏽⟧⟦👨‍👩‍👧⟧⟦🇨🇳⟧⟦🇫🇷⟧⟦1️⃣⟧⟦#️⃣⟧⟦*️⃣⟧⟦❤️⟧⟦❤️‍🔥⟧⟦🏴󠁧󠁢󠁥󠁮󠁧󠁿⟧"),
    .row("⟦😂⟧⟦😂⟧⟦😂⟧", because: "each is one token, also in a run"),
    .row("©®™☎❤12#*", because: "these are emoji only on request"),
    .row("⟦🇨⟧", because: "half a flag is shown all the same"),
    .row("😀\u{FE0E}", because: "the selector asks for text"),
    .row("⟦👨\u{200D}⟧中", because: "a joiner without a second half stays with the first"),
  ]

  /// Every emoji of Unicode's emoji-test is one token and two columns wide.
  @Test func emojiTestOfUnicode() throws {
    let file = try UnicodeDataFile("emoji/emoji-test.txt")
    var count = 0
    for line in file.lines where line.contains("; fully-qualified") {
      var text = ""
      for code in line.prefix(while: { $0 != ";" }).split(separator: " ") {
        let value = try #require(UInt32(code, radix: 16))
        text.unicodeScalars.append(try #require(Unicode.Scalar(value)))
      }
      count += 1
      let expected = [ScannedToken(range: 0..<text.utf8.count, kind: .emoji)]
      if scan(text.utf8) != expected || DisplayWidth.columns(of: text) != 2 {
        Issue.record("\(line)")
      }
    }
    #expect(count > 3_600)
  }
}
