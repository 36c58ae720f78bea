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
  /// Which candidates are part of one that ranked above them; none until it is noted.
  private(set) var isPart: [Bool] = []

  /// Makes a document without candidates.
  init(domain: String, chosenCount: Int) {
    self.domain = domain
    self.chosenCount = chosenCount
  }

  /// The scores of the candidates under some weights, by raw value of the feature.
  func scores(_ weights: [Double]) -> [Double] {
    let sums = sums(weights)
    return Self.add(weights, to: sums, where: overlaps(sums))
  }

  /// The scores that the candidates would have if those noted were the parts.
  func scoresAsNoted(_ weights: [Double]) -> [Double] {
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
    return isPart.isEmpty ? sums : zip(sums, isPart).map { $1 ? $0 + weight : $0 }
  }
}

extension KeywordExtractor {
  /// What a ranker can learn from a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - chosen: Its keywords; they are compared with candidates folded, as all terms are.
  ///   - domain: Names the kind of document.
  ///   - workspace: Scratch space of the calling task.
  /// - Returns: The document as training sees it.
  package func trainingDocument(
    _ document: Document, chosen: [String], domain: String, workspace: KeywordWorkspace
  ) -> TrainingDocument {
    let folding = frequencies.folding
    let keys = Set(chosen.map { folding.key(of: $0) }).subtracting([.empty])
    var result = TrainingDocument(domain: domain, chosenCount: keys.count)
    let options = KeywordOptions()
    withCandidates(of: document, options: options, workspace: workspace) { candidates in
      var stated = CandidateFeatures()
      stated.prepare(for: candidates)
      let rows = candidates.candidates.indices.filter {
        Ranking.admits(candidates.candidates[$0], of: candidates, options)
      }.sorted {
        let (left, right) = (candidates.candidates[$0], candidates.candidates[$1])
        return (left.firstTerm, left.termCount) < (right.firstTerm, right.termCount)
      }
      var places = [Int32](repeating: -1, count: candidates.candidates.count)
      for (place, row) in rows.enumerated() { places[row] = Int32(clamping: place) }
      for row in rows {
        var list = FeatureList()
        stated.add(ofRow: row, in: candidates, frequencies: frequencies, to: &list)
        result.append(
          list.features, isChosen: keys.contains(candidates.candidates[row].key),
          parts: candidates.parts(ofRow: row).map { places[$0] }.filter { $0 >= 0 })
      }
    }
    return result
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
  }
}

extension CandidateSet {
  /// The candidates inside the first occurrence of another.
  fileprivate func parts(ofRow row: Int) -> [Int] {
    var parts: [Int] = []
    guard candidates[row].isPhrase else { return parts }
    windows.forEachPart(of: candidates[row].termRange) { parts.append($0) }
    return parts
  }
}
