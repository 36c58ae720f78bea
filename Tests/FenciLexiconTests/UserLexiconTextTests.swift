import FenciLexicon
import Testing

/// Reads a text, collecting what is reported.
private func read(_ text: String) -> (lexicon: UserLexicon, errors: [LexiconError]) {
  var errors: [LexiconError] = []
  do throws(LexiconError) {
    let lexicon = try UserLexiconText.read(text, path: "user.tsv") { errors.append($0) }
    return (lexicon, errors)
  } catch {
    return (UserLexicon(), errors + [error])
  }
}

private func malformed(
  _ line: Int, _ column: Int, expected: String, found: String
) -> LexiconError {
  .malformedLine(
    TextPosition(path: "user.tsv", line: line, column: column), expected: expected, found: found)
}

private func context(_ text: String, _ tag: String? = nil) -> UserLexicon.ContextWord {
  .init(text: text, tag: tag.flatMap { PartOfSpeech(name: $0) })
}

@Suite("User dictionaries in two forms")
struct UserLexiconTextTests {
  @Test("tab-separated: any characters in the word; count, force or nothing; tag; comment")
  func tabSeparated() {
    let (lexicon, errors) = read(
      "# 产品\n iPhone 15 Pro \tforce\tnz\t去年的\nC++\t\teng\n韩玉赏鉴\t3\n#话题#\t\n😀👍\tforce\n")
    #expect(errors.isEmpty)
    #expect(
      lexicon.words == [
        .init(text: " iPhone 15 Pro ", strength: .force, tag: PartOfSpeech(name: "nz")),
        .init(text: "C++", strength: .automatic, tag: PartOfSpeech(name: "eng")),
        .init(text: "韩玉赏鉴", strength: .count(3)),
        .init(text: "#话题#"),
        .init(text: "😀👍", strength: .force),
      ])
  }

  @Test("jieba's: word, count and tag, the last two optional")
  func jieba() {
    let (lexicon, errors) = read("云计算 5\n李小福 2 nr\ncreate_user eng\neasy_install 3 eng\n凱特琳\n")
    #expect(errors.isEmpty)
    #expect(lexicon.words.map(\.text) == ["云计算", "李小福", "create_user", "easy_install", "凱特琳"])
    #expect(
      lexicon.words.map(\.strength) == [.count(5), .count(2), .automatic, .count(3), .automatic])
    #expect(lexicon.words.map { $0.tag?.name } == [nil, "nr", "eng", "eng", nil])
  }

  @Test("split lines divide a text; a word `split` is still a word")
  func splits() {
    let (lexicon, errors) = read("split\t南京市|长江大桥\nsplit\t3\n")
    #expect(errors.isEmpty)
    #expect(lexicon.splits == [["南京市", "长江大桥"]])
    #expect(lexicon.words == [.init(text: "split", strength: .count(3))])
  }

  @Test("context lines give words with tags, and say where they are so: all together")
  func contexts() {
    let (tabSeparated, errors) = read("context\t花/n|开/v\ncontext\tTCP/IP/nz|是|a b/x\ncontext\t3\n")
    #expect(errors.isEmpty)
    #expect(
      tabSeparated.contexts == [
        [context("花", "n"), context("开", "v")],
        [context("TCP/IP", "nz"), context("是"), context("a b", "x")],
      ])
    #expect(tabSeparated.words == [.init(text: "context", strength: .count(3))])
    let (jieba, jiebaErrors) = read("花/n 开/v\n春天/t 的 花/n 开/v\n落/ 阳/\nTCP/IP 5 nz\nC/C++\n")
    #expect(jiebaErrors.isEmpty)
    #expect(
      jieba.contexts == [
        [context("花", "n"), context("开", "v")],
        [context("春天", "t"), context("的"), context("花", "n"), context("开", "v")],
        [context("落"), context("阳")],
      ])
    #expect(jieba.words.map(\.text) == ["TCP/IP", "C/C++"])
  }

  @Test("byte-order mark, CRLF, blank lines, no line end at the end")
  func lineEnds() {
    let (lexicon, errors) = read("\u{FEFF}网易\t1\r\n\r\n杭研\t2")
    #expect(errors.isEmpty)
    #expect(lexicon.words.map(\.text) == ["网易", "杭研"])
    #expect(read("").lexicon.isEmpty)
  }

  @Test("bad lines are reported with line, column, what was expected and what was found")
  func errors() {
    #expect(
      read("好词\t1\n坏词\t多\tn\n\t3\n词\t1\t动词\nsplit\t|a\n").errors == [
        malformed(2, 4, expected: "a count or force", found: "多"),
        malformed(3, 1, expected: "a word before the tab", found: ""),
        malformed(4, 5, expected: "a part of speech of jieba's tag set", found: "动词"),
        malformed(5, 7, expected: "parts separated by |", found: "|a"),
      ])
    #expect(
      read("context\t花/n|/v\ncontext\t花/n||开\ncontext\t花/n|开/动").errors == [
        malformed(1, 13, expected: "words separated by |", found: "/v"),
        malformed(2, 13, expected: "words separated by |", found: ""),
        malformed(3, 15, expected: "a part of speech of jieba's tag set", found: "动"),
      ])
    #expect(
      read("花/n /v\n花/n 开/动\n花/n 开").errors == [
        malformed(1, 5, expected: "a word before the tag", found: "/v"),
        malformed(2, 7, expected: "a part of speech of jieba's tag set", found: "动"),
        malformed(3, 5, expected: "a part of speech of jieba's tag set", found: "开"),
      ])
    #expect(
      read("好词 1 n\n两 个 空 格\n词 多 n\n").errors == [
        malformed(2, 7, expected: "word, count and tag, or tabs between columns", found: "格"),
        malformed(3, 3, expected: "a count", found: "多"),
      ])
  }

  @Test("a bad line does not lose the good ones around it")
  func recovery() {
    let (lexicon, errors) = read("一\t1\n二\tx\n三\t3\n")
    #expect(errors.count == 1)
    #expect(lexicon.words.map(\.text) == ["一", "三"])
  }
}
