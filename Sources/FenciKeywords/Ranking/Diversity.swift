/// Orders terms so that each says something that those before it do not.
///
/// Each place goes to the term with the highest
///
///     (1 − λ) · share − λ · greatest similarity to a term before it
///
/// for its share of the best score (``ScoreShare``). Two terms are as similar as they have words in common: 1
/// for the same words, 0 for none, by characters (Dice's coefficient).
///
/// Source: J. Carbonell, J. Goldstein, "The use of MMR, diversity-based reranking for reordering documents and
/// producing summaries", SIGIR 1998, doi:10.1145/290941.291025.
struct Diversity {
  /// Terms below this place are not looked at, unless more are asked for.
  static let poolCount = 200

  /// λ, from 0 (the score alone) to 1 (only what is new).
  var weight: Double

  /// The first so many of the reordered terms.
  ///
  /// - Parameters:
  ///   - rows: Best first.
  ///   - count: How many are wanted.
  ///   - candidates: The candidates of the document.
  /// - Returns: Rows of different candidates, in their new order.
  /// - Complexity: O(*k* · *p*) similarities, *k* the terms wanted, *p* the rows.
  func reordered(_ rows: [RankedRow], count: Int, of candidates: CandidateSet) -> [RankedRow] {
    guard let best = rows.first?.score, best > 0 else { return Array(rows.prefix(count)) }
    let shares = rows.map { ScoreShare.share(of: $0.score, best: best) }
    var nearest = [Double](repeating: 0, count: rows.count)
    var rest = Array(rows.indices)
    var chosen: [RankedRow] = []
    while chosen.count < count, !rest.isEmpty {
      let values = rest.map { (1 - weight) * shares[$0] - weight * nearest[$0] }
      // The first of equal ones, which has the better score.
      var top = 0
      for place in values.indices where values[place] > values[top] { top = place }
      let next = rest.remove(at: top)
      chosen.append(rows[next])
      for place in rest {
        nearest[place] = max(
          nearest[place], candidates.similarity(rows[place].row, rows[next].row))
      }
    }
    return chosen
  }
}

extension CandidateSet {
  /// Dice's coefficient of the words of two candidates, weighed by characters.
  fileprivate func similarity(_ left: Int, _ right: Int) -> Double {
    let (left, right) = (candidates[left], candidates[right])
    var common: Int32 = 0
    for term in left.termRange
    where right.termRange.contains(where: { sequence.terms[$0].key == sequence.terms[term].key }) {
      common += sequence.terms[term].characterCount
    }
    return min(1, 2 * Double(common) / Double(left.characterCount + right.characterCount))
  }
}
