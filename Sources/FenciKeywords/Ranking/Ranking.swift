import FenciLexicon

/// Orders the candidates that an option set admits, and spreads the terms over the document's subjects.
///
/// A term that is part of one that ranks above it says little new, so it loses a fifth of its score: it is
/// demoted, never dropped, since people choose both 水稻 and 耐盐水稻.
struct Ranking {
  /// The weight of a part of a term that ranks above it.
  static let overlapWeight = 0.8

  /// A candidate and its score.
  struct Entry {
    /// Which candidate.
    var row: Int
    /// The product of its factors, the overlap included.
    var score: Double
    /// ``Ranking/overlapWeight`` for a part of a term above it, otherwise 1.
    var overlap: Double
  }

  private var entries: [Entry] = []
  private var isPart: [Bool] = []

  /// The best candidates, best first; equal scores in the order of first occurrence, the shorter first.
  ///
  /// - Complexity: O(*t* log *t*) in the candidates.
  mutating func best(
    of candidates: CandidateSet, factors: FactorTable, _ options: KeywordOptions
  ) -> ArraySlice<Entry> {
    entries.removeAll(keepingCapacity: true)
    for (row, candidate) in candidates.candidates.enumerated()
    where Self.admits(candidate, of: candidates, options) {
      entries.append(Entry(row: row, score: factors.score(ofRow: row), overlap: 1))
    }
    sort(candidates)
    demoteParts(candidates)
    sort(candidates)
    return entries.prefix(max(0, options.maximumCount))
  }

  private mutating func sort(_ candidates: CandidateSet) {
    entries.sort { left, right in
      if left.score != right.score { return left.score > right.score }
      let first = candidates.candidates[left.row]
      let second = candidates.candidates[right.row]
      return (first.firstTerm, first.termCount) < (second.firstTerm, second.termCount)
    }
  }

  private mutating func demoteParts(_ candidates: CandidateSet) {
    isPart.removeAll(keepingCapacity: true)
    isPart.append(contentsOf: repeatElement(false, count: candidates.candidates.count))
    for index in entries.indices {
      if isPart[entries[index].row] {
        entries[index].overlap = Self.overlapWeight
        entries[index].score *= Self.overlapWeight
      }
      candidates.windows.forEachPart(
        of: candidates.candidates[entries[index].row].termRange
      ) { isPart[$0] = true }
    }
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
