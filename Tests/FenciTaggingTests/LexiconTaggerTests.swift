import FenciLexicon
import FenciSegmentation
import FenciTagging
import FenciTestSupport
import FenciText
import Testing

@Suite("Tags of tokens")
struct LexiconTaggerTests {
  private func tags(_ text: String, user: UserLexicon = UserLexicon()) throws -> [String] {
    let lexicon = try SmallLexicon.make(
      ["我们": 9, "喜欢": 9, "北京市": 5, "天津市": 4],
      tags: ["我们": "r", "喜欢": "v", "北京市": "ns", "天津市": "ns"])
    let segmenter = Segmenter(lexicon: lexicon, userLexicons: [user])
    let tagger = LexiconTagger(segmenter: segmenter)
    var tokens: [Token] = []
    var tagged: [TaggedToken] = []
    var text = text
    return text.withUTF8 { source in
      segmenter.segment(source, workspace: segmenter.makeWorkspace(), into: &tokens)
      tagger.tag(tokens, of: source, into: &tagged)
      return tagged.map {
        String(decoding: source[$0.token.utf8Range], as: UTF8.self) + "/" + $0.tag.name
      }
    }
  }

  @Test("words of the lexicon have its tag, typed tokens one by kind")
  func knownAndTyped() throws {
    #expect(
      try tags("我们喜欢3.14和RTX4090,2025-11-15") == [
        "我们/r", "喜欢/v", "3.14/m", "和/x", "RTX4090/nz", ",/x", "2025-11-15/t",
      ])
  }

  @Test("user words have their own tag, or a guess when the dictionary gives none")
  func userWords() throws {
    let user = UserLexicon(words: [
      .init(text: "小米之家", tag: PartOfSpeech(name: "nt")), .init(text: "雄安市"),
    ])
    #expect(try tags("小米之家雄安市", user: user) == ["小米之家/nt", "雄安市/ns"])
  }

  @Test(
    "a user word without a tag has that of the lexicon; one with a tag has it even if it is rare")
  func userWordsOfTheLexicon() throws {
    let user = UserLexicon(words: [
      .init(text: "我们"), .init(text: "喜欢", strength: .count(0), tag: PartOfSpeech(name: "n")),
    ])
    #expect(try tags("我们喜欢", user: user) == ["我们/r", "喜欢/n"])
  }

  @Test("words of a context have its tags there and nowhere else, or else what they have anyway")
  func contexts() throws {
    let user = UserLexicon(contexts: [
      [.init(text: "喜欢", tag: PartOfSpeech(name: "n")), .init(text: "北京市")]
    ])
    #expect(
      try tags("我们喜欢北京市，喜欢天津市", user: user) == [
        "我们/r", "喜欢/n", "北京市/ns", "，/x", "喜欢/v", "天津市/ns",
      ])
  }
}
