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
  private let weight: Double

  /// Whether it changes anything.
  var isOn: Bool { weight > 0 }

  /// - Parameter weight: λ; above 1 is 1, and whatever is not above 0 is 0.
  init(weight: Double) {
    self.weight = weight > 0 ? min(weight, 1) : 0
  }

  /// The first so many of the reordered terms.
  ///
  /// - Parameters:
  ///   - rows: Best first.
  ///   - count: How many are wanted.
  ///   - candidates: The candidates of the document.
  /// - Returns: Rows of different candidates, in their new order.
  /// - Complexity: O(*k* · *p*) similarities, *k* the terms wanted, *p* the rows.
  func reordered(_ rows: [RankedRow], count: Int, of candidates: CandidateSet) -> [RankedRow] {
    guard let best = rows.first?.score, best > 0 else { return Array(rows.prefix(max(count, 0))) }
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
    let (left, right) = (words(ofRow: left), words(ofRow: right))
    var (common, rest) = (0.0, right)
    for word in left {
      guard let match = rest.firstIndex(where: { $0.key == word.key }) else { continue }
      rest.remove(at: match)
      common += Double(word.characterCount)
    }
    let total = (left + right).reduce(0) { $0 + Double($1.characterCount) }
    return total > 0 ? 2 * common / total : 0
  }

  private func words(ofRow row: Int) -> [Term] {
    candidates[row].termRange.map { sequence.terms[$0] }.filter(\.role.isWord)
  }
}
