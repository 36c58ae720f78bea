import FenciKernel
import Glibc

/// The loss of a sentence, and the step that makes it smaller.
///
/// The loss is the negative logarithm of the probability of the annotators' segmentation among all: the
/// probability of each is the exponential of its score, normalised. With a cost of crossings every other
/// segmentation has that much more of a score for each word of the annotators that it crosses (*softmax
/// margin*), so losses of different costs are not to be compared. A pass from the end to the start sums
/// over all ways on from each cell, and with it knows how probable each word is once a path comes by;
/// a pass from the start then knows how probable it is that a path does.
///
/// Source: S. Sarawagi and W. W. Cohen, "Semi-Markov conditional random fields for information
/// extraction", NIPS 2004; the margin: K. Gimpel and N. A. Smith, "Softmax-margin CRFs", NAACL 2010. The second pass in probabilities instead of logarithms needs one exponential
/// an arc.
struct SemiMarkovLoss {
  /// A word that may stand somewhere, and what its parameters are.
  private struct Arc {
    var end: Int
    /// Of `words`, or -1.
    var word: Int
    /// From 0 a parameter of `classes`; −1 none; −1 − *n* the unknown word of *n* cells.
    var kind: Int
    var isGold: Bool
    var probability: Double
    /// Words of the annotators that it lies across: each holds a part of it, and it a part of them.
    ///
    /// Counted only where it costs.
    var crossings = 0
  }

  let corpus: TrainingCorpus
  let statistics: WordStatistics
  let model: SemiMarkovModel
  /// For each cell the number of the pair that ends with it; -1 for one that is not learned.
  let pairBefore: [Int32]
  /// For each sentence the pair of its last cell and the edge.
  let pairAtEnd: [Int32]
  /// What a crossed word of the annotators adds to a way's score, in nats.
  let crossingCost: Double

  /// Of the standard of the sentence at hand.
  private var part: SemiMarkovModel.Part
  private var arcs: [Arc] = []
  private var firstArc: [Int] = []
  /// Logarithm of the sum over all ways from a cell on.
  private var waysOn: [Double] = []
  /// How probable it is that a path comes by a cell.
  private var visits: [Double] = []
  private var boundaryScores: [Double] = []
  /// Sentences of this pass that were learned from.
  private var time = 0

  /// Prepares for a corpus.
  init(
    _ corpus: TrainingCorpus, statistics: WordStatistics, model: SemiMarkovModel, pairs: PairIndex,
    edge: UInt16, crossingCost: Double
  ) {
    self.crossingCost = crossingCost
    self.corpus = corpus
    self.statistics = statistics
    self.model = model
    part = model.parts[0]
    var pairBefore: [Int32] = []
    var pairAtEnd: [Int32] = []
    pairBefore.reserveCapacity(corpus.symbols.count)
    for sentence in corpus.sentences {
      var last = edge
      for symbol in corpus.symbols[sentence.start..<sentence.start + sentence.count] {
        pairBefore.append(Int32(pairs.number(last, symbol)))
        last = symbol
      }
      pairAtEnd.append(Int32(pairs.number(last, edge)))
    }
    self.pairBefore = pairBefore
    self.pairAtEnd = pairAtEnd
  }

  /// Learns from a sentence.
  ///
  /// - Parameter number: Of the sentence.
  /// - Returns: Its loss before the step, in nats.
  /// - Complexity: O(*n* · *l*), *l* the cells of the longest word.
  mutating func learn(from number: Int) -> Double {
    let sentence = corpus.sentences[number]
    part = model.parts[sentence.standard]
    collectArcs(sentence)
    scoreBoundaries(sentence, number: number)
    let loss = sumWays(sentence.count)
    followWays(sentence, number: number)
    time += 1
    return loss
  }

  /// Forgets how many sentences were learned from.
  mutating func beginPass() { time = 0 }

  private mutating func collectArcs(_ sentence: TrainingCorpus.Sentence) {
    arcs.removeAll(keepingCapacity: true)
    firstArc.removeAll(keepingCapacity: true)
    var goldEnd = 0
    for index in 0..<sentence.count {
      firstArc.append(arcs.count)
      let cell = sentence.start + index
      let isGoldStart = corpus.flags[cell].contains(.goldStart)
      if isGoldStart { goldEnd = endOfGoldWord(from: index, in: sentence) }
      appendWords(at: index, in: sentence, goldEnd: isGoldStart ? goldEnd : -1)
      appendUnknownWords(at: index, in: sentence, goldEnd: isGoldStart ? goldEnd : -1)
      let hasGold = arcs[firstArc[index]...].contains { $0.isGold }
      if isGoldStart, !hasGold {
        // Nothing that the engine could choose; but the boundaries around it teach something.
        arcs.append(Arc(end: goldEnd, word: -1, kind: -1, isGold: true, probability: 0))
      }
      for place in firstArc[index]..<arcs.count where crossingCost > 0 {
        arcs[place].crossings = crossings(from: index, to: arcs[place].end, in: sentence)
      }
    }
    firstArc.append(arcs.count)
  }

  private func crossings(
    from start: Int, to end: Int, in sentence: TrainingCorpus.Sentence
  ) -> Int {
    func isEdge(_ index: Int) -> Bool {
      index == sentence.count || corpus.flags[sentence.start + index].contains(.goldStart)
    }
    guard (start + 1..<end).contains(where: isEdge) else { return 0 }
    return (isEdge(start) ? 0 : 1) + (isEdge(end) ? 0 : 1)
  }

  private func endOfGoldWord(from index: Int, in sentence: TrainingCorpus.Sentence) -> Int {
    var end = index + 1
    while end < sentence.count, !corpus.flags[sentence.start + end].contains(.goldStart) {
      end += 1
    }
    return end
  }

  private mutating func appendWords(
    at index: Int, in sentence: TrainingCorpus.Sentence, goldEnd: Int
  ) {
    let cell = sentence.start + index
    for place in Int(corpus.firstMatch[cell])..<Int(corpus.firstMatch[cell + 1]) {
      let match = corpus.matches[place]
      guard let wordClass = statistics.wordClass(of: match.unit, without: sentence.fold) else {
        continue
      }
      let end = index + match.length
      arcs.append(
        Arc(
          end: end, word: statistics.count(of: match.unit) > 1 ? match.unit : -1,
          kind: SemiMarkovModel.classIndex(wordClass, length: match.length), isGold: end == goldEnd,
          probability: 0))
    }
  }

  /// Words of Han characters, and of such with a name's ending, that are not among those of the lexicon; of
  /// one cell, whatever it is.
  private mutating func appendUnknownWords(
    at index: Int, in sentence: TrainingCorpus.Sentence, goldEnd: Int
  ) {
    let known = firstArc[index]..<arcs.count
    for length in 1...LearnedView.longestUnknownWord {
      let end = index + length
      guard end <= sentence.count else { break }
      if length > 1 {
        // As `UnknownWordSteps` has it.
        let last = corpus.flags[sentence.start + end - 1]
        guard corpus.flags[sentence.start + end - 2].contains(.han),
          last.contains(.han) || last.contains(.nameEnding)
        else { break }
      }
      guard !arcs[known].contains(where: { $0.end == end }) else { continue }
      arcs.append(
        Arc(end: end, word: -1, kind: -1 - length, isGold: end == goldEnd, probability: 0))
    }
  }

  private mutating func scoreBoundaries(_ sentence: TrainingCorpus.Sentence, number: Int) {
    let count = sentence.count
    boundaryScores.removeAll(keepingCapacity: true)
    boundaryScores.append(contentsOf: repeatElement(0, count: count + 1))
    forEachLane(of: number) { block, parameter, boundary in
      boundaryScores[boundary] += Double(block.values[parameter])
    }
    forEachWordBoundary { parameter, boundary in
      boundaryScores[boundary] += Double(part.wordBoundaries.values[parameter])
    }
  }

  /// Calls a closure for each parameter by which words of the lexicon speak of boundaries near them.
  @inline(__always)
  private func forEachWordBoundary(_ body: (_ parameter: Int, _ boundary: Int) -> Void) {
    let count = firstArc.count - 1
    for index in 0..<count {
      for arc in arcs[firstArc[index]..<firstArc[index + 1]]
      where arc.kind >= 0 && arc.end > index + 1 {
        let base = arc.kind * SemiMarkovModel.placeCount
        if index > 0 { body(base, index) }
        // A word speaks as far as its lanes reach.
        for boundary in index + 1..<min(arc.end, index + LearnedView.wordLanes.count) {
          body(base + 1, boundary)
        }
        if arc.end < count, arc.end < index + LearnedView.wordLanes.count {
          body(base + 2, arc.end)
        }
      }
    }
  }

  /// Calls a closure for each parameter that speaks of an inner boundary of a sentence.
  @inline(__always)
  private func forEachLane(
    of number: Int, _ body: (_ block: AdaGrad, _ parameter: Int, _ boundary: Int) -> Void
  ) {
    let sentence = corpus.sentences[number]
    for index in 0...sentence.count {
      if index < sentence.count {
        let base = Int(corpus.symbols[sentence.start + index]) * SemiMarkovModel.laneCount
        for lane in LearnedView.symbolLanes {
          let boundary = index - LearnedView.reach + lane
          if boundary > 0, boundary < sentence.count {
            body(part.symbols, base + lane, boundary)
          }
        }
      }
      let pair = Int(
        index < sentence.count ? pairBefore[sentence.start + index] : pairAtEnd[number])
      guard pair >= 0 else { continue }
      for lane in LearnedView.pairLanes {
        let boundary = index - 1 - LearnedView.reach + lane
        if boundary > 0, boundary < sentence.count {
          body(model.pairs, pair * SemiMarkovModel.laneCount + lane, boundary)
        }
      }
    }
  }

  private func score(_ arc: Arc) -> Double {
    var score = 0.0
    if arc.kind >= 0 {
      score += Double(part.classes.values[arc.kind])
    } else if arc.kind < -1 {
      score += Double(part.unknownWords.values[-1 - arc.kind])
    }
    if arc.word >= 0 { score += Double(part.words.values[arc.word]) }
    return score + boundaryScores[arc.end]
  }

  /// From the end to the start; leaves in each arc its probability once a path comes by its start.
  ///
  /// - Returns: The loss.
  private mutating func sumWays(_ count: Int) -> Double {
    waysOn.removeAll(keepingCapacity: true)
    waysOn.append(contentsOf: repeatElement(0, count: count + 1))
    var goldScore = 0.0
    for index in stride(from: count - 1, through: 0, by: -1) {
      let here = firstArc[index]..<firstArc[index + 1]
      var best = -Double.infinity
      for place in here {
        let score = score(arcs[place])
        if arcs[place].isGold { goldScore += score }
        // A way that crosses the annotators' words must be worse than theirs by that much more.
        arcs[place].probability =
          score + crossingCost * Double(arcs[place].crossings) + waysOn[arcs[place].end]
        best = max(best, arcs[place].probability)
      }
      var sum = 0.0
      for place in here {
        arcs[place].probability = exp(arcs[place].probability - best)
        sum += arcs[place].probability
      }
      for place in here { arcs[place].probability /= sum }
      waysOn[index] = best + log(sum)
    }
    return waysOn[0] - goldScore
  }

  /// From the start to the end; moves the parameters.
  private mutating func followWays(_ sentence: TrainingCorpus.Sentence, number: Int) {
    let count = sentence.count
    visits.removeAll(keepingCapacity: true)
    visits.append(contentsOf: repeatElement(0, count: count + 1))
    visits[0] = 1
    for index in 0..<count {
      for place in firstArc[index]..<firstArc[index + 1] {
        let arc = arcs[place]
        let probability = visits[index] * arc.probability
        visits[arc.end] += probability
        let gradient = probability - (arc.isGold ? 1 : 0)
        guard abs(gradient) >= AdaGrad.smallestGradient else { continue }
        if arc.kind >= 0 {
          part.classes.step(arc.kind, gradient: Float(gradient), time: Float(time))
        } else if arc.kind < -1 {
          part.unknownWords.step(-1 - arc.kind, gradient: Float(gradient), time: Float(time))
        }
        if arc.word >= 0 { part.words.step(arc.word, gradient: Float(gradient), time: Float(time)) }
      }
    }
    // From here on the gradient of each boundary's score.
    for index in 1..<max(count, 1)
    where corpus.flags[sentence.start + index].contains(.goldStart) { visits[index] -= 1 }
    forEachLane(of: number) { block, parameter, boundary in
      let gradient = visits[boundary]
      if abs(gradient) >= AdaGrad.smallestGradient {
        block.step(parameter, gradient: Float(gradient), time: Float(time))
      }
    }
    forEachWordBoundary { parameter, boundary in
      let gradient = visits[boundary]
      if abs(gradient) >= AdaGrad.smallestGradient {
        part.wordBoundaries.step(parameter, gradient: Float(gradient), time: Float(time))
      }
    }
  }
}
