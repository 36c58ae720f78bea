import FenciLexicon
import FenciTestSupport
import Testing

@testable import FenciJieba

@Suite("jieba's files")
struct JiebaPackageReadingTests {
  private func source(_ text: String) -> SourceBytes {
    SourceBytes(path: "f", bytes: Array(text.utf8))
  }

  @Test("lines of words: word, count and tag")
  func words() throws {
    let words = try JiebaPackage.readWords(source("北京 30 ns\r\n c++ 3 nz \n北京 0 n"))
    #expect(words.map(\.text) == ["北京", "c++", "北京"])
    #expect(words.map(\.count) == [30, 3, 0])
    #expect(words.map(\.tag.name) == ["ns", "nz", "n"])
  }

  @Test(
    "a line that jieba would not read is named with its place",
    arguments: [
      ("北京 30 ns\n\n", 2, 1), ("北京 3", 1, 1), ("北京 三 ns", 1, 4), ("北京  3 ns", 1, 1),
      ("北京 3 zzz", 1, 6), ("北京 99999999999999999 n", 1, 4),
    ])
  func badWords(text: String, line: Int, column: Int) {
    #expect {
      try JiebaPackage.readWords(source(text))
    } throws: { error in
      guard case .malformedLine(let position, _, _) = error as? LexiconError else { return false }
      return position == TextPosition(path: "f", line: line, column: column)
    }
  }

  @Test("inverse document frequencies and stop words")
  func rankings() throws {
    let frequencies = try JiebaPackage.readFrequencies(source("大桥 5.5\n长江 4\n"))
    #expect(frequencies.map(\.word) == ["大桥", "长江"])
    #expect(frequencies.map(\.value) == [5.5, 4])
    let text = "class A:\n\n    STOP_WORDS = set((\n        \"the\", 'of'\n    ))\n"
    #expect(try JiebaPackage.readStopWords(source(text)) == ["the", "of"])
  }

  @Test("states that may follow, and what is no state")
  func states() throws {
    let table = try JiebaPackage.readStates(source(#"P={'\u4e00': (('B', 'm'), ('S', 'm'))}"#))
    let numeral = try #require(PartOfSpeech(name: "m"))
    #expect(
      table == [
        "一": [JiebaTaggedPosition(.begin, numeral), JiebaTaggedPosition(.single, numeral)]
      ])
    for bad in [
      "P={'一': (('Q', 'm'),)}", "P={'一二': (('B', 'm'),)}", "P={'一': ()}", "P={'一': (('B',),)}",
      "P={'一': (('B', 'zzz'),)}", "P=1",
    ] {
      #expect(throws: LexiconError.self, "\(bad)") { try JiebaPackage.readStates(source(bad)) }
    }
  }

  @Test("a folder without jieba is unreadable")
  func noFolder() {
    #expect(throws: LexiconError.unreadable(path: "/nowhere/__init__.py", code: 2)) {
      try JiebaPackage(folder: "/nowhere")
    }
  }

  @Test("states are ordered as Python orders pairs of strings")
  func order() {
    let names = ["B/vn", "B/v", "E/a", "B/a", "S/zg", "M/z"]
    let states = names.compactMap { name in
      PartOfSpeech(name: name.dropFirst(2)).flatMap { tag in
        JiebaPosition(letter: name.prefix(1)).map { JiebaTaggedPosition($0, tag) }
      }
    }
    #expect(
      states.sorted().map { "\("BEMS".dropFirst(Int($0.position.rawValue)).prefix(1))/\($0.tag)" }
        == ["B/a", "B/v", "B/vn", "E/a", "M/z", "S/zg"])
  }
}
