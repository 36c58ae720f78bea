/// How well rankings agree with chosen keywords: means over documents, in percent.
package struct RankingQuality: Sendable, Hashable {
  /// F1 of the first five.
  package private(set) var f1 = 0.0
  /// Mean average precision of the first fifty.
  package private(set) var meanAveragePrecision = 0.0
  /// The share of the chosen that are among the first fifty.
  package private(set) var recall = 0.0
  /// Documents with chosen keywords.
  package private(set) var documentCount = 0

  /// Keywords that people are shown.
  static let shortCount = 5
  /// Keywords that are looked at.
  static let longCount = 50

  /// Measures nothing yet.
  init() {}

  /// Adds a document; one without chosen keywords does not count.
  mutating func add(_ document: TrainingDocument, scores: [Double]) {
    guard document.chosenCount > 0 else { return }
    let best = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
      .prefix(Self.longCount)
    let chosen = Double(document.chosenCount)
    var (hits, precisions, shortHits) = (0.0, 0.0, 0.0)
    for (place, row) in best.enumerated() where document.isChosen[row] {
      hits += 1
      precisions += hits / Double(place + 1)
      if place < Self.shortCount { shortHits += 1 }
    }
    let count = Double(documentCount)
    documentCount += 1
    func mean(_ old: Double, _ new: Double) -> Double { (old * count + 100 * new) / (count + 1) }
    f1 = mean(f1, 2 * shortHits / (Double(Self.shortCount) + chosen))
    meanAveragePrecision = mean(meanAveragePrecision, precisions / chosen)
    recall = mean(recall, hits / chosen)
  }
}
