import Glibc

/// The default method: frequency and rarity, weighed by what keywords look like and where they stand.
///
///     score = frequency · rarity · length · position · form · completeness · emphasis
///
/// | factor | what |
/// | --- | --- |
/// | frequency | 1 + ln tf |
/// | rarity | inverse document frequency; phrases back off to their words |
/// | length | people choose terms of three to six characters |
/// | position | 1 + 1 / (1 + ln(1 + *p*)), *p* the tokens before the first occurrence |
/// | form | verbs, adjectives and numbers at the edges cost, except in names |
/// | completeness | less for what only occurs inside longer terms, or nowhere by itself |
/// | emphasis | more for terms of the title and quoted names |
///
/// All weights are round numbers chosen once on two development sets; none is fitted to a document. See
/// Guides/CombinedRanking.md.
package struct CombinedRanker: KeywordRanker {
  /// The weight of a term by its width in Han characters, the last for all wider ones.
  package var lengthWeights = [0.5, 0.8, 0.8, 1, 1.2, 1.2, 1.1, 0.8, 0.8, 0.5]
  /// How much a first occurrence at the very beginning adds.
  package var positionGain = 1.0
  /// The weight of a verb by itself.
  package var verbWeight = 0.6
  /// The weight of a phrase that begins with a verb.
  package var initialVerbWeight = 0.6
  /// The weight of an adjective, time or place by itself, or at the end of a phrase.
  package var attributiveWeight = 0.5
  /// The weight of a phrase that ends with a suffix or measure word.
  package var auxiliaryWeight = 0.3
  /// The weight of a phrase with a number inside.
  package var numeralWeight = 0.5
  /// The weight of a term that the hidden Markov model had to guess a word of.
  package var guessedWeight = 0.8
  /// The weight of a term that never occurs outside one longer repeated term.
  package var containedWeight = 0.7
  /// The weight of a term that never stands between function words or punctuation.
  package var boundWeight = 0.7
  /// The weight of a term of the title.
  package var titleWeight = 2.0
  /// The weight of a quoted name.
  package var quotedWeight = 1.0

  package init() {}

  package var factorNames: [String] {
    ["frequency", "rarity", "length", "position", "form", "completeness", "emphasis"]
  }

  package func writeFactors(
    of candidates: CandidateSet, frequencies: DocumentFrequencies, into factors: inout FactorTable
  ) {
    for (row, candidate) in candidates.candidates.enumerated() {
      factors[row, 0] = 1 + log(Double(max(candidate.frequency, 1)))
      factors[row, 1] = candidates.rarity(of: candidate, frequencies: frequencies)
      factors[row, 2] = lengthWeights[min(candidate.halfWidth / 2, lengthWeights.count - 1)]
      factors[row, 3] = 1 + positionGain / (1 + log(1 + Double(candidate.firstTerm)))
      let isName = candidate.mustRepeat || candidate.quotedFrequency > 0
      factors[row, 4] = isName ? 1 : form(candidates.sequence.terms[candidate.termRange])
      factors[row, 5] =
        (candidate.isOnlyContained ? containedWeight : 1)
        * (candidate.freeFrequency == 0 ? boundWeight : 1)
      factors[row, 6] =
        (candidate.isInTitle ? titleWeight : 1)
        * (candidate.quotedFrequency > 0 ? quotedWeight : 1)
    }
  }

  private func form(_ terms: ArraySlice<Term>) -> Double {
    guard let first = terms.first, let last = terms.last else { return 1 }
    var weight = 1.0
    if terms.count == 1 {
      if first.role == .verbal { weight *= verbWeight }
    } else if first.role == .verbal {
      weight *= initialVerbWeight
    }
    if last.role == .attributive { weight *= attributiveWeight }
    if last.role == .auxiliary { weight *= auxiliaryWeight }
    if terms.contains(where: { $0.role == .numeral }) { weight *= numeralWeight }
    if terms.contains(where: \.isGuessed) { weight *= guessedWeight }
    return weight
  }
}
