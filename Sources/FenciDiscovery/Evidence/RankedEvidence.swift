import Glibc

/// A candidate in the order of scores.
struct RankedEvidence: BitwiseCopyable, Hashable {
  var evidence: Evidence
  /// The higher the better.
  var score: Double

  /// A string with more different neighbours than that is no better a word.
  static let sufficientEntropy = 3.0
  /// What a string costs that the segmenter crosses wherever it stands.
  static let crossingPenalty = 3.0

  /// - Parameters:
  ///   - evidence: Complete.
  ///   - phrasePenalty: How much it looks like a phrase; see ``PhraseShape``.
  init(_ evidence: Evidence, phrasePenalty: Double) {
    self.evidence = evidence
    let entropy = min(evidence.leftEntropy, evidence.rightEntropy, Self.sufficientEntropy)
    let crossedShare = Double(evidence.crossedCount) / Double(evidence.count)
    score =
      evidence.cohesion + entropy + log(Double(evidence.documentCount)) - phrasePenalty
      - Self.crossingPenalty * crossedShare
  }
}

extension RankedEvidence: Comparable {
  static func < (left: RankedEvidence, right: RankedEvidence) -> Bool {
    left.score != right.score
      ? left.score > right.score : left.evidence.key < right.evidence.key
  }
}
