import FenciLexicon
import Glibc

/// The odds that people choose a term, as features tell them, relative to the median candidate; with weights
/// learned from documents whose keywords people have chosen.
///
///     score = exp Σ weight(feature) · value(feature) = Π exp(weight(feature) · value(feature))
///
/// By the model, a term with twice the score is twice as likely to be the one of the two that is chosen; the
/// median candidate of the documents learned from has 1. Only terms of one document were compared. The features are those of ``RankingFeature``; an
/// explanation lists the factors of the product that are not 1. See Guides/LearnedRanking.md.
package struct LearnedRanker: KeywordRanker {
  private var features = CandidateFeatures()
  private let weights: RankingWeights

  /// Makes a ranker with weights.
  package init(weights: RankingWeights) { self.weights = weights }

  package var overlapWeight: Double { Self.odds(weights[feature: .overlap]) }

  package mutating func prepare(for candidates: CandidateSet) { features.prepare(for: candidates) }

  package func score(
    ofRow row: Int, in candidates: CandidateSet, frequencies: DocumentFrequencies
  ) -> Double {
    var sum = WeightedSum(weights: weights.values)
    features.add(ofRow: row, in: candidates, frequencies: frequencies, to: &sum)
    return Self.odds(sum.total)
  }

  package func explanation(
    ofRow row: Int, in candidates: CandidateSet, frequencies: DocumentFrequencies
  ) -> [Keyword.Factor] {
    var list = FeatureList()
    features.add(ofRow: row, in: candidates, frequencies: frequencies, to: &list)
    return list.features.compactMap { feature in
      let weight = weights.values[Int(feature.index)]
      return weight == 0
        ? nil
        : Keyword.Factor(
          name: RankingFeature.names[Int(feature.index)], value: Self.odds(weight * feature.value))
    }
  }
}

extension LearnedRanker {
  /// exp *x*; finite and above 0 whatever a file of weights says, also times another one.
  private static func odds(_ sum: Double) -> Double {
    // Infinity less infinity says nothing.
    sum.isNaN ? 1 : exp(min(max(sum, -300), 300))
  }
}

/// Adds up features as they come.
private struct WeightedSum: FeatureSink {
  let weights: [Double]
  var total = 0.0

  @inline(__always)
  mutating func add(_ feature: RankingFeature, _ value: Double) {
    total += weights[Int(feature.rawValue)] * value
  }
}
