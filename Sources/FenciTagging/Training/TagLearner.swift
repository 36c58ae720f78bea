import Glibc

/// Weights that are being learned.
struct TagLearner {
  /// A weight for each class; the lanes behind the last class stay 0.
  typealias Row = SIMD32<Float>

  private let examples: TagExamples
  private let decisions: TagDecisions
  private let rate: Float
  /// The features that have weights.
  let features: FeatureTable
  /// By row of ``features``.
  private(set) var weights: [Row]
  /// Sums of the squared slopes that moved each row.
  private var movement: [Float]

  init(_ examples: TagExamples, features: FeatureTable, rate: Float) {
    self.examples = examples
    decisions = TagDecisions(classes: examples.classes)
    self.features = features
    self.rate = rate
    weights = Array(repeating: Row(), count: features.features.count)
    movement = Array(repeating: 1e-6, count: features.features.count)
  }

  /// Learns once from each sentence.
  ///
  /// - Parameter order: Sentences.
  /// - Returns: The mean loss of an example.
  mutating func learn(_ order: [Int]) -> Double {
    var (loss, count) = (0.0, 0)
    var rows: [Int] = []
    let classCount = examples.classes.count
    for sentence in order {
      examples.forEachLearned(in: sentence, decisions) { example, exampleFeatures in
        rows.removeAll(keepingCapacity: true)
        exampleFeatures.forEach { if let row = features.row(of: $0) { rows.append(row) } }
        loss += learn(rows, found: Int(example.found), of: classCount)
        count += 1
      }
    }
    return loss / Double(max(count, 1))
  }

  /// Moves the weights of an example's features, and returns its loss.
  private mutating func learn(_ rows: [Int], found: Int, of classCount: Int) -> Double {
    weights.withUnsafeMutableBufferPointer { weights in
      var slopes = Row()
      for row in rows { slopes += weights[row] }
      let loss = Self.softmax(&slopes, found: found, of: classCount)
      let square = (slopes * slopes).sum()
      // So sure already that a step would move nothing.
      guard square > 1e-7 else { return loss }
      for row in rows {
        movement[row] += square
        weights[row] -= slopes * (rate / movement[row].squareRoot())
      }
      return loss
    }
  }

  /// Replaces scores by the slopes of the loss.
  private static func softmax(_ scores: inout Row, found: Int, of classCount: Int) -> Double {
    let highest = (0..<classCount).reduce(-Float.infinity) { max($0, scores[$1]) }
    var sum: Float = 0
    for index in 0..<classCount {
      scores[index] = expf(scores[index] - highest)
      sum += scores[index]
    }
    for index in 0..<classCount { scores[index] /= sum }
    for index in classCount..<scores.scalarCount { scores[index] = 0 }
    let loss = -log(Double(max(scores[found], 1e-30)))
    scores[found] -= 1
    return loss
  }

  /// The features that matter most: those with large weights that were moved often.
  func strongest(_ count: Int) -> FeatureTable {
    let order = ranked().prefix(count)
    var table = FeatureTable(capacity: order.count)
    for row in order { table.insert(features.features[row]) }
    return table
  }

  /// Rows, the one that matters most first.
  func ranked() -> [Int] {
    let worth = weights.indices.map {
      (weights[$0] * weights[$0]).sum() * movement[$0].squareRoot()
    }
    return weights.indices.sorted { (-worth[$0], $0) < (-worth[$1], $1) }
  }
}
