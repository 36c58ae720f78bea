import FenciLexicon
import Testing

@testable import FenciDiscovery

@Suite("phrases and names")
struct PhraseShapeTests {
  private static func shape(_ parts: [(word: String, tag: String, isStopWord: Bool)]) -> PhraseShape
  {
    PhraseShape(
      parts.map { part in
        PhraseShape.Part(
          role: PhraseShape.Role(of: PartOfSpeech(name: part.tag) ?? .unknown),
          isStopWord: part.isStopWord, isLong: part.word.count > 1)
      })
  }

  @Test(
    "words with a function word at an end are none",
    arguments: [
      ([("的", "uj", true), ("时候", "n", false)], true),
      ([("如何", "r", true), ("看待", "v", false)], true),
      ([("是", "v", true), ("一", "m", false), ("种", "q", false)], true),
      ([("于", "p", true), ("和", "c", true), ("伟", "a", false)], false),
      ([("向往", "v", false), ("的", "uj", true), ("生活", "vn", false)], false),
      ([("海上", "s", false), ("风电", "n", false)], false),
      ([("的", "uj", true)], false),
    ] as [([(String, String, Bool)], Bool)])
  func functionWords(parts: [(String, String, Bool)], isPhrase: Bool) {
    #expect(Self.shape(parts).isWordsAndFunctionWord == isPhrase)
  }

  @Test("the less like a name, the more it costs")
  func penalties() {
    let name = Self.shape([("海上", "s", false), ("风电", "n", false)])
    let title = Self.shape([("向往", "v", false), ("的", "uj", true), ("生活", "vn", false)])
    let clause = Self.shape([("李强", "nr", false), ("表示", "v", false)])
    let adverbial = Self.shape([("正在", "d", false), ("进行", "v", false)])
    let apposition = Self.shape([("陕西", "ns", false), ("宝鸡", "ns", false)])
    #expect(name.penalty == 0)
    #expect(apposition.penalty >= title.penalty)
    #expect(Self.shape([("鸿蒙", "nr", false), ("手机", "n", false)]).penalty == 0)
    #expect(title.penalty > name.penalty)
    #expect(clause.penalty >= title.penalty)
    #expect(adverbial.penalty > clause.penalty)
    #expect(Self.shape([("投", "v", false), ("喂", "v", false)]).penalty == 0)
    #expect(Self.shape([("正在", "d", false)]).penalty == 0)
    #expect(Self.shape([]).penalty == 0)
  }
}
