import FenciLexicon

/// A weighted sum of features, with weights learned from documents whose keywords
/// people have chosen.
///
///     score = Σ weight(feature) · value(feature)
///
/// Scores may be negative; the median candidate of the documents learned from has 0. The features are
/// those of ``RankingFeature``. See Guides/LearnedRanking.md.
package struct LearnedRanker: KeywordRanker {
  private var features = CandidateFeatures()
  private let weights: RankingWeights

  /// Makes a ranker with weights.
  package init(weights: RankingWeights) { self.weights = weights }

  package mutating func prepare(for candidates: CandidateSet) { features.prepare(for: candidates) }

  package func score(
    ofRow row: Int, in candidates: CandidateSet, frequencies: DocumentFrequencies
  ) -> Double {
    weights.values.withUnsafeBufferPointer { weights in
      var sum = WeightedSum(weights: weights)
      features.add(ofRow: row, in: candidates, frequencies: frequencies, to: &sum)
      return sum.score
    }
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
          name: RankingFeature.names[Int(feature.index)], value: weight * feature.value,
          weight: weight)
    }
  }
}

/// Adds up features as they come.
private struct WeightedSum: FeatureSink {
  let weights: UnsafeBufferPointer<Double>
  var score = 0.0

  @inline(__always)
  mutating func add(_ feature: RankingFeature, _ value: Double) {
    score += weights[Int(feature.rawValue)] * value
  }
}

/// Keeps features.
struct FeatureList: FeatureSink {
  /// A feature that is not 0.
  struct Feature: Sendable, Hashable {
    /// The feature's raw value.
    var index: UInt8
    var value: Double
  }

  var features: [Feature] = []

  mutating func add(_ feature: RankingFeature, _ value: Double) {
    if value != 0 { features.append(Feature(index: feature.rawValue, value: value)) }
  }
}
