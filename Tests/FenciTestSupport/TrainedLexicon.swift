import FenciKernel
public import FenciLexicon
import FenciSegmentation
import FenciTraining

/// Lexica with learned scores: of a few sentences, or of chance.
public enum TrainedLexicon {
  /// Sentences of our own making, enough to learn that 市长 is no word in 南京市长江大桥.
  public static let sentences = [
    "南京市 长江大桥 很 长", "南京 市长 说 话", "市长 在 南京市", "长江大桥 在 南京市", "大桥 很 长",
    "他 是 南京市 的 市长", "长江 很 长", "我们 去 看 长江大桥", "小明 毕业 于 南京", "小明 是 硕士",
    "他们 研究 生命 的 起源", "研究生 在 研究", "研究生 毕业 了", "生命 的 起源 很 早",
    "中国科学院 在 北京", "科学 研究 很 难", "她 在 中国 的 科学院 工作", "他 买 了 3 台 手机",
    "2025年11月15日 他 在 北京", "我们 在 3月 毕业", "硕士 在 学院 学习",
  ]

  /// Learns to segment from sentences.
  ///
  /// - Parameters:
  ///   - sentences: Words with spaces between them; they are learned several times over, as so few say little.
  ///   - passes: Passes over them.
  /// - Returns: The words of the sentences, with scores.
  /// - Throws: `LexiconError`, for sentences that make no lexicon.
  public static func make(
    _ sentences: [String] = sentences, passes: Int = 10
  ) throws -> Lexicon {
    var text = (sentences + sentences).joined(separator: "\n")
    let read = text.withUTF8 { SegmentedText($0) }
    let vocabulary = try TrainingVocabulary([read])
    var options = SegmentationTrainer.Options()
    options.pruneThreshold = 0
    var trainer = SegmentationTrainer(
      vocabulary.corpus(of: [(read, 0)]), lexicon: vocabulary.lexicon,
      listedCounts: vocabulary.listedCounts, options: options)
    for _ in 0..<passes { _ = trainer.runEpoch() }
    return try Lexicon(compiled: vocabulary.lexicon.image(with: trainer.costs(provenance: [])))
  }

  /// The same words with scores by chance: whole numbers near 0, so that equal costs are common.
  ///
  /// - Parameters:
  ///   - lexicon: The words.
  ///   - largest: The largest score of each kind, either sign.
  ///   - generator: Where chance comes from.
  /// - Returns: A lexicon like the one given.
  /// - Throws: `LexiconError`, for a table of pairs that is too large.
  public static func random(
    _ lexicon: Lexicon, largest: Int = 2, using generator: inout SplitMix64
  ) throws -> Lexicon {
    let symbolCount = LearnedView.symbolCount(maximumCode: lexicon.view.maximumCode)
    func number() -> Int { Int.random(in: -largest...largest, using: &generator) }
    func lanes(_ used: Range<Int>) -> LearnedView.Lanes {
      var lanes = LearnedView.Lanes.zero
      for lane in used { lanes[lane] = Int16(number()) }
      return lanes
    }
    var pairs: [LearnedCosts.SymbolPair: LearnedView.Lanes] = [:]
    let symbols = UInt16(0)..<UInt16(symbolCount)
    for first in symbols {
      for second in symbols where Bool.random(using: &generator) {
        pairs[.init(first: first, second: second)] = lanes(LearnedView.pairLanes)
      }
    }
    let unitCount = lexicon.view.unitCount
    let standard = LearnedCosts.Standard(
      name: "standard",
      words: (0..<unitCount).map { _ in number() * Int(LearnedView.unitsPerLane) },
      classes: (0..<unitCount).map { _ in UInt8.random(in: 0..<3, using: &generator) },
      wordScores: (0..<LearnedView.wordScoreCount).map { _ in lanes(LearnedView.wordLanes) },
      unknownWords: (0..<LearnedView.longestUnknownWord).map { _ in
        number() * Int(LearnedView.unitsPerLane)
      },
      symbolScores: symbols.map { _ in lanes(LearnedView.symbolLanes) })
    let costs = LearnedCosts(standards: [standard], pairs: pairs, provenance: [])
    return try Lexicon(compiled: lexicon.image(with: costs))
  }
}
