import FenciLexicon
import FenciSegmentation
import FenciTestSupport
import FenciText
import Testing

@testable import FenciTagging

@Suite("What tokens are told apart by")
struct TokenTraitsTests {
  private func traits(_ text: String) throws -> [TokenTraits] {
    try read(text).map(\.traits)
  }

  private func read(_ text: String) throws -> [(traits: TokenTraits, edges: TokenEdges)] {
    let lexicon = try SmallLexicon.make(
      ["国家": 9, "大学": 9], tags: ["国家": "n", "大学": "n"], folding: [("國", "国"), ("學", "学")])
    let segmenter = Segmenter(lexicon: lexicon)
    var text = text
    var (tokens, tagged): ([Token], [TaggedToken]) = ([], [])
    return text.withUTF8 { source in
      segmenter.segment(source, workspace: segmenter.makeWorkspace(), into: &tokens)
      LexiconTagger(segmenter: segmenter).tag(tokens, of: source, into: &tagged)
      return tagged.map { TokenTraits.read($0, in: source, lexicon: lexicon) }
    }
  }

  @Test("spellings that fold together are one word; numbers are one, whatever they are")
  func same() throws {
    #expect(try traits("國家") == traits("国家"))
    #expect(try traits("3") == traits("47.5"))
  }

  @Test(
    "other words, marks, and kinds are told apart",
    arguments: [("国家", "大学"), ("，", "。"), ("，", "+"), ("3", "3%"), ("a", "b"), ("国家", "家国")])
  func apart(_ first: String, _ second: String) throws {
    #expect(try traits(first) != traits(second))
  }

  @Test("characters at the edges")
  func edges() throws {
    let word = try #require(read("国家").first).edges
    #expect(word.first == 0x56FD)
    #expect(word.last == 0x5BB6)
    #expect(word.beginning == 0x56FD << 21 | 0x5BB6)
    #expect(word.ending == word.beginning)
  }
}
