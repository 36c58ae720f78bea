import FenciKernel
import FenciLexicon
import FenciTestSupport
import Glibc

@testable import FenciTraining

/// Sentences by chance in two standards, and a model that knows nothing of them.
struct LossWorld {
  let lines: [String]
  let lexicon: Lexicon
  let corpus: TrainingCorpus
  let statistics: WordStatistics
  let pairs: PairIndex
  let model: SemiMarkovModel

  init(using generator: inout SplitMix64) throws {
    lines = TrainingWorld.randomLines(
      24, of: 1...4, over: ["中", "国", "人", "民", "OS", "3"], using: &generator)
    lexicon = try TrainingWorld.vocabulary(lines).lexicon
    var corpus = TrainingWorld.corpus([], lexicon: lexicon)
    for (number, line) in lines.enumerated() {
      corpus.add(TrainingWorld.line(line), standard: number % 2)
    }
    self.corpus = corpus
    let counts: [Double?] = [nil, nil, 5]
    statistics = WordStatistics(
      corpus,
      listedCounts: (0..<lexicon.unitCount).map { _ in
        counts.randomElement(using: &generator) ?? nil
      })
    pairs = PairIndex(corpus, edge: TrainingWorld.edge(lexicon), minimumCount: 2)
    model = Self.model(lexicon, pairs)
  }

  private init(_ other: LossWorld) {
    (lines, lexicon, corpus) = (other.lines, other.lexicon, other.corpus)
    (statistics, pairs) = (other.statistics, other.pairs)
    model = Self.model(other.lexicon, other.pairs)
  }

  private static func model(_ lexicon: Lexicon, _ pairs: PairIndex) -> SemiMarkovModel {
    SemiMarkovModel(
      standardCount: 2, unitCount: lexicon.unitCount,
      symbolCount: LearnedView.symbolCount(maximumCode: lexicon.view.maximumCode),
      pairCount: pairs.pairs.count)
  }

  func withFreshModel() -> LossWorld { LossWorld(self) }

  /// Those whose ways can be counted one by one.
  var shortSentences: [Int] { corpus.sentences.indices.filter { corpus.sentences[$0].count <= 8 } }

  func setParameters(using generator: inout SplitMix64) {
    for block in model.blocks {
      for index in 0..<block.count {
        block.values[index] = Float.random(in: -1...1, using: &generator)
      }
    }
  }

  func loss(crossingCost: Double) -> SemiMarkovLoss {
    SemiMarkovLoss(
      corpus, statistics: statistics, model: model, pairs: pairs, edge: TrainingWorld.edge(lexicon),
      crossingCost: crossingCost)
  }

  /// Calls a closure that may move the parameters, and moves them back.
  func keepingParameters<Result>(_ body: () -> Result) -> Result {
    let kept = model.blocks.map(\.allValues)
    defer {
      for (block, values) in zip(model.blocks, kept) {
        block.values.update(from: values, count: block.count)
      }
    }
    return body()
  }

  /// How fast something rises with a parameter, by a small step to either side.
  func slope(of block: AdaGrad, _ index: Int, _ value: () -> Double) -> Double {
    let middle = block.values[index]
    defer { block.values[index] = middle }
    block.values[index] = middle - 1e-3
    let (start, before) = (Double(block.values[index]), value())
    block.values[index] = middle + 1e-3
    return (value() - before) / (Double(block.values[index]) - start)
  }
}

extension AdaGrad {
  /// The parameters as they are now.
  var allValues: [Float] { Array(UnsafeBufferPointer(start: values, count: count)) }
}

/// The loss as its definition says: the scores of all ways, one by one.
struct PlainLoss {
  private let world: LossWorld
  private let sentence: TrainingCorpus.Sentence
  private let crossingCost: Double

  init(_ world: LossWorld, _ number: Int, crossingCost: Double) {
    self.world = world
    sentence = world.corpus.sentences[number]
    self.crossingCost = crossingCost
  }

  private var count: Int { sentence.count }
  private var part: SemiMarkovModel.Part { world.model.parts[sentence.standard] }

  /// Minus the logarithm of the share that the annotators' way has in all.
  var value: Double {
    let boundaries = (0...count).map(boundaryScore)
    let words = (0..<count).map { start in (0...count).map { wordScore(from: start, to: $0) } }
    var sum = 0.0
    var gold: Double?
    for inner in 0..<(1 << (count - 1)) {
      let edges = [0] + (1..<count).filter { inner & 1 << ($0 - 1) != 0 } + [count]
      var score = 0.0
      for (start, end) in zip(edges, edges.dropFirst()) {
        score += (words[start][end] ?? -.infinity) + boundaries[end]
      }
      if edges == goldEdges { gold = score }
      sum += exp(score + crossingCost * Double(crossings(edges)))
    }
    return log(sum) - (gold ?? .nan)
  }

  private var goldEdges: [Int] {
    (0..<count).filter { flags($0).contains(.goldStart) } + [count]
  }

  private func flags(_ cell: Int) -> TrainingCorpus.CellFlags {
    world.corpus.flags[sentence.start + cell]
  }

  private func symbol(_ cell: Int) -> UInt16 {
    (0..<count).contains(cell)
      ? world.corpus.symbols[sentence.start + cell] : TrainingWorld.edge(world.lexicon)
  }

  /// The lexicon's word that covers exactly some cells, unless only this part of the corpus knows it.
  private func knownWord(from start: Int, to end: Int) -> (unit: Int, kind: Int)? {
    let cell = sentence.start + start
    let matches = world.corpus.matches[
      Int(world.corpus.firstMatch[cell])..<Int(world.corpus.firstMatch[cell + 1])]
    guard let match = matches.first(where: { $0.length == end - start }),
      let wordClass = world.statistics.wordClass(of: match.unit, without: sentence.fold)
    else { return nil }
    return (match.unit, SemiMarkovModel.classIndex(wordClass, length: match.length))
  }

  /// What a word scores; `nil` for what no way may have.
  private func wordScore(from start: Int, to end: Int) -> Double? {
    guard start < end else { return nil }
    if let (unit, kind) = knownWord(from: start, to: end) {
      let own = world.statistics.count(of: unit) > 1 ? Double(part.words.values[unit]) : 0
      return Double(part.classes.values[kind]) + own
    }
    let isHan = (start..<end).map { flags($0).contains(.han) }
    let mayBeUnknown =
      end - start == 1
      || end - start <= LearnedView.longestUnknownWord && isHan.dropLast().allSatisfy { $0 }
        && (isHan[end - start - 1] || flags(end - 1).contains(.nameEnding))
    if mayBeUnknown { return Double(part.unknownWords.values[end - start]) }
    // What the annotators have is a way, whatever it is.
    let isGold = goldEdges.firstIndex(of: start).map { goldEdges[$0 + 1] == end } ?? false
    return isGold ? 0 : nil
  }

  /// What symbols, pairs and words near a boundary say of it.
  private func boundaryScore(_ boundary: Int) -> Double {
    guard 0 < boundary, boundary < count else { return 0 }
    var score = 0.0
    for cell in -1..<count {
      let lane = boundary - cell + LearnedView.reach
      if cell >= 0, LearnedView.symbolLanes.contains(lane) {
        score += Double(part.symbols.values[Int(symbol(cell)) * SemiMarkovModel.laneCount + lane])
      }
      let pair = world.pairs.number(symbol(cell), symbol(cell + 1))
      if pair >= 0, LearnedView.pairLanes.contains(lane) {
        score += Double(world.model.pairs.values[pair * SemiMarkovModel.laneCount + lane])
      }
      guard cell >= 0, LearnedView.wordLanes.contains(lane) else { continue }
      for end in max(cell + 2, boundary)..<(count + 1) {
        guard let (_, kind) = knownWord(from: cell, to: end) else { continue }
        let place = boundary == cell ? 0 : boundary < end ? 1 : 2
        score += Double(part.wordBoundaries.values[kind * SemiMarkovModel.placeCount + place])
      }
    }
    return score
  }

  /// Pairs of a word of a way and one of the annotators that share cells, and neither holds the other.
  private func crossings(_ edges: [Int]) -> Int {
    let gold = goldEdges
    var crossings = 0
    for (start, end) in zip(edges, edges.dropFirst()) {
      for (first, last) in zip(gold, gold.dropFirst()) where first < end && start < last {
        if start < first && end < last || first < start && last < end { crossings += 1 }
      }
    }
    return crossings
  }
}
