import FenciTestSupport

@testable import FenciKeywords

/// Documents to learn from, made up of numbers.
enum TrainingWorld {
  /// The features that the documents have.
  static let features: [RankingFeature] = [.base, .inTitle, .frequency, .rarity]

  /// A document of random candidates, some of which are chosen at random, or by a rule.
  static func document(
    domain: String = "a", candidateCount: Int = 8, using generator: inout SplitMix64,
    isChosen: (_ features: [RankingFeature: Double]) -> Bool? = { _ in nil }
  ) -> TrainingDocument {
    var document = TrainingDocument(domain: domain, chosenCount: 0)
    for row in 0..<candidateCount {
      var values: [RankingFeature: Double] = [.base: 1]
      if Bool.random(using: &generator) { values[.inTitle] = 1 }
      values[.frequency] = Double.random(in: 0.1...2, using: &generator)
      values[.rarity] = Double.random(in: 1...9, using: &generator)
      let chosen = isChosen(values) ?? (Int.random(in: 0..<3, using: &generator) == 0)
      let parts =
        row > 0 && Bool.random(using: &generator)
        ? [Int32.random(in: 0..<Int32(row), using: &generator)] : []
      document.append(
        features.compactMap { feature in
          values[feature].map { FeatureList.Feature(index: feature.rawValue, value: $0) }
        }, isChosen: chosen, parts: parts)
      if chosen { document.chosenCount += 1 }
    }
    return document
  }
}
