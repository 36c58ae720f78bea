import FenciLexicon
import FenciText
import Testing

@testable import FenciTagging

@Suite("A teacher's words and our tokens")
struct TagAlignmentTests {
  @Test(
    "tags are carried over where edges agree; parts of names go on with them",
    arguments: [
      ("我们/r 研究/v", "我们 研究", "r! v!"),
      // Parts of one word.
      ("南京长江大桥/ns", "南京 长江 大桥", "ns +ns +ns"),
      ("新华网/nz 说/v", "新华 网 说", "nz nz v!"),
      ("一项/m", "一 项", "m -"),
      ("上市公司/n", "上市 公司", "- n"),
      ("最好/a", "最 好", "- -"),
      // One token of several words.
      ("特色/n 优势/n", "特色优势", "n"),
      ("北京/ns 大学/n", "北京大学", "-"),
      ("研究/v 的/u", "研究的", "-"),
      // Edges that cross.
      ("北京大/n 学生/n", "北京 大学 生", "- - n"),
      ("ＡＢ/nz C_D/nz", "ＡＢ C D", "nz! nz nz nz"),
    ])
  func carriedOver(_ teacher: String, _ own: String, _ expected: String) throws {
    let sentence = try #require(TaggedSentence(line: teacher))
    var tokens: [Token] = []
    var start = 0
    var rest = sentence.text[...]
    for word in own.split(separator: " ") {
      while !rest.hasPrefix(word) {
        rest = rest.dropFirst()
        tokens.append(
          Token(start: start, end: start + 1, word: .none, kind: .whitespace, origin: .unicode))
        start += 1
      }
      let end = start + word.utf8.count
      tokens.append(Token(start: start, end: end, word: .none, kind: .word, origin: .lexicon))
      rest = rest.dropFirst(word.count)
      start = end
    }
    let found = TagAlignment(sentence).classes(of: tokens).map { found, isWord in
      (found.map { ($0.continuesEntity ? "+" : "") + $0.tag.name } ?? "-") + (isWord ? "!" : "")
    }
    #expect(found.joined(separator: " ") == expected)
  }
}
