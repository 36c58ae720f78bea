import Glibc

/// A candidate in the order of scores.
struct RankedEvidence: BitwiseCopyable, Hashable {
  var evidence: Evidence
  /// The higher the better.
  var score: Double

  /// - Parameter evidence: Complete.
  init(_ evidence: Evidence) {
    self.evidence = evidence
    let entropy = min(evidence.leftEntropy, evidence.rightEntropy)
    score = evidence.cohesion + 2 * entropy + log(Double(evidence.documentCount))
  }
}

extension RankedEvidence: Comparable {
  static func < (left: RankedEvidence, right: RankedEvidence) -> Bool {
    left.score != right.score
      ? left.score > right.score : left.evidence.key < right.evidence.key
  }
}
