import FenciLexicon
import FenciSegmentation
import FenciText
import Testing

@testable import FenciTraining

@Suite("Standards of annotation in one file")
struct StandardsTests {
  private func segment(_ text: String, _ lexicon: Lexicon, standard: String?) -> [String] {
    var configuration = SegmenterConfiguration()
    configuration.standard = standard
    let segmenter = Segmenter(lexicon: lexicon, configuration: configuration)
    let workspace = segmenter.makeWorkspace()
    var tokens: [Token] = []
    var source = text
    return source.withUTF8 { bytes in
      segmenter.segment(bytes, workspace: workspace, into: &tokens)
      return tokens.map { String(decoding: bytes[$0.utf8Range], as: UTF8.self) }
    }
  }

  @Test func 两种标准各切各的_不指名时用第一种() throws {
    func read(_ text: String) -> SegmentedText {
      var text = text
      return text.withUTF8 { SegmentedText($0) }
    }
    let fine = read("我们 在 北京 大学 学习\n他 在 北京 大学\n北京 大学 很 大\n我们 去 北京 大学")
    let coarse = read("我们 在 北京大学 学习\n他 在 北京大学\n北京大学 很 大\n我们 去 北京大学")
    let vocabulary = try TrainingVocabulary([fine, coarse])
    var options = SegmentationTrainer.Options()
    options.pruneThreshold = 0
    var trainer = SegmentationTrainer(
      vocabulary.corpus(of: [(fine, 0), (coarse, 1)]), lexicon: vocabulary.lexicon,
      listedCounts: vocabulary.listedCounts, standards: ["fine", "coarse"], options: options)
    for _ in 0..<30 { _ = trainer.runEpoch() }
    let lexicon = try Lexicon(
      compiled: vocabulary.lexicon.image(with: trainer.costs(provenance: [])))

    #expect(lexicon.standards == ["fine", "coarse"])
    let text = "他在北京大学学习"
    #expect(segment(text, lexicon, standard: nil) == ["他", "在", "北京", "大学", "学习"])
    #expect(segment(text, lexicon, standard: "fine") == ["他", "在", "北京", "大学", "学习"])
    #expect(segment(text, lexicon, standard: "coarse") == ["他", "在", "北京大学", "学习"])
  }
}
