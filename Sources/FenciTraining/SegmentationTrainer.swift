import FenciKernel
package import FenciLexicon
import FenciSegmentation
import FenciText

/// Learns costs for words and boundaries from segmented text.
///
/// The same corpus, lexicon and seed give the same costs, to the bit.
package struct SegmentationTrainer {
  /// How training is done.
  package struct Options: Sendable, Hashable {
    /// Passes over the corpus.
    package var epochCount = 4
    /// Pairs of symbols that occur less often are not learned.
    package var minimumPairCount = 2
    /// Scores nearer to 0 are dropped at the end, in nats.
    package var pruneThreshold: Float = 0.1
    /// How much more, in nats, a segmentation must be worse than the annotators' for each of their words that
    /// it crosses.
    ///
    /// A word that lies across two of theirs is worse than one too many or too few: the more this is, the
    /// rather the model divides where it does not know.
    package var crossingCost = 0.0
    /// More would drown all scores.
    package static let largestCrossingCost = 100.0
    /// Decides the order of the sentences.
    package var seed: UInt64 = 1

    /// The defaults, each stated at its property.
    package init() {}
  }

  /// What happened in a pass over the corpus.
  package struct Epoch: Sendable {
    /// Counted from 1.
    package var number: Int
    /// The mean loss of a word of the annotators, in nats; with a cost of crossings more, see `SemiMarkovLoss`.
    package var lossPerWord: Double
  }

  /// Standards that one file of scores holds.
  package static let mostStandards = ImageTag.mostStandards

  private let corpus: TrainingCorpus
  private let lexicon: Lexicon
  private let options: Options
  private let standards: [String]
  private let pairs: PairIndex
  private let statistics: WordStatistics
  private let model: SemiMarkovModel
  private var loss: SemiMarkovLoss
  /// Passes that are done.
  package internal(set) var epochsDone = 0

  /// Prepares to learn.
  ///
  /// - Parameters:
  ///   - corpus: Segmented text, made with a segmenter of the lexicon.
  ///   - lexicon: The words.
  ///   - listedCounts: By unit, the count of a word in the word lists; `nil` for one that was only seen in
  ///     the corpus.
  ///   - standards: Names of the annotation standards, by the number that sentences have.
  ///   - options: How training is done.
  /// - Complexity: O(*n*) in the cells of the corpus.
  package init(
    _ corpus: TrainingCorpus, lexicon: Lexicon, listedCounts: [Double?],
    standards: [String] = ["standard"], options: Options
  ) {
    self.corpus = corpus
    self.lexicon = lexicon
    self.options = options
    self.standards = standards
    let symbolCount = LearnedView.symbolCount(maximumCode: lexicon.view.maximumCode)
    // As `LearnedView.edge`.
    let edge = UInt16(truncatingIfNeeded: symbolCount - 1)
    pairs = PairIndex(corpus, edge: edge, minimumCount: options.minimumPairCount)
    statistics = WordStatistics(corpus, listedCounts: listedCounts)
    model = SemiMarkovModel(
      standardCount: max(standards.count, 1), unitCount: lexicon.view.unitCount,
      symbolCount: symbolCount, pairCount: pairs.pairs.count)
    loss = SemiMarkovLoss(
      corpus, statistics: statistics, model: model, pairs: pairs, edge: edge,
      crossingCost: options.crossingCost)
  }

  /// What is learned from, such as `17536 sentences, 1005846 words, 321453 pairs of characters`.
  package var summary: String {
    "\(corpus.sentences.count) sentences, \(corpus.wordCount) words, \(pairs.pairs.count) pairs of characters"
  }

  /// All parameters, in a fixed order.
  var parameters: [AdaGrad] { model.blocks }

  /// Tells this corpus, lexicon and these options from others.
  var fingerprint: UInt64 {
    var text =
      "\(summary)/\(lexicon.checksum)/\(options.seed)/\(options.minimumPairCount)/\(options.crossingCost)/\(standards)"
    let ofText = text.withUTF8 { XXHash64.hash(UnsafeRawBufferPointer($0)) }
    let ofSymbols = corpus.symbols.withUnsafeBytes { XXHash64.hash($0, seed: ofText) }
    let ofEdges = corpus.flags.withUnsafeBytes { XXHash64.hash($0, seed: ofSymbols) }
    return corpus.sentences.flatMap { [$0.start, $0.standard] }
      .withUnsafeBytes { XXHash64.hash($0, seed: ofEdges) }
  }

  /// Passes once over the corpus, in an order that the seed and the number of the pass decide.
  ///
  /// - Complexity: O(*n* · *l*) in the cells of the corpus.
  package mutating func runEpoch() -> Epoch {
    var generator = SeededGenerator(seed: options.seed &+ UInt64(epochsDone))
    let order = corpus.sentences.indices.shuffled(using: &generator)
    var sum = 0.0
    parameters.forEach { $0.beginPass() }
    loss.beginPass()
    for number in order { sum += loss.learn(from: number) }
    parameters.forEach { $0.finishPass(of: order.count) }
    epochsDone += 1
    return Epoch(number: epochsDone, lossPerWord: sum / Double(max(corpus.wordCount, 1)))
  }
}

// MARK: - Costs

extension SegmentationTrainer {
  /// What was learned so far, pruned and in whole numbers.
  ///
  /// - Parameter provenance: Facts to store with it.
  /// - Returns: What `Lexicon.image(with:)` compiles.
  /// - Complexity: O(*n*) in the parameters.
  package func costs(provenance: [(key: String, value: String)]) -> LearnedCosts {
    var scored: [LearnedCosts.SymbolPair: LearnedView.Lanes] = [:]
    for (number, pair) in pairs.pairs.enumerated() {
      let lanes = lanes(model.pairs, number, LearnedView.pairLanes)
      guard lanes != .zero else { continue }
      scored[.init(first: pair.first, second: pair.second)] = lanes
    }
    return LearnedCosts(
      standards: zip(standards, model.parts).map(standard), pairs: scored, provenance: provenance)
  }

  private func standard(_ name: String, _ part: SemiMarkovModel.Part) -> LearnedCosts.Standard {
    let unknown = (1...LearnedView.longestUnknownWord).map {
      Self.cost(part.unknownWords.means[$0])
    }
    var words = [Int](repeating: 0, count: lexicon.view.unitCount)
    var classes = [UInt8](repeating: 0, count: words.count)
    lexicon.forEachWord { folded, word in
      let unit = Int(word.rawValue)
      words[unit] = wordCost(
        of: unit, length: corpus.cellCount(of: folded), unknown: unknown, part: part)
      classes[unit] = UInt8(statistics.wordClass(of: unit, without: nil) ?? Self.silentClass)
    }
    return LearnedCosts.Standard(
      name: name, words: words, classes: classes, wordScores: wordScores(part),
      unknownWords: unknown,
      symbolScores: (0..<part.symbols.count / SemiMarkovModel.laneCount).map {
        lanes(part.symbols, $0, LearnedView.symbolLanes)
      })
  }

  private func wordCost(
    of unit: Int, length: Int, unknown: [Int], part: SemiMarkovModel.Part
  ) -> Int {
    // What was never seen as a word and stands in no list is as good as unknown.
    let unknownCost = unknown[min(length, unknown.count) - 1]
    guard let wordClass = statistics.wordClass(of: unit, without: nil) else { return unknownCost }
    let index = SemiMarkovModel.classIndex(wordClass, length: length)
    let cost = Self.cost(part.classes.means[index] + part.words.means[unit])
    // The engine has the unknown word too, so a dearer one would never be chosen.
    return length <= unknown.count ? min(cost, unknownCost) : cost
  }

  /// The class of words that neither the corpus nor the lists have: below `TrieUnit.noWordClass`, and its
  /// scores stay 0.
  private static let silentClass = WordStatistics.classCount

  /// What each class and length says of the boundaries near a word, lane by lane.
  private func wordScores(_ part: SemiMarkovModel.Part) -> [LearnedView.Lanes] {
    var scores = [LearnedView.Lanes](repeating: .zero, count: LearnedView.wordScoreCount)
    for wordClass in 0..<WordStatistics.classCount {
      for length in 2...LearnedView.longestScoredWord {
        let parameter =
          SemiMarkovModel.classIndex(wordClass, length: length) * SemiMarkovModel.placeCount
        var lanes = LearnedView.Lanes.zero
        for lane in LearnedView.wordLanes {
          let distance = lane - LearnedView.wordLanes.lowerBound
          guard distance <= length else { break }
          let place = distance == 0 ? 0 : distance < length ? 1 : 2
          lanes[lane] = Self.lane(
            part.wordBoundaries.means[parameter + place], limit: LearnedView.wordLaneLimit)
        }
        scores[LearnedView.wordScoreIndex(wordClass: wordClass, length: length)] = lanes
      }
    }
    return scores
  }

  /// Scores as costs in lanes; those below the threshold are 0.
  private func lanes(
    _ block: AdaGrad, _ number: Int, _ used: Range<Int>
  ) -> LearnedView.Lanes {
    var lanes = LearnedView.Lanes.zero
    for lane in used {
      let score = block.means[number * SemiMarkovModel.laneCount + lane]
      guard abs(score) >= options.pruneThreshold else { continue }
      lanes[lane] = Self.lane(score, limit: LearnedView.laneLimit)
    }
    return lanes
  }

  private static func lane(_ score: Float, limit: Int) -> Int16 {
    let units = -Double(score) * PathCost.unitsPerNat / Double(LearnedView.unitsPerLane)
    return units.isNaN ? 0 : Int16(max(-Double(limit), min(units.rounded(), Double(limit))))
  }

  private static func cost(_ score: Float) -> Int {
    let units = (-Double(score) * PathCost.unitsPerNat).rounded()
    // An image keeps less; and a checkpoint that somebody forged may hold anything.
    return units.isNaN ? 0 : Int(max(-65_536, min(units, 65_536)))
  }
}
