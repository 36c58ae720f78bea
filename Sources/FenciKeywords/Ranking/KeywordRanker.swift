/// Gives each candidate of a document a score, and says what it is made of.
///
/// An explanation is not told beside the computation: it is the computation.
package protocol KeywordRanker: Sendable {
  /// What a part of a term that ranks above it keeps of its score.
  ///
  /// It says little new, so it is demoted; never dropped, since people choose both 水稻 and 耐盐水稻.
  var overlapWeight: Double { get }

  /// Reads what only the document as a whole tells; called once before scores are asked for.
  mutating func prepare(for candidates: CandidateSet)

  /// The score of one candidate.
  ///
  /// - Parameters:
  ///   - row: Which of the candidates.
  ///   - candidates: The candidates of the document that was prepared for.
  ///   - frequencies: How common terms are elsewhere.
  /// - Returns: The score; higher is better.
  func score(ofRow row: Int, in candidates: CandidateSet, frequencies: DocumentFrequencies)
    -> Double

  /// What the score of one candidate is made of, in the order of computation.
  func explanation(ofRow row: Int, in candidates: CandidateSet, frequencies: DocumentFrequencies)
    -> [Keyword.Factor]
}

extension KeywordRanker {
  package mutating func prepare(for candidates: CandidateSet) {}
}

/// A ranker whose scores are products of named factors, from the left.
package protocol FactorRanker: KeywordRanker {
  /// The names of the factors, as explanations print them; at most ``Factors/scalarCount``.
  static var factorNames: [String] { get }

  /// The factors of one candidate: one value for each name, then ones.
  func factors(ofRow row: Int, in candidates: CandidateSet, frequencies: DocumentFrequencies)
    -> Factors
}

extension FactorRanker {
  package var overlapWeight: Double { 0.8 }

  package func score(
    ofRow row: Int, in candidates: CandidateSet, frequencies: DocumentFrequencies
  ) -> Double {
    factors(ofRow: row, in: candidates, frequencies: frequencies).product
  }

  package func explanation(
    ofRow row: Int, in candidates: CandidateSet, frequencies: DocumentFrequencies
  ) -> [Keyword.Factor] {
    Self.explanation(factors(ofRow: row, in: candidates, frequencies: frequencies))
  }

  /// Factors by name.
  static func explanation(_ factors: Factors) -> [Keyword.Factor] {
    factorNames.enumerated().map { Keyword.Factor(name: $1, value: factors[$0]) }
  }
}

/// The factors of one candidate, those that a ranker does not have 1.
package typealias Factors = SIMD8<Double>

extension Factors {
  /// No factor yet.
  static let none = Factors(repeating: 1)

  /// The score: the product of the factors, from the left.
  var product: Double { indices.reduce(1) { $0 * self[$1] } }
}
