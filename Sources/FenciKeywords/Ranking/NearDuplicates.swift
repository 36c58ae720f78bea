/// Terms of one document that name one thing in almost the same characters; the best stands for all of them.
///
/// - The head of a compound and its last character, for heads that mean the same by it: 直营门店 and 直营店,
///   新能源汽车 and 新能源车, 测定方法 and 测定法. What stands before the head has at least two characters.
/// - With and without a hyphen, middle dot or slash: 端-云协同 and 端云协同.
///
/// Both must be candidates of the document, so nothing is made up. Terms that differ only in case, width,
/// white space or script are one candidate already.
struct NearDuplicates {
  private let heads = ShortHeads()
  /// By row: the row that stands for it, which may itself have one; -1 for none.
  private var standIns: [Int32] = []
  /// Rows that another stands for, in order.
  private var merged: [Int] = []

  /// Finds the near-duplicates of a document.
  ///
  /// - Parameters:
  ///   - candidates: The candidates.
  ///   - scores: By row; -∞ for one that may not be a keyword.
  /// - Complexity: O(*t*), *t* the candidates; no allocation once it has grown.
  mutating func find(in candidates: CandidateSet, scores: [Double]) {
    removeAll(candidateCount: scores.count)
    let hasJoiners = candidates.sequence.terms.contains { $0.role == .joiner }
    for row in scores.indices
    where scores[row] > -.infinity && candidates.candidates[row].isPhrase {
      if let key = candidates.keyWithShortHead(ofRow: row, heads) {
        join(row, candidates.index.number(of: key), scores, candidates)
      }
      if hasJoiners, let key = candidates.keyWithoutJoiners(ofRow: row) {
        join(row, candidates.index.number(of: key), scores, candidates)
      }
    }
    for row in standIns.indices where standIns[row] >= 0 { merged.append(row) }
  }

  /// Forgets all of them.
  mutating func removeAll(candidateCount: Int) {
    standIns.removeAll(keepingCapacity: true)
    standIns.append(contentsOf: repeatElement(-1, count: candidateCount))
    merged.removeAll(keepingCapacity: true)
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
    _ row: Int, _ other: Int?, _ scores: [Double], _ candidates: CandidateSet
  ) {
    guard let other, other != row, scores[other] > -.infinity else { return }
    let isAbove =
      scores[row] == scores[other]
      ? candidates.candidates[row].place < candidates.candidates[other].place
      : scores[row] > scores[other]
    let (best, variant) = isAbove ? (row, other) : (other, row)
    if standIns[variant] >= 0, scores[Int(standIns[variant])] >= scores[best] { return }
    standIns[variant] = Int32(truncatingIfNeeded: best)
  }
}

extension CandidateSet {
  /// The key of a phrase with only the last character of its head; `nil` for other phrases than the above.
  fileprivate func keyWithShortHead(ofRow row: Int, _ heads: ShortHeads) -> TermKey? {
    let candidate = candidates[row]
    let head = sequence.terms[candidate.termRange.upperBound - 1]
    guard head.characterCount == 2, candidate.halfWidth >= 8, let last = heads.last(of: head.key)
    else { return nil }
    var key = key(ofTerms: candidate.termRange.dropLast())
    key.append(last)
    return key
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
