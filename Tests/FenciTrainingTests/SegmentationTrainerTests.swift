import FenciLexicon
import FenciSegmentation
import Glibc
import Testing

@testable import FenciTraining

@Suite struct SegmentationTrainerTests {
  /// Sentences of our own, in which 市长 is a word or the end of one and the beginning of another.
  static let sentences = """
    南京 市长 来 了
    南京市 长江 大桥 很 长
    市长 看 大桥
    长江 很 长
    我们 在 南京市
    他 是 市长
    """

  private func train(_ text: String, epochs: Int, seed: UInt64 = 1) throws -> (
    trainer: SegmentationTrainer, vocabulary: TrainingVocabulary, text: SegmentedText
  ) {
    var text = text
    let segmented = text.withUTF8 { SegmentedText($0) }
    let vocabulary = try TrainingVocabulary([segmented])
    var options = SegmentationTrainer.Options()
    options.minimumPairCount = 1
    options.pruneThreshold = 0
    options.seed = seed
    var trainer = SegmentationTrainer(
      vocabulary.corpus(of: [(segmented, 0)]), lexicon: vocabulary.lexicon,
      listedCounts: vocabulary.listedCounts, options: options)
    for _ in 0..<epochs { _ = trainer.runEpoch() }
    return (trainer, vocabulary, segmented)
  }

  @Test func 学会的切分就是教的切分() throws {
    let (trainer, vocabulary, text) = try train(Self.sentences, epochs: 30)
    let lexicon = try Lexicon(
      compiled: vocabulary.lexicon.image(with: trainer.costs(provenance: [])))
    #expect(Segmenter(lexicon: lexicon).quality(on: text).f1 == 100)
  }

  @Test func 每一遍损失都减少() throws {
    var (trainer, _, _) = try train(Self.sentences, epochs: 0)
    let losses = (0..<6).map { _ in trainer.runEpoch().lossPerWord }
    #expect(losses == losses.sorted(by: >))
  }

  @Test func 同一种子同样的字节_另一种子另一顺序() throws {
    func image(seed: UInt64) throws -> [UInt8] {
      let (trainer, vocabulary, _) = try train(Self.sentences, epochs: 3, seed: seed)
      return vocabulary.lexicon.image(with: trainer.costs(provenance: []))
    }
    #expect(try image(seed: 1) == image(seed: 1))
    #expect(try image(seed: 1) != image(seed: 2))
  }

  /// Without knowledge all segmentations are equally probable, and there are so many of *n* characters in
  /// words of at most nine.
  @Test(arguments: zip(1...11, [1, 2, 4, 8, 16, 32, 64, 128, 256, 511, 1021]))
  func 一无所知时所有切分机会均等(count: Int, segmentationCount: Int) throws {
    let characters = Array("春夏秋冬东西南北上下左").prefix(count)
    var (trainer, _, _) = try train(characters.map(String.init).joined(separator: " "), epochs: 0)
    let loss = trainer.runEpoch().lossPerWord * Double(count)
    #expect(abs(loss - log(Double(segmentationCount))) < 1e-6)
  }

  @Test func 分数自成一文件时只配原来的词典() throws {
    let (trainer, vocabulary, _) = try train(Self.sentences, epochs: 2)
    let scores = vocabulary.lexicon.scoresImage(of: trainer.costs(provenance: []))
    let other = try train("春 夏 秋 冬", epochs: 0).vocabulary.lexicon
    let bytes = MappedBytes(copying: scores, name: "<scores>")
    #expect(throws: LexiconError.self) {
      try Lexicon(image: other.bytes, isTrusted: false, scores: (bytes, false))
    }
    let lexicon = try Lexicon(
      image: vocabulary.lexicon.bytes, isTrusted: false, scores: (bytes, false))
    #expect(lexicon.learned != nil)
  }
}
