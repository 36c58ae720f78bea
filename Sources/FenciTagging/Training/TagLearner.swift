import Glibc

/// Weights that are being learned.
struct TagLearner {
  /// Weights of a feature, one for each class, the others 0.
  static let stride = 32

  private let examples: TagExamples
  private let decisions: TagDecisions
  private let rate: Float
  /// The features that have weights.
  let features: FeatureTable
  /// ``stride`` for each row of ``features``.
  private(set) var weights: [Float]
  /// Sums of the squared slopes that moved each row.
  private var movement: [Float]
  /// Scores of an example, then the slopes of its loss.
  private var slopes = [Float](repeating: 0, count: stride)

  init(_ examples: TagExamples, features: FeatureTable, rate: Float) {
    self.examples = examples
    decisions = TagDecisions(classes: examples.classes)
    self.rate = rate
    self.features = features
    weights = Array(repeating: 0, count: Self.stride * features.features.count)
    // Not 0, which the first step would divide by.
    movement = Array(repeating: 1e-6, count: features.features.count)
  }

  /// The weights of a feature, by class.
  func weights(ofRow row: Int) -> ArraySlice<Float> {
    weights[Self.stride * row..<Self.stride * row + examples.classes.count]
  }

  /// Learns once from each sentence.
  ///
  /// - Parameter order: Sentences.
  /// - Returns: The mean loss of an example.
  mutating func learn(_ order: [Int]) -> Double {
    var (loss, count) = (0.0, 0)
    var rows: [Int] = []
    for sentence in order {
      examples.forEachLearned(in: sentence, decisions) { example, exampleFeatures in
        rows.removeAll(keepingCapacity: true)
        exampleFeatures.forEach(example.edges) {
          if let row = features.row(of: $0) { rows.append(row) }
        }
        loss += learn(rows, found: Int(example.found))
        count += 1
      }
    }
    return loss / Double(max(count, 1))
  }

  /// Moves the weights of an example's features, and returns its loss.
  private mutating func learn(_ rows: [Int], found: Int) -> Double {
    let classCount = examples.classes.count
    return weights.withUnsafeMutableBufferPointer { weights in
      slopes.withUnsafeMutableBufferPointer { slopes in
        for index in 0..<Self.stride { slopes[index] = 0 }
        for row in rows {
          for index in 0..<Self.stride { slopes[index] += weights[Self.stride * row + index] }
        }
        let loss = Self.softmax(slopes, found: found, of: classCount)
        let square = slopes.reduce(0) { $0 + $1 * $1 }
        // So sure already that a step would move nothing.
        guard square > 1e-7 else { return loss }
        for row in rows {
          movement[row] += square
          let step = rate / movement[row].squareRoot()
          for index in 0..<Self.stride {
            weights[Self.stride * row + index] -= step * slopes[index]
          }
        }
        return loss
      }
    }
  }

  /// Replaces scores by the slopes of the loss.
  private static func softmax(
    _ scores: UnsafeMutableBufferPointer<Float>, found: Int, of classCount: Int
  ) -> Double {
    let highest = scores[..<classCount].max() ?? 0
    var sum: Float = 0
    for index in 0..<classCount {
      scores[index] = expf(scores[index] - highest)
      sum += scores[index]
    }
    for index in 0..<classCount { scores[index] /= sum }
    for index in classCount..<scores.count { scores[index] = 0 }
    let loss = -log(Double(max(scores[found], .leastNormalMagnitude)))
    scores[found] -= 1
    return loss
  }

  /// The features that matter most.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - sureClasses: As for ``ranked(sureClasses:)``.
  /// - Returns: A table of these.
  func strongest(_ count: Int, sureClasses: [UInt64: Int]) -> FeatureTable {
    let order = ranked(sureClasses: sureClasses).prefix(count)
    var table = FeatureTable(capacity: order.count)
    for row in order { table.insert(features.features[row]) }
    return table
  }

  /// Rows, the one that matters most first: large weights that were moved often.
  ///
  /// - Parameter sureClasses: Features of words that are always the same; before all others, as they save
  ///   the most look-ups.
  /// - Returns: All rows.
  func ranked(sureClasses: [UInt64: Int]) -> [Int] {
    let worth = movement.indices.map { row in
      sureClasses[features.features[row]] != nil
        ? Float.infinity
        : weights(ofRow: row).reduce(0) { $0 + $1 * $1 } * movement[row].squareRoot()
    }
    return movement.indices.sorted { (-worth[$0], $0) < (-worth[$1], $1) }
  }
}
