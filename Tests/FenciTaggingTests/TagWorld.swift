import FenciLexicon
import FenciSegmentation
import FenciTestSupport
import FenciText

@testable import FenciTagging

/// A language of a few words in which context decides: 研究 is a verb behind 我们 and a noun behind 的;
/// 长江 goes on with a name behind 南京.
struct TagWorld {
  static let words = ["我们", "的", "研究", "语言", "南京", "长江", "很", "难"]
  let segmenter: Segmenter
  let sentences: [TaggedSentence]

  init() throws {
    let lexicon = try SmallLexicon.make(
      [
        "我们": 9, "的": 9, "研究": 9, "语言": 9, "南京": 9, "长江": 9, "很": 9, "难": 9,
      ],
      tags: [
        "我们": "r", "的": "uj", "研究": "vn", "语言": "n", "南京": "ns", "长江": "ns", "很": "d", "难": "a",
      ])
    segmenter = Segmenter(lexicon: lexicon)
    sentences = [
      "我们/r 研究/v 语言/n", "我们/r 的/u 研究/vn 很/d 难/a", "语言/n 的/u 研究/vn", "我们/r 研究/v 南京/ns",
      "南京长江/ns 很/d 难/a", "南京/ns 研究/v 长江/ns", "长江/ns 的/u 语言/n 很/d 难/a", "语言/n 很/d 难/a",
    ].compactMap { TaggedSentence(line: $0) }
  }

  var examples: TagExamples {
    var examples = TagExamples()
    let workspace = segmenter.makeWorkspace()
    for sentence in sentences {
      examples.append(sentence, segmenter: segmenter, workspace: workspace)
    }
    return examples
  }

  /// Learns until the rules are known.
  func train(rowCount: Int = 2000) -> [UInt8] {
    var trainer = TagTrainer()
    trainer.minimumCount = 1
    trainer.epochCount = 10
    trainer.rowCount = rowCount
    return trainer.train(examples, provenance: [("name", "small")])
  }

  func tag(_ text: String, with tagger: some Tagger) -> [TaggedToken] {
    var text = text
    var (tokens, tagged): ([Token], [TaggedToken]) = ([], [])
    text.withUTF8 { source in
      segmenter.segment(source, workspace: segmenter.makeWorkspace(), into: &tokens)
      tagger.tag(tokens, of: source, into: &tagged)
    }
    return tagged
  }

  /// The tags of a text, `+` before those that go on with an entity.
  func tags(_ text: String, with tagger: some Tagger) -> String {
    tag(text, with: tagger).map { ($0.continuesEntity ? "+" : "") + $0.tag.name }
      .joined(separator: " ")
  }
}
