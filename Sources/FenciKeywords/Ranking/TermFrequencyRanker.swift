/// Term frequency times inverse document frequency, the classic weight.
///
///     score = tf · ln((N + 1) / (df + 1)) · containment
///
/// Phrases that the table does not have are as rare as their words on average. A term that never occurs
/// outside one longer repeated term counts half.
///
/// Source: K. Spärck Jones, "A statistical interpretation of term specificity and its application in
/// retrieval", Journal of Documentation 28(1), 1972, doi:10.1108/eb026526. See
/// Guides/TermFrequency.md.
package struct TermFrequencyRanker: FactorRanker {
  /// The weight of a term that never occurs outside one longer repeated term.
  package var containedWeight = 0.5

  package init() {}

  package static var factorNames: [String] { ["frequency", "rarity", "containment"] }

  package func factors(
    ofRow row: Int, in candidates: CandidateSet, frequencies: DocumentFrequencies
  ) -> Factors {
    let candidate = candidates.candidates[row]
    return factors(
      frequency: candidate.frequency,
      rarity: candidates.rarity(of: candidate, frequencies: frequencies),
      isOnlyContained: candidate.isOnlyContained)
  }

  /// The factors of a term.
  @inline(__always)
  func factors(frequency: Int32, rarity: Double, isOnlyContained: Bool) -> Factors {
    var factors = Factors.none
    factors[0] = Double(frequency)
    factors[1] = rarity
    factors[2] = isOnlyContained ? containedWeight : 1
    return factors
  }
}
