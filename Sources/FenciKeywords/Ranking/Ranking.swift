import FenciLexicon

/// Orders the candidates that an option set admits, and spreads the terms over the document's subjects:
/// a term that is part of one that ranks above it is demoted, near-duplicates are made one
/// (``NearDuplicates``), and on request similar terms stand apart (``Diversity``).
struct Ranking {
  /// Before the overlap, by row; below all scores for a candidate that is not admitted.
  private var scores: [Double] = []
  private var isPart: [Bool] = []
  private(set) var duplicates = NearDuplicates()
  private var selection = Selection()

  /// The best candidates, best first; equal scores in the order of first occurrence, the shorter first.
  ///
  /// - Parameters:
  ///   - candidates: The candidates of the document that the ranker was prepared for.
  ///   - ranker: Gives the scores.
  ///   - frequencies: How common terms are elsewhere.
  ///   - options: What is asked.
  /// - Returns: At most so many rows as are asked for.
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
    findParts(candidates)
    if options.mergesNearDuplicates {
      duplicates.find(in: candidates, scores: scores)
    } else {
      duplicates.removeAll(candidateCount: scores.count)
    }
    let isDiverse = options.diversity > 0
    selection.reset(
      maximumCount: isDiverse
        ? max(options.maximumCount, Diversity.poolCount) : options.maximumCount)
    let overlapWeight = ranker.overlapWeight
    for row in scores.indices where scores[row] > -.infinity && !duplicates.isMerged(row: row) {
      selection.offer(
        RankedRow(
          row: row, score: isPart[row] ? scores[row] * overlapWeight : scores[row],
          place: candidates.candidates[row].place))
    }
    return isDiverse
      ? Diversity(weight: options.diversity).reordered(
        selection.sorted(), count: options.maximumCount, of: candidates)
      : selection.sorted()
  }

  /// Whether a candidate is part of one that ranks above it.
  func isPart(row: Int) -> Bool { isPart[row] }

  /// Marks what is part of a term that ranks above it.
  private mutating func findParts(_ candidates: CandidateSet) {
    isPart.removeAll(keepingCapacity: true)
    isPart.append(contentsOf: repeatElement(false, count: scores.count))
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
