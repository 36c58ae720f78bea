import FenciLexicon
import FenciText

/// Finds the weights of the learned ranker.
package struct RankingTrainer: Sendable {
  /// λ of ``RankingLoss``: the higher, the fewer features decide, and the less chance does.
  package var penalty = 0.3
  /// Decides which documents are in which fold.
  package var seed: UInt64 = 1

  /// How often overlaps are found by the weights, and the weights learned anew with them.
  ///
  /// Each depends on the other; they settle after two rounds.
  private static let overlapRoundCount = 2

  package init() {}

  /// A domain and how well it was ranked.
  package struct Result: Sendable, Hashable {
    package var domain: String
    package var quality: RankingQuality
  }

  /// Weights, and the loss that they have.
  package struct Fit: Sendable {
    package var weights: RankingWeights
    package var loss: Double
  }

  /// Learns from documents.
  ///
  /// - Parameters:
  ///   - documents: In any order; what each domain counts is said with ``RankingLoss``.
  ///   - report: Called with the number and the loss of each step; the numbers begin anew with each round of
  ///     overlaps.
  /// - Returns: Weights whose last digits are rounded away, so that they read well.
  /// - Complexity: O(*f*) a step, *f* the features of all candidates.
  package func fit(
    _ documents: [TrainingDocument], report: (_ step: Int, _ loss: Double) -> Void = { _, _ in }
  ) -> Fit {
    var documents = documents
    var fit = fitAsNoted(documents, report: report)
    for _ in 0..<Self.overlapRoundCount {
      for index in documents.indices { documents[index].noteOverlaps(fit.weights.values) }
      fit = fitAsNoted(documents, report: report)
    }
    return fit
  }

  /// Learns with the overlaps that the documents have noted.
  private func fitAsNoted(
    _ documents: [TrainingDocument], report: (_ step: Int, _ loss: Double) -> Void
  ) -> Fit {
    let loss = RankingLoss(documents, penalty: penalty)
    var parameters = [Double](repeating: 0, count: RankingFeature.allCases.count)
    let least = QuasiNewton().minimize(from: &parameters, report: report) { point, gradient in
      loss.evaluate(point, gradient: &gradient)
    }
    var weights = RankingWeights(values: loss.weights(parameters))
    weights[feature: .base] = 0
    weights[feature: .base] = -Self.medianLogOdds(documents, weights)
    for feature in RankingFeature.allCases {
      weights[feature: feature] = (weights[feature: feature] * 1e4).rounded() / 1e4
    }
    return Fit(weights: weights, loss: least)
  }

  /// How well weights rank documents, by domain, in the order in which the domains come.
  package func quality(
    _ documents: [TrainingDocument], _ weights: RankingWeights
  ) -> [Result] {
    quality(documents) { _ in weights }
  }

  /// How well each document is ranked by weights that never saw it.
  ///
  /// - Parameters:
  ///   - documents: In any order.
  ///   - foldCount: At least 2: parts of equal size, each ranked by what is learned from the others.
  ///   - report: Called with the number of each fold, what was learned from the others, and how it
  ///     ranks this one.
  /// - Returns: By domain, in the order in which the domains come.
  package func crossValidate(
    _ documents: [TrainingDocument], foldCount: Int,
    report: (_ fold: Int, _ fit: Fit, _ results: [Result]) -> Void = { _, _, _ in }
  ) -> [Result] {
    let folds = folds(documents, count: foldCount)
    let weights = (0..<foldCount).map { fold in
      let fit = fit(zip(documents, folds).filter { $0.1 != fold }.map(\.0))
      let held = zip(documents, folds).filter { $0.1 == fold }.map(\.0)
      report(fold, fit, quality(held, fit.weights))
      return fit.weights
    }
    return quality(documents) { weights[folds[$0]] }
  }

  /// How well the documents of each domain are ranked by what is learned from all other domains.
  package func crossDomains(_ documents: [TrainingDocument]) -> [Result] {
    Self.domains(documents).flatMap { domain in
      quality(
        documents.filter { $0.domain == domain },
        fit(documents.filter { $0.domain != domain }).weights)
    }
  }

  private func quality(
    _ documents: [TrainingDocument], _ weights: (_ index: Int) -> RankingWeights
  ) -> [Result] {
    var qualities: [String: RankingQuality] = [:]
    for (index, document) in documents.enumerated() {
      qualities[document.domain, default: RankingQuality()].add(
        document, scores: document.logOdds(weights(index).values))
    }
    return Self.domains(documents).map {
      Result(domain: $0, quality: qualities[$0] ?? RankingQuality())
    }
  }

  /// The fold of each document: those of each domain are shuffled and dealt out.
  private func folds(_ documents: [TrainingDocument], count: Int) -> [Int] {
    var folds = [Int](repeating: 0, count: documents.count)
    var generator = SeededGenerator(seed: seed)
    for domain in Self.domains(documents) {
      let indices = documents.indices.filter { documents[$0].domain == domain }
      for (place, index) in indices.shuffled(using: &generator).enumerated() {
        folds[index] = place % count
      }
    }
    return folds
  }

  private static func domains(_ documents: [TrainingDocument]) -> [String] {
    documents.reduce(into: []) { if !$0.contains($1.domain) { $0.append($1.domain) } }
  }

  private static func medianLogOdds(
    _ documents: [TrainingDocument], _ weights: RankingWeights
  ) -> Double {
    let scores = documents.flatMap { $0.logOdds(weights.values) }.sorted()
    return scores.isEmpty ? 0 : scores[scores.count / 2]
  }
}
