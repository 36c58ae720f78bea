import FenciLexicon

/// Orders the candidates that an option set admits, and spreads the terms over the document's subjects:
/// a term that is part of one that ranks above it is demoted, near-duplicates are made one
/// (``NearDuplicates``), and on request similar terms stand apart (``Diversity``).
struct Ranking {
  /// By row; below all scores for a candidate that is not admitted.
  private var scores: [Double] = []
  private var isPart: [Bool] = []
  private(set) var duplicates = NearDuplicates()
  private var selection = Selection()

  /// The best candidates, best first; equal scores in the order of first occurrence, the shorter first.
  ///
  /// With diversity, each so that it differs from those before it.
  ///
  /// - Parameters:
  ///   - candidates: The candidates of the document that the ranker was prepared for.
  ///   - ranker: Gives the scores.
  ///   - frequencies: How common terms are elsewhere.
  ///   - options: What is asked.
  /// - Returns: At most so many rows as are asked for.
  /// - Complexity: O(*t* log *k*), *t* the candidates, *k* the keywords asked for; no allocation once it
  ///   has grown. With diversity, as ``Diversity`` says besides.
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
    demoteParts(candidates, weight: ranker.overlapWeight)
    duplicates.find(in: candidates, scores: scores, isWanted: options.mergesNearDuplicates)
    let diversity = Diversity(weight: options.diversity)
    selection.reset(
      maximumCount: diversity.isOn
        ? max(options.maximumCount, Diversity.poolCount) : options.maximumCount)
    for row in scores.indices where scores[row] > -.infinity && !duplicates.isMerged(row: row) {
      selection.offer(candidates.rankedRow(row, score: scores[row]))
    }
    return diversity.isOn
      ? diversity.reordered(selection.sorted(), count: options.maximumCount, of: candidates)
      : selection.sorted()
  }

  /// Whether a candidate is part of one that ranked above it before it was demoted.
  func isPart(row: Int) -> Bool { isPart[row] }

  /// Finds what is part of a term that ranks above it, and takes from its score.
  private mutating func demoteParts(_ candidates: CandidateSet, weight: Double) {
    isPart.removeAll(keepingCapacity: true)
    isPart.append(contentsOf: repeatElement(false, count: scores.count))
    for row in scores.indices
    where scores[row] > -.infinity && candidates.candidates[row].isPhrase {
      let whole = candidates.rankedRow(row, score: scores[row])
      candidates.windows.forEachPart(of: candidates.candidates[row].termRange) { part in
        if whole.precedes(candidates.rankedRow(part, score: scores[part])) { isPart[part] = true }
      }
    }
    for row in scores.indices where isPart[row] { scores[row] *= weight }
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

extension Keyword.Factor {
  /// What the score kept for being, or not being, part of a term that ranks above it.
  static func overlap(_ weight: Double) -> Self { Self(name: "overlap", value: weight) }
}
