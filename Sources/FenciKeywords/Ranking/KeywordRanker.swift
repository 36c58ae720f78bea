/// Gives each candidate of a document a score.
///
/// A ranker states named factors; the score is their product, in order. So an explanation is not told
/// beside the computation: it is the computation.
package protocol KeywordRanker: Sendable {
  /// The names of the factors, as explanations print them.
  var factorNames: [String] { get }

  /// Writes the factors of every candidate.
  ///
  /// - Parameters:
  ///   - candidates: The candidates of one document.
  ///   - frequencies: How common terms are elsewhere.
  ///   - factors: One row for each candidate and one column for each name; all 1 at first.
  func writeFactors(
    of candidates: CandidateSet, frequencies: DocumentFrequencies, into factors: inout FactorTable)
}

/// Factors by candidate and name.
package struct FactorTable: Sendable {
  private var values: [Double] = []
  /// Factors of one candidate.
  package private(set) var columnCount = 0

  package init() {}

  /// Makes a table of ones.
  package mutating func reset(rowCount: Int, columnCount: Int) {
    self.columnCount = columnCount
    values.removeAll(keepingCapacity: true)
    values.append(contentsOf: repeatElement(1, count: rowCount * columnCount))
  }

  /// One factor of one candidate.
  package subscript(row: Int, column: Int) -> Double {
    get { values[row * columnCount + column] }
    set { values[row * columnCount + column] = newValue }
  }

  /// The score: the product of the row's factors, from the left.
  package func score(ofRow row: Int) -> Double {
    values[(row * columnCount)..<((row + 1) * columnCount)].reduce(1, *)
  }

  /// The factors of a ranked candidate by name; their product from the left is its score.
  func explanation(of entry: Ranking.Entry, names: [String]) -> [Keyword.Factor] {
    names.enumerated().map { Keyword.Factor(name: $1, value: self[entry.row, $0]) }
      + [Keyword.Factor(name: "overlap", value: entry.overlap)]
  }
}

extension CandidateSet {
  /// The mean rarity of the words at a candidate's first occurrence; joiners and function words do not
  /// count.
  func meanWordRarity(of candidate: Candidate) -> Double {
    var sum = 0.0
    var count = 0.0
    for term in sequence.terms[candidate.termRange]
    where term.role.isInTerms && term.role != .joiner {
      sum += term.rarity
      count += 1
    }
    return count > 0 ? sum / count : 0
  }

  /// How rare a candidate is elsewhere; see `DocumentFrequencies.rarity(ofPhrase:meanOfWords:isRepeated:)`.
  func rarity(of candidate: Candidate, frequencies: DocumentFrequencies) -> Double {
    let mean = meanWordRarity(of: candidate)
    return candidate.termCount == 1
      ? mean
      : frequencies.rarity(
        ofPhrase: candidate.key, meanOfWords: mean, isRepeated: candidate.frequency > 1)
  }
}

extension Candidate {
  /// The tokens of the first occurrence.
  package var termRange: Range<Int> { firstTerm..<firstTerm + termCount }
}
