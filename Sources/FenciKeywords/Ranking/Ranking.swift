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
  }

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
  ) -> [Entry] {
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
      selection.offer(Entry(row: row, score: scores[row] * overlap(ofRow: row)), of: candidates)
    }
    return selection.sorted(of: candidates)
  }

  /// ``overlapWeight`` for a part of a term that ranks above it, otherwise 1.
  func overlap(ofRow row: Int) -> Double { isPart[row] ? Self.overlapWeight : 1 }

  /// Marks what is part of a term that ranks above it.
  private mutating func findParts(_ candidates: CandidateSet, demotes: Bool) {
    isPart.removeAll(keepingCapacity: true)
    isPart.append(contentsOf: repeatElement(false, count: scores.count))
    guard demotes else { return }
    for row in scores.indices
    where scores[row] > -.infinity && candidates.candidates[row].isPhrase {
      let whole = Entry(row: row, score: scores[row])
      candidates.windows.forEachPart(of: candidates.candidates[row].termRange) { part in
        if candidates.precedes(whole, Entry(row: part, score: scores[part])) {
          isPart[part] = true
        }
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

extension CandidateSet {
  /// Whether one entry ranks above another; of two different ones, one does.
  fileprivate func precedes(_ left: Ranking.Entry, _ right: Ranking.Entry) -> Bool {
    if left.score != right.score { return left.score > right.score }
    let first = candidates[left.row]
    let second = candidates[right.row]
    return (first.firstTerm, first.termCount) < (second.firstTerm, second.termCount)
  }
}

/// The best of the entries offered so far: a heap with the worst of them on top.
private struct Selection {
  private var heap: [Ranking.Entry] = []
  private var maximumCount = 0

  /// Forgets all entries.
  mutating func reset(maximumCount: Int) {
    heap.removeAll(keepingCapacity: true)
    self.maximumCount = max(0, maximumCount)
  }

  /// Takes an entry if it is among the best.
  mutating func offer(_ entry: Ranking.Entry, of candidates: CandidateSet) {
    if heap.count < maximumCount {
      heap.append(entry)
      rise(candidates)
    } else if let worst = heap.first, candidates.precedes(entry, worst) {
      heap[0] = entry
      sink(candidates)
    }
  }

  /// The best entries, best first.
  func sorted(of candidates: CandidateSet) -> [Ranking.Entry] {
    heap.sorted { candidates.precedes($0, $1) }
  }

  /// Moves the last entry up to where none above it is better.
  private mutating func rise(_ candidates: CandidateSet) {
    var place = heap.count - 1
    while place > 0, candidates.precedes(heap[(place - 1) / 2], heap[place]) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Moves the first entry down to where none below it is worse.
  private mutating func sink(_ candidates: CandidateSet) {
    var place = 0
    while true {
      var worst = place
      for child in (2 * place + 1)..<(2 * place + 3) where child < heap.count {
        if candidates.precedes(heap[worst], heap[child]) { worst = child }
      }
      if worst == place { return }
      heap.swapAt(place, worst)
      place = worst
    }
  }
}
