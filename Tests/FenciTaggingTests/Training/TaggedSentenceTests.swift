import FenciLexicon
import Testing

@testable import FenciTagging

@Suite("Lines of words with tags")
struct TaggedSentenceTests {
  @Test("words, tags, and white space within words")
  func read() throws {
    let sentence = try #require(TaggedSentence(line: "iPhone_15/nz 的/u 1/2/m"))
    #expect(sentence.words.map(\.text) == ["iPhone 15", "的", "1/2"])
    #expect(sentence.words.map(\.tag.name) == ["nz", "u", "m"])
    #expect(sentence.text == "iPhone 15的1/2")
    #expect(TaggedSentence(line: "")?.words.isEmpty == true)
  }

  @Test(
    "a word without a tag, a tag that is not in the set", arguments: ["我们", "我/r /v", "我/PN", "我/"])
  func refused(_ line: String) {
    #expect(TaggedSentence(line: line) == nil)
  }
}
