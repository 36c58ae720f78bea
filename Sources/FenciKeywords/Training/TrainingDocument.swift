import FenciLexicon

/// What a ranker can learn from one document: the features of its candidates, and which were chosen.
package struct TrainingDocument: Sendable {
  /// Names the kind of document; see ``RankingLoss`` for what a kind counts.
  package var domain: String
  /// Keywords that people chose, each counted once, whether they are candidates or not.
  package var chosenCount: Int
  /// The candidates that may be keywords, in the order of first occurrence, as rankings break ties.
  var isChosen: [Bool] = []
  /// The features of candidate *i* are those from `starts[i]` up to `starts[i + 1]`.
  var starts: [Int32] = [0]
  /// All but the overlap.
  var features: [FeatureList.Feature] = []
  /// The candidates inside candidate *i* are those from `partStarts[i]` up to `partStarts[i + 1]`.
  var partStarts: [Int32] = [0]
  var parts: [Int32] = []
  /// Which candidates are part of one that ranked above them: none until it is noted.
  private(set) var isPart: [Bool] = []

  /// Whether anything can be learned from it: some candidate was chosen and another was not.
  package var teaches: Bool { isChosen.contains(true) && isChosen.contains(false) }

  /// Makes a document without candidates.
  init(domain: String, chosenCount: Int) {
    self.domain = domain
    self.chosenCount = chosenCount
  }

  /// The logarithms of the candidates' scores under some weights, by raw value of the feature.
  func logOdds(_ weights: [Double]) -> [Double] {
    let sums = sums(weights)
    return Self.add(weights, to: sums, where: overlaps(sums))
  }

  /// What these would be if the candidates noted were the parts.
  func logOddsAsNoted(_ weights: [Double]) -> [Double] {
    Self.add(weights, to: sums(weights), where: isPart)
  }

  /// Notes which candidates are parts under some weights.
  mutating func noteOverlaps(_ weights: [Double]) { isPart = overlaps(sums(weights)) }

  /// The sums of all features but the overlap.
  private func sums(_ weights: [Double]) -> [Double] {
    isChosen.indices.map { row in
      features[Int(starts[row])..<Int(starts[row + 1])].reduce(0) {
        $0 + weights[Int($1.index)] * $1.value
      }
    }
  }

  /// Which candidates are inside one that ranks above them: ``Ranking`` says the same.
  private func overlaps(_ sums: [Double]) -> [Bool] {
    var overlaps = [Bool](repeating: false, count: sums.count)
    for whole in sums.indices {
      for part in parts[Int(partStarts[whole])..<Int(partStarts[whole + 1])] {
        let part = Int(part)
        if sums[whole] > sums[part] || sums[whole] == sums[part] && whole < part {
          overlaps[part] = true
        }
      }
    }
    return overlaps
  }

  private static func add(
    _ weights: [Double], to sums: [Double], where isPart: [Bool]
  ) -> [Double] {
    let weight = weights[Int(RankingFeature.overlap.rawValue)]
    return zip(sums, isPart).map { $1 ? $0 + weight : $0 }
  }
}

extension TrainingDocument {
  /// Adds a candidate that stands behind all others.
  ///
  /// - Parameters:
  ///   - features: All but the overlap.
  ///   - isChosen: Whether people chose it.
  ///   - parts: The candidates inside it.
  mutating func append(_ features: [FeatureList.Feature], isChosen: Bool, parts: [Int32]) {
    self.features += features
    starts.append(Int32(clamping: self.features.count))
    self.isChosen.append(isChosen)
    self.parts += parts
    partStarts.append(Int32(clamping: self.parts.count))
    isPart.append(false)
  }
}
