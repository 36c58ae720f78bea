import FenciLexicon
import Testing

@testable import FenciTraining

@Suite struct TrainingCheckpointTests {
  private func trainer(
    _ sentences: String, seed: UInt64 = 1
  ) throws -> (SegmentationTrainer, TrainingVocabulary) {
    var text = sentences
    let segmented = text.withUTF8 { SegmentedText($0) }
    let vocabulary = try TrainingVocabulary([segmented])
    var options = SegmentationTrainer.Options()
    options.minimumPairCount = 1
    options.seed = seed
    let trainer = SegmentationTrainer(
      vocabulary.corpus(of: [(segmented, 0)]), lexicon: vocabulary.lexicon,
      listedCounts: vocabulary.listedCounts, options: options)
    return (trainer, vocabulary)
  }

  @Test func 中断后继续_与不中断的字节相同() throws {
    var (whole, vocabulary) = try trainer(SegmentationTrainerTests.sentences)
    for _ in 0..<4 { _ = whole.runEpoch() }

    var (first, _) = try trainer(SegmentationTrainerTests.sentences)
    for _ in 0..<2 { _ = first.runEpoch() }
    var (second, _) = try trainer(SegmentationTrainerTests.sentences)
    try second.resume(from: MappedBytes(copying: first.checkpoint(), name: "<checkpoint>"))
    #expect(second.epochsDone == 2)
    for _ in 0..<2 { _ = second.runEpoch() }

    let lexicon = vocabulary.lexicon
    #expect(
      lexicon.image(with: second.costs(provenance: []))
        == lexicon.image(with: whole.costs(provenance: [])))
  }

  @Test func 别的语料或别的种子的检查点被拒绝() throws {
    var (first, _) = try trainer(SegmentationTrainerTests.sentences)
    _ = first.runEpoch()
    let checkpoint = MappedBytes(copying: first.checkpoint(), name: "<checkpoint>")
    var (other, _) = try trainer("春 夏 秋 冬")
    var (reseeded, _) = try trainer(SegmentationTrainerTests.sentences, seed: 2)
    #expect(throws: LexiconError.self) { try other.resume(from: checkpoint) }
    #expect(throws: LexiconError.self) { try reseeded.resume(from: checkpoint) }
  }
}
