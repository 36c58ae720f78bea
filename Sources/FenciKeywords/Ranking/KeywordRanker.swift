/// Gives each candidate of a document a score.
///
/// A ranker states named factors; the score is their product, in order. So an explanation is not told
/// beside the computation: it is the computation.
package protocol KeywordRanker: Sendable {
  /// The names of the factors, as explanations print them; at most ``Factors/scalarCount``.
  static var factorNames: [String] { get }

  /// Reads what only the document as a whole tells; called once before the factors are asked for.
  mutating func prepare(for candidates: CandidateSet)

  /// The factors of one candidate.
  ///
  /// - Parameters:
  ///   - row: Which of the candidates.
  ///   - candidates: The candidates of the document that was prepared for.
  ///   - frequencies: How common terms are elsewhere.
  /// - Returns: One value for each name, then ones.
  func factors(ofRow row: Int, in candidates: CandidateSet, frequencies: DocumentFrequencies)
    -> Factors
}

extension KeywordRanker {
  package mutating func prepare(for candidates: CandidateSet) {}
}

/// The factors of one candidate, those that a ranker does not have 1.
package typealias Factors = SIMD8<Double>

extension Factors {
  /// No factor yet.
  static let none = Factors(repeating: 1)

  /// The score: the product of the factors, from the left.
  var product: Double { indices.reduce(1) { $0 * self[$1] } }
}

extension CandidateSet {
  /// The mean rarity of the words at a candidate's first occurrence; joiners and function words do not
  /// count.
  func meanWordRarity(of candidate: Candidate) -> Double {
    var sum = 0.0
    var count = 0.0
    for term in candidate.termRange {
      let role = sequence.terms[term].role
      guard role.isInTerms, role != .joiner else { continue }
      sum += sequence.terms[term].rarity
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
