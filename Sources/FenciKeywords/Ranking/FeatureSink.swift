/// Takes the features of one candidate, each at most once, those that are 0 left out.
protocol FeatureSink {
  mutating func add(_ feature: RankingFeature, _ value: Double)
}

extension FeatureSink {
  /// Adds a feature that is 1 or 0.
  @inline(__always)
  mutating func add(_ feature: RankingFeature, if condition: Bool) {
    if condition { add(feature, 1) }
  }
}

/// Keeps features.
struct FeatureList: FeatureSink {
  /// A feature that is not 0.
  struct Feature: Sendable, Hashable {
    /// The raw value of a ``RankingFeature``.
    var index: UInt8
    var value: Double
  }

  var features: [Feature] = []

  mutating func add(_ feature: RankingFeature, _ value: Double) {
    if value != 0 { features.append(Feature(index: feature.rawValue, value: value)) }
  }
}
