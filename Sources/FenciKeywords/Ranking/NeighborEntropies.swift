import Glibc

/// How varied the company of repeated candidates is.
///
/// A term stands between many different words, a piece of a term between the same ones. For each side of
/// a candidate that occurs more than once: −Σ *p* ln *p* over the words that stand there, punctuation
/// and the document's ends counted as one word.
struct NeighborEntropies: Sendable {
  private struct Pair {
    var lower = 0.0
    var higher = 0.0
  }

  private var pairs: [Pair] = []
  private var keys: [UInt64] = []

  /// Counts the neighbours of all repeated candidates.
  ///
  /// - Complexity: O(*o* log *o*) for *o* occurrences; no allocation once it has grown.
  mutating func count(_ candidates: CandidateSet) {
    pairs.removeAll(keepingCapacity: true)
    for candidate in candidates.candidates {
      guard candidate.frequency > 1 else {
        pairs.append(Pair())
        continue
      }
      let before = entropy(of: candidate, in: candidates) { $0.lowerBound - 1 }
      let behind = entropy(of: candidate, in: candidates) { $0.upperBound }
      pairs.append(Pair(lower: min(before, behind), higher: max(before, behind)))
    }
  }

  /// The entropies of the two sides, the lower first; 0 for a candidate that occurs once.
  func entropies(ofRow row: Int) -> (lower: Double, higher: Double) {
    (pairs[row].lower, pairs[row].higher)
  }

  @inline(__always)
  private mutating func entropy(
    of candidate: Candidate, in candidates: CandidateSet, _ place: (Range<Int>) -> Int
  ) -> Double {
    let terms = candidates.sequence.terms
    keys.removeAll(keepingCapacity: true)
    candidates.forEachOccurrence(of: candidate) { range in
      let place = place(range)
      keys.append(terms.indices.contains(place) ? terms[place].key.rawValue : 0)
    }
    keys.sort()
    var sum = 0.0
    var start = 0
    for index in 1...keys.count where index == keys.count || keys[index] != keys[start] {
      let count = Double(index - start)
      if count > 1 { sum += count * log(count) }
      start = index
    }
    return max(0, log(Double(keys.count)) - sum / Double(keys.count))
  }
}
