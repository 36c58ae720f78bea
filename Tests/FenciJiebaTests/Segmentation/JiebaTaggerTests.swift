import FenciLexicon
import FenciTagging
import Testing

@testable import FenciJieba

@Suite("jieba's parts of speech")
struct JiebaTaggerTests {
  private static let shared = Result {
    try JiebaWorld.model([
      "北京/ns": 30, "天安门/ns": 9, "喜欢/v": 20, "爱/v": 20, "我们/r": 50, "我/r": 50, "c++/nz": 3,
      "门/ns": 0,
    ])
  }

  private func model() throws -> JiebaModel { try Self.shared.get() }

  private func tags(
    _ text: String, recognizesNewWords: Bool = true, model: JiebaModel? = nil
  ) throws -> String {
    let tagger = JiebaTagger(
      model: try model ?? self.model(), recognizesNewWords: recognizesNewWords)
    return tagger.taggedTokens(in: text).map { "\(text[$0.token])/\($0.tag)" }
      .joined(separator: " ")
  }

  @Test(
    "posseg.cut: the dictionary's tag, else x; [.0-9]+ is m, other letters and digits eng",
    arguments: [
      ("我们喜欢北京天安门", "我们/r 喜欢/v 北京/ns 天安门/ns"),
      ("G5.0x", "G5/eng .0/m x/eng"), ("3.14%", "3.14/m %/x"), ("a-b", "a/x -/x b/x"),
      ("ab-c", "ab/eng -/x c/x"), ("+#ab", "+#/x ab/eng"), ("c++x", "c++/nz x/x"),
      ("爱，杭", "爱/v ，/x 杭/x"), ("门", "门/ns"), ("é１", "é/x １/x"),
    ])
  func newWords(text: String, tagged: String) throws {
    #expect(try tags(text) == tagged)
  }

  @Test(
    "without new words: joined single letters and digits are eng",
    arguments: [
      ("G5.0x", "G5/eng ./x 0x/eng"), ("我a", "我/r a/eng"), ("杭研", "杭/x 研/x"),
    ])
  func knownWords(text: String, tagged: String) throws {
    #expect(try tags(text, recognizesNewWords: false) == tagged)
  }

  @Test("unknown characters get the words and tags of the model")
  func hiddenMarkovModel() throws {
    let name = try #require(PartOfSpeech(name: "nr"))
    let model = try JiebaWorld.model([:]) { data in
      data.tags.starts = [.init(.begin, name): 0, .init(.end, name): -9]
      data.tags.transitions = [.init(.begin, name): [.init(.end, name): 0], .init(.end, name): [:]]
      data.tags.emissions = [.init(.begin, name): ["小": 0], .init(.end, name): ["明": 0]]
    }
    #expect(try tags("小明", model: model) == "小明/nr")
  }
}
