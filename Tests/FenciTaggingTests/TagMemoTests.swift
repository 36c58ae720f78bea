import FenciLexicon
import FenciSegmentation
import FenciTestSupport
import FenciText
import Testing

@testable import FenciTagging

@Suite("What is remembered of words", .printingLoopValues)
struct TagMemoTests {
  @Test("what is answered is what reading anew gives, in whatever order words come")
  func answers() throws {
    let world = try TagWorld()
    let model = try TagModel(compiled: world.train())
    let memo = TagMemo()
    let tagger = LexiconTagger(segmenter: world.segmenter)
    withSeeds(0..<50) { generator in
      var text = (TagWorld.words + ["1.5", "x", "囧"]).randomText(count: 20, using: &generator)
      let tagged = world.tag(text, with: tagger)
      text.withUTF8 { source in
        for token in tagged {
          let lexicon = world.segmenter.lexicon
          let (traits, edges) = TokenTraits.read(token, in: source, lexicon: lexicon)
          let found = memo.traits(of: token, in: source, lexicon: lexicon, model: model)
          #expect(found == traits)
          let evidence = memo.evidence(of: token, in: source, lexicon: lexicon, model: model)
          let expected = model.evidence(of: traits, edges)
          #expect(evidence.sureClass == expected.sureClass)
          #expect(evidence.scores.best == expected.scores.best)
        }
      }
    }
  }

  @Test("a memo that is given back is taken again")
  func pool() {
    let pool = TagMemoPool()
    let first = pool.take()
    let second = pool.take()
    #expect(first !== second)
    pool.giveBack(first)
    #expect(pool.take() === first)
  }
}
