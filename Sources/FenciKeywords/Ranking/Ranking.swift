import FenciLexicon

/// Orders the candidates that an option set admits, and spreads the terms over the document's subjects.
///
/// A term that is part of one that ranks above it says little new, so it loses a fifth of its score: it is
/// demoted, never dropped, since people choose both 水稻 and 耐盐水稻.
struct Ranking {
  /// The weight of a part of a term that ranks above it.
  static let overlapWeight = 0.8

  /// Before the overlap, by row; below all scores for a candidate that is not admitted.
  private var scores: [Double] = []
  private var isPart: [Bool] = []
  private var selection = Selection()

  /// The best candidates, best first; equal scores in the order of first occurrence, the shorter first.
  ///
  /// - Complexity: O(*t* log *k*), *t* the candidates, *k* the keywords asked for; no allocation once it
  ///   has grown.
  mutating func best(
    of candidates: CandidateSet, by ranker: some KeywordRanker, frequencies: DocumentFrequencies,
    _ options: KeywordOptions
  ) -> [RankedRow] {
    scores.removeAll(keepingCapacity: true)
    for row in candidates.candidates.indices {
      scores.append(
        Self.admits(candidates.candidates[row], of: candidates, options)
          ? ranker.score(ofRow: row, in: candidates, frequencies: frequencies)
          : -.infinity)
    }
    findParts(candidates, demotes: type(of: ranker).demotesParts)
    selection.reset(maximumCount: options.maximumCount)
    for row in scores.indices where scores[row] > -.infinity {
      selection.offer(
        RankedRow(
          row: row, score: scores[row] * overlap(ofRow: row),
          place: candidates.candidates[row].place))
    }
    return selection.sorted()
  }

  /// ``overlapWeight`` for a part of a term that ranks above it, otherwise 1.
  func overlap(ofRow row: Int) -> Double { isPart[row] ? Self.overlapWeight : 1 }

  /// How an explanation states the overlap.
  static func overlapFactor(_ weight: Double) -> Keyword.Factor {
    Keyword.Factor(name: "overlap", value: weight)
  }

  /// Marks what is part of a term that ranks above it.
  private mutating func findParts(_ candidates: CandidateSet, demotes: Bool) {
    isPart.removeAll(keepingCapacity: true)
    isPart.append(contentsOf: repeatElement(false, count: scores.count))
    guard demotes else { return }
    for row in scores.indices
    where scores[row] > -.infinity && candidates.candidates[row].isPhrase {
      let whole = candidates.candidates[row]
      candidates.windows.forEachPart(of: whole.termRange) { part in
        let isAbove =
          scores[row] == scores[part]
          ? whole.place < candidates.candidates[part].place : scores[row] > scores[part]
        if isAbove { isPart[part] = true }
      }
    }
  }

  /// Whether a candidate may be a keyword.
  static func admits(
    _ candidate: Candidate, of candidates: CandidateSet, _ options: KeywordOptions
  ) -> Bool {
    guard candidate.frequency > 0, !candidate.isUnrepeatedName,
      Int(candidate.characterCount) >= options.minimumCharacterCount,
      candidate.isPhrase || options.phrases != .only
    else { return false }
    guard let admitted = options.partsOfSpeech else { return true }
    return admitted.contains(candidates.sequence.terms[candidate.termRange.upperBound - 1].tag)
  }
}
