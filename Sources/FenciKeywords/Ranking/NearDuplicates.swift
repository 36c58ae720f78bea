/// Terms of one document that name one thing in almost the same characters; the best stands for all of them.
///
/// - The head of a compound and its last character, for heads that mean the same by it: 直营门店 and 直营店,
///   新能源汽车 and 新能源车, 测定方法 and 测定法. What stands before the head is at least two Han characters wide. Where two
///   heads of the document lead to one shorter term (新能源客车 and 新能源卡车 to 新能源车), none is meant by it.
/// - With and without a hyphen, middle dot or slash: 端-云协同 and 端云协同.
///
/// Both must be candidates of the document, so nothing is made up. Terms that differ only in case, width,
/// white space or script are one candidate already. See Guides/NearDuplicates.md.
struct NearDuplicates {
  private let heads = ShortHeads()
  /// A term and the term of the same document that its head's last character makes of it.
  private struct Pair {
    var long: Int
    var short: Int
    /// The head of the longer one.
    var head: TermKey
  }

  /// By row: the row that stands for it, which may itself have one; -1 for none.
  private var standIns: [Int32] = []
  /// Rows that another stands for, in order.
  private var merged: [Int] = []
  private var pairs: [Pair] = []

  /// Finds the near-duplicates of a document.
  ///
  /// - Parameters:
  ///   - candidates: The candidates.
  ///   - scores: By row, parts demoted; -∞ for one that may not be a keyword.
  ///   - isWanted: Whether there are to be any.
  /// - Complexity: O(*t* + *p*²), *t* the candidates, *p* the pairs, which are few; no allocation once it has
  ///   grown.
  mutating func find(in candidates: CandidateSet, scores: [Double], isWanted: Bool) {
    standIns.removeAll(keepingCapacity: true)
    standIns.append(contentsOf: repeatElement(-1, count: scores.count))
    merged.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    guard isWanted else { return }
    let hasJoiners = candidates.sequence.terms.contains { $0.role == .joiner }
    for row in scores.indices
    where scores[row] > -.infinity && candidates.candidates[row].isPhrase {
      if let (key, head) = candidates.keyWithShortHead(ofRow: row, heads),
        let short = candidates.index.number(of: key), short != row, scores[short] > -.infinity
      {
        pairs.append(Pair(long: row, short: short, head: head))
      }
      if hasJoiners, let key = candidates.keyWithoutJoiners(ofRow: row),
        let other = candidates.index.number(of: key), other != row, scores[other] > -.infinity
      {
        join(
          candidates.rankedRow(row, score: scores[row]),
          candidates.rankedRow(other, score: scores[other]), scores, candidates)
      }
    }
    for pair in pairs
    where !pairs.contains(where: { $0.short == pair.short && $0.head != pair.head }) {
      join(
        candidates.rankedRow(pair.long, score: scores[pair.long]),
        candidates.rankedRow(pair.short, score: scores[pair.short]), scores, candidates)
    }
    for row in standIns.indices where standIns[row] >= 0 { merged.append(row) }
  }

  /// Whether another row stands for a row.
  func isMerged(row: Int) -> Bool { standIns[row] >= 0 }

  /// The rows that a row stands for, in order.
  func variants(ofRow row: Int) -> [Int] {
    merged.isEmpty ? [] : merged.filter { standIn(ofRow: $0) == row }
  }

  /// What stands for another ranks above it, so the way up ends.
  private func standIn(ofRow row: Int) -> Int {
    var row = row
    while standIns[row] >= 0 { row = Int(standIns[row]) }
    return row
  }

  /// Lets the better of two rows stand for the other; of two that might stand for a third, the better does.
  private mutating func join(
    _ left: RankedRow, _ right: RankedRow, _ scores: [Double], _ candidates: CandidateSet
  ) {
    let (best, variant) = left.precedes(right) ? (left, right) : (right, left)
    let present = Int(standIns[variant.row])
    guard present < 0 || best.precedes(candidates.rankedRow(present, score: scores[present])) else {
      return
    }
    standIns[variant.row] = Int32(truncatingIfNeeded: best.row)
  }
}

extension CandidateSet {
  /// The key of a phrase with only the last character of its head, and the key of the head; `nil` for other
  /// phrases than the above.
  fileprivate func keyWithShortHead(
    ofRow row: Int, _ heads: ShortHeads
  ) -> (short: TermKey, head: TermKey)? {
    let candidate = candidates[row]
    let head = sequence.terms[candidate.termRange.upperBound - 1]
    guard head.characterCount == 2, candidate.halfWidth >= 8, let last = heads.last(of: head.key)
    else { return nil }
    var key = key(ofTerms: candidate.termRange.dropLast())
    key.append(last)
    return (key, head.key)
  }

  /// The key of a phrase without its joiners; `nil` for one that has none.
  fileprivate func keyWithoutJoiners(ofRow row: Int) -> TermKey? {
    let range = candidates[row].termRange
    guard range.contains(where: { sequence.terms[$0].role == .joiner }) else { return nil }
    return key(ofTerms: range.filter { sequence.terms[$0].role != .joiner })
  }

  private func key(ofTerms terms: some Sequence<Int>) -> TermKey {
    terms.reduce(.empty) { $0.appending(sequence.terms[$1].key) }
  }
}
