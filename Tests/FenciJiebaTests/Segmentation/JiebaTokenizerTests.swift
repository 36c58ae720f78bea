import FenciSegmentation
import FenciTestSupport
import FenciText
import Testing

@testable import FenciJieba

/// A text, and how jieba's rules divide it with the words of one small world.
private struct Row: CustomTestStringConvertible, Sendable {
  var text: String
  var words: [String]
  var location: SourceLocation

  static func row(
    _ text: String, _ words: [String], location: SourceLocation = #_sourceLocation
  ) -> Row { Row(text: text, words: words, location: location) }

  var testDescription: String { text }
}

@Suite("jieba's tokens")
struct JiebaTokenizerTests {
  private static let shared = Result {
    try JiebaWorld.model([
      "南京": 100, "南京市": 60, "市长": 80, "长江": 90, "大桥": 70, "长江大桥": 30, "市": 300, "大": 20, "桥": 20,
      "c++": 3, "4S店": 3, "店": 20, "长": 20, "江": 20, "江大": 1,
    ])
  }

  private func model() throws -> JiebaModel { try Self.shared.get() }

  @Test(
    "cut, with a model that joins nothing",
    arguments: [
      Row.row("南京市长江大桥", ["南京市", "长江大桥"]),
      .row("南京，市长", ["南京", "，", "市长"]),
      .row("", []),
      .row("，。 a\t\r\n\n\r", ["，", "。", " ", "a", "\t", "\r\n", "\n", "\r"]),
      // finalseg: [a-zA-Z0-9]+(?:\.\d+)?%? and what is between
      .row("abc3.14%", ["abc3.14%"]),
      .row("3.14.15", ["3.14", ".", "15"]),
      .row("3.%", ["3", ".%"]),
      .row("a-b", ["a", "-", "b"]),
      .row("+#&x", ["+#&", "x"]),
      .row("a%%b", ["a%", "%", "b"]),
      .row("99%长", ["99%", "长"]),
      .row("１２ab", ["１", "２", "ab"]),
      .row("c++c", ["c++", "c"]),
      .row("4S店5S店", ["4S店", "5S", "店"]),
      .row("𠀀㐀鿖龥", ["𠀀", "㐀", "鿖", "龥"]),
      .row("e\u{301}한", ["e", "\u{301}", "한"]),
    ])
  private func precise(row: Row) throws {
    let words = JiebaTokenizer(model: try model()).words(in: row.text)
    #expect(words == row.words, sourceLocation: row.location)
  }

  @Test(
    "cut without new words joins single letters and digits only",
    arguments: [
      Row.row("abc3.14%", ["abc3", ".", "14", "%"]), .row("c++c", ["c++", "c"]),
      .row("a长b", ["a", "长", "b"]), .row("杭研", ["杭", "研"]), .row("ab，cd", ["ab", "，", "cd"]),
    ])
  private func known(row: Row) throws {
    let tokenizer = JiebaTokenizer(model: try model(), recognizesNewWords: false)
    #expect(tokenizer.words(in: row.text) == row.words, sourceLocation: row.location)
  }

  @Test(
    "cut_all: all words; what is between blocks stays whole, and nothing is a token too",
    arguments: [
      Row.row("南京市长江大桥", ["南京", "南京市", "市长", "长江", "长江大桥", "江大", "大桥"]),
      .row("杭研", ["杭", "研"]),
      .row("长，。江", ["长", "，。", "江"]),
      .row("长 江", ["长", "", " ", "", "江"]),
      .row("，\r\n\n。", ["，", "\r\n", "", "\n", "。"]),
      .row("ab长", ["ab", "长"]),
      .row("a4S店b", ["a4S店", "b"]),
      .row("c++c", ["c++", "+", "+", "c"].filter { $0 != "+" }),
    ])
  private func full(row: Row) throws {
    let words = JiebaTokenizer(model: try model()).words(in: row.text, mode: .full)
    #expect(words == row.words, sourceLocation: row.location)
  }

  @Test("cut_for_search puts words of two and three characters before a longer one")
  func search() throws {
    let tokenizer = JiebaTokenizer(model: try model())
    #expect(
      tokenizer.words(in: "南京市长江大桥", mode: .search)
        == ["南京", "南京市", "长江", "江大", "大桥", "长江大桥"])
  }

  @Test("characters that no word covers are joined as the model says, unless they are a word")
  func newWords() throws {
    let model = try JiebaWorld.model(["杭研": 1, "杭": 100, "研": 100, "网": 1]) { data in
      data.newWords.starts = [.begin: 0]
      data.newWords.transitions = [.begin: [.end: 0]]
      data.newWords.emissions = [.begin: ["网": 0, "杭": 0], .end: ["易": 0, "研": 0]]
    }
    let tokens = JiebaTokenizer(model: model).tokens(in: "网易，杭研")
    #expect(tokens.map { String("网易，杭研"[$0]) } == ["网易", "，", "杭", "研"])
    #expect(
      tokens.map(\.origin)
        == [.hiddenMarkovModel, .singleCharacter, .singleCharacter, .singleCharacter])
  }

  @Test("kinds tell white space, numbers, letters and marks apart")
  func kinds() throws {
    let tokens = JiebaTokenizer(model: try model()).tokens(in: "长 3.5%x4，12\u{1F}é😀+3.5")
    #expect(
      tokens.map(\.kind.name)
        == [
          "word", "whitespace", "percent", "latin", "punctuation", "number", "whitespace", "latin",
          "symbol", "symbol", "number",
        ])
  }

  @Test("precise tokens touch and cover every byte of any text; search has them all")
  func cover() throws {
    var generator = SplitMix64(seed: 4)
    let tokenizer = JiebaTokenizer(model: try model())
    let workspace = tokenizer.makeWorkspace()
    var precise: [Token] = []
    var search: [Token] = []
    for _ in 0..<300 {
      let bytes = HostileText.bytes(partCount: 12, using: &generator) + Array("长江大桥".utf8)
      bytes.withUnsafeBufferPointer { source in
        tokenizer.segment(source, workspace: workspace, into: &precise)
        tokenizer.segment(source, mode: .search, workspace: workspace, into: &search)
      }
      #expect(precise.first?.start == 0 && precise.last?.end == bytes.count)
      #expect(zip(precise, precise.dropFirst()).allSatisfy { $0.end == $1.start })
      #expect(precise.allSatisfy { $0.start < $0.end })
      #expect(Set(search).isSuperset(of: precise))
    }
  }

  @Test("windows have together the tokens that the text has whole")
  func windows() throws {
    var generator = SplitMix64(seed: 8)
    let model = try model()
    let tokenizer = JiebaTokenizer(model: model)
    for _ in 0..<6 {
      var bytes: [UInt8] = []
      while bytes.count < 30_000 {
        bytes += HostileText.bytes(partCount: 3, using: &generator) + Array("南京市长江大桥".utf8)
      }
      bytes.withUnsafeBufferPointer { source in
        var starts = [0]
        while let last = starts.last, last < source.count {
          starts.append(JiebaTokenizer.endOfWindow(in: source, from: last))
        }
        #expect(starts.count > 2)
        for mode in SegmentationMode.allCases {
          let joined = zip(starts, starts.dropFirst()).flatMap { start, end in
            shifted(tokenizer, UnsafeBufferPointer(rebasing: source[start..<end]), mode, by: start)
          }
          #expect(joined == shifted(tokenizer, source, mode, by: 0))
        }
      }
    }
  }

  private func shifted(
    _ tokenizer: JiebaTokenizer, _ source: UnsafeBufferPointer<UInt8>, _ mode: SegmentationMode,
    by offset: Int
  ) -> [Token] {
    var tokens: [Token] = []
    tokenizer.segment(source, mode: mode, workspace: tokenizer.makeWorkspace(), into: &tokens)
    return tokens.map { token in
      var token = token
      token.start += offset
      token.end += offset
      return token
    }
  }
}
