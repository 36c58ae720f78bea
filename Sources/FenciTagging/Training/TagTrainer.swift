import FenciLexicon
import FenciText

/// Learns the weights of a context tagger.
///
/// Each token whose class the teacher tells is an example; the loss is −ln of the probability that the
/// softmax over classes gives it, and each feature has a rate of its own (AdaGrad). The class of the
/// token before is the teacher's while learning and the tagger's own guess afterwards. The features
/// that moved the most are kept, and learned anew without the others.
///
/// Sources: J. Duchi, E. Hazan, Y. Singer, "Adaptive subgradient methods for online learning and
/// stochastic optimization", JMLR 12, 2011.
package struct TagTrainer: Sendable {
  /// Times that all sentences are seen, in each of the two rounds.
  package var epochCount = 2
  /// Features that occur less often are not learned.
  package var minimumCount = 4
  /// Rows of the model; each takes 32 bytes.
  package var rowCount = 60_000
  /// Decides in which order sentences are seen.
  package var seed: UInt64 = 1

  /// Step of a feature that was never moved.
  private static let rate: Float = 0.2
  /// A word that has one class so often has it always.
  private static let sureShare = 0.96
  /// A word that was seen less often is never sure.
  private static let sureCount = 8
  /// Part of the rows that are taken: with more, some features find no place.
  private static let load = 0.8

  package init() {}

  /// Learns from examples.
  ///
  /// - Parameters:
  ///   - examples: What the teacher says.
  ///   - provenance: Stored with the model.
  ///   - report: Called after each epoch with its number, from 1, and its mean loss.
  /// - Returns: The model's image; the same examples give the same bytes.
  /// - Precondition: At most `TagModel.maximumClassCount` classes.
  /// - Complexity: O(*n*) an epoch in the tokens.
  package func train(
    _ examples: TagExamples, provenance: [(key: String, value: String)],
    report: (_ epoch: Int, _ loss: Double) -> Void = { _, _ in }
  ) -> [UInt8] {
    precondition(examples.classes.count <= TagModel.maximumClassCount)
    let sureClasses = sureClasses(of: examples)
    var learner = TagLearner(examples, features: frequentFeatures(of: examples), rate: Self.rate)
    var generator = SeededGenerator(seed: seed)
    var order = Array(0..<examples.count)
    for epoch in 0..<2 * epochCount {
      if epoch == epochCount {
        learner = TagLearner(
          examples,
          features: learner.strongest(
            Int(Double(rowCount) * Self.load), sureClasses: sureClasses),
          rate: Self.rate)
      }
      order.shuffle(using: &generator)
      let loss = learner.learn(order)
      report(epoch + 1, loss)
    }
    return TagModelBuilder(
      classes: examples.classes, rowCount: rowCount, provenance: provenance
    ).build(learner, sureClasses: sureClasses)
  }

  /// The features that occur often enough.
  private func frequentFeatures(of examples: TagExamples) -> FeatureTable {
    // Counts by hash: a feature that shares its counter with another one is kept a little too early.
    let bits: UInt64 = 25
    var counts = [UInt8](repeating: 0, count: 1 << Int(bits))
    var frequentCount = 0
    examples.forEachFeature { feature in
      let place = Int(truncatingIfNeeded: feature &>> (64 &- bits))
      if counts[place] < 255 { counts[place] += 1 }
      if Int(counts[place]) == minimumCount { frequentCount += 1 }
    }
    var table = FeatureTable(capacity: 2 * frequentCount)
    examples.forEachFeature { feature in
      let place = Int(truncatingIfNeeded: feature &>> (64 &- bits))
      if Int(counts[place]) >= minimumCount, table.features.count < 2 * frequentCount {
        table.insert(feature)
      }
    }
    return table
  }

  /// The words that have one class whatever stands beside them, by feature.
  private func sureClasses(of examples: TagExamples) -> [UInt64: Int] {
    var counts: [UInt64: [Int]] = [:]
    examples.forEachLearned { example, features in
      counts[
        features.current.wordFeature, default: Array(repeating: 0, count: examples.classes.count)][
          Int(example.found)] += 1
    }
    return counts.compactMapValues { counts in
      let sum = counts.reduce(0, +)
      guard sum >= Self.sureCount, let most = counts.max(),
        Double(most) >= Self.sureShare * Double(sum)
      else { return nil }
      return counts.firstIndex(of: most)
    }
  }
}
