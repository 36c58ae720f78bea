import FenciLexicon

/// Orders the candidates that an option set admits.
struct Ranking {
  private var rows: [(row: Int, score: Double)] = []

  /// The best candidates, best first; equal scores in the order of first occurrence, the shorter first.
  ///
  /// - Complexity: O(*t* log *t*) in the candidates.
  mutating func best(
    of candidates: CandidateSet, factors: FactorTable, _ options: KeywordOptions
  ) -> [(row: Int, score: Double)] {
    rows.removeAll(keepingCapacity: true)
    for (row, candidate) in candidates.candidates.enumerated()
    where Self.admits(candidate, of: candidates, options) {
      rows.append((row, factors.score(ofRow: row)))
    }
    rows.sort { left, right in
      if left.score != right.score { return left.score > right.score }
      let first = candidates.candidates[left.row]
      let second = candidates.candidates[right.row]
      return (first.firstTerm, first.termCount) < (second.firstTerm, second.termCount)
    }
    return Array(rows.prefix(max(0, options.maximumCount)))
  }

  private static func admits(
    _ candidate: Candidate, of candidates: CandidateSet, _ options: KeywordOptions
  ) -> Bool {
    guard candidate.frequency > 0, !candidate.isUnrepeatedName,
      candidate.characterCount >= options.minimumCharacterCount
    else { return false }
    guard let admitted = options.partsOfSpeech else { return true }
    return admitted.contains(candidates.sequence.terms[candidate.termRange.upperBound - 1].tag)
  }
}
