/// How well rankings agree with keywords that people chose: means over documents, in percent.
///
/// What each document is worth is added as a whole number of 2⁻⁵² parts, so the sum of many documents is
/// the same in any order and in any parts.
///
/// Source: the usual measures of information retrieval, as in C. D. Manning, P. Raghavan, H. Schütze,
/// "Introduction to Information Retrieval", 2008, chapter 8. *Precision* of the first *k* divides by *k* even
/// where fewer were ranked, so neither a longer nor a shorter list is rewarded as such.
package struct RankingQuality: Sendable, Hashable {
  /// How many of the first keywords a measure looks at.
  package enum HeadCount: Int, Sendable, CaseIterable {
    case three = 3
    case five = 5
    case ten = 10
  }

  /// How good the first so many keywords are.
  private struct Head: Hashable {
    var count: Int
    var precisionSum: Int128 = 0
    var recallSum: Int128 = 0
    var f1Sum: Int128 = 0
  }

  /// Documents with chosen keywords; the others do not count.
  package private(set) var documentCount = 0
  /// Keywords that were chosen, in all documents.
  package private(set) var chosenCount = 0
  /// Those of them that were ranked, at any place.
  package private(set) var rankedCount = 0
  private var heads = HeadCount.allCases.map { Head(count: $0.rawValue) }
  private var averagePrecisionSum: Int128 = 0
  private var recallSum: Int128 = 0

  /// Keywords of which average precision and recall are.
  package static let longCount = 50

  /// Measures nothing yet.
  package init() {}

  /// Adds a document; one without chosen keywords does not count.
  ///
  /// - Parameters:
  ///   - isChosen: Whether people chose each ranked keyword, best first; no keyword is there twice.
  ///   - chosenCount: How many keywords people chose, whether they were ranked or not.
  package mutating func add(isChosen: some Sequence<Bool>, chosenCount: Int) {
    guard chosenCount > 0 else { return }
    documentCount += 1
    self.chosenCount += chosenCount
    let chosen = Double(chosenCount)
    var headHits = [Int](repeating: 0, count: heads.count)
    var (hits, longHits, precisions) = (0, 0, 0.0)
    for (place, isChosen) in isChosen.enumerated() where isChosen {
      hits += 1
      for index in heads.indices where place < heads[index].count { headHits[index] += 1 }
      guard place < Self.longCount else { continue }
      longHits += 1
      precisions += Double(hits) / Double(place + 1)
    }
    rankedCount += hits
    for (index, hits) in headHits.enumerated() {
      let count = Double(heads[index].count)
      heads[index].precisionSum += Self.parts(Double(hits) / count)
      heads[index].recallSum += Self.parts(Double(hits) / chosen)
      heads[index].f1Sum += Self.parts(2 * Double(hits) / (count + chosen))
    }
    averagePrecisionSum += Self.parts(precisions / chosen)
    recallSum += Self.parts(Double(longHits) / chosen)
  }

  /// Adds what was measured elsewhere.
  package mutating func add(_ other: RankingQuality) {
    documentCount += other.documentCount
    chosenCount += other.chosenCount
    rankedCount += other.rankedCount
    for (index, head) in other.heads.enumerated() {
      heads[index].precisionSum += head.precisionSum
      heads[index].recallSum += head.recallSum
      heads[index].f1Sum += head.f1Sum
    }
    averagePrecisionSum += other.averagePrecisionSum
    recallSum += other.recallSum
  }

  private static let unit = 0x1p52

  private static func parts(_ value: Double) -> Int128 { Int128((value * unit).rounded()) }

  private func head(_ count: HeadCount) -> Head {
    heads.first { $0.count == count.rawValue } ?? Head(count: count.rawValue)
  }

  private func mean(_ sum: Int128) -> Double? {
    documentCount == 0 ? nil : 100 * (Double(sum) / Self.unit) / Double(documentCount)
  }
}

// MARK: - Measures

extension RankingQuality {
  /// Of the first keywords, the part that people chose; `nil` without documents, as all below.
  package func precision(_ count: HeadCount) -> Double? { mean(head(count).precisionSum) }

  /// Of the chosen keywords, the part that is among the first.
  package func recall(_ count: HeadCount) -> Double? { mean(head(count).recallSum) }

  /// The harmonic mean of the two, document by document.
  package func f1(_ count: HeadCount) -> Double? { mean(head(count).f1Sum) }

  /// Mean average precision of the first ``longCount``.
  package var meanAveragePrecision: Double? { mean(averagePrecisionSum) }

  /// Of the chosen keywords, the part that is among the first ``longCount``.
  package var longRecall: Double? { mean(recallSum) }

  /// Of the chosen keywords of all documents together, the part that was ranked at any place.
  package var rankedShare: Double? {
    chosenCount == 0 ? nil : 100 * Double(rankedCount) / Double(chosenCount)
  }
}
