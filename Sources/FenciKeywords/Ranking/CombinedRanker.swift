import FenciLexicon
import Glibc

/// The method without learning: frequency and rarity, weighed by what keywords look like and where they stand.
///
///     score = frequency · rarity · length · position · form · completeness · title
///
/// | factor | what |
/// | --- | --- |
/// | frequency | 1 + 2 ln tf |
/// | rarity | inverse document frequency to the power of ¾; phrases back off to their words |
/// | length | people choose terms of three to six characters, and abbreviations |
/// | position | 1 + 1 / (1 + ln(1 + *p*)), *p* the tokens before the first occurrence |
/// | form | verbs, adjectives, numbers and idioms cost, except in names |
/// | completeness | what stands only inside longer terms, or only once, counts less |
/// | title | more for terms of the title |
///
/// The weights are round numbers, chosen once on two development sets together; a tenth or two more or
/// less of any of them changes little. None is fitted to a document. See Guides/CombinedRanking.md,
/// which also says what each factor is worth and what was tried and left out.
package struct CombinedRanker: FactorRanker {
  /// What each e-fold of the term frequency adds.
  package var frequencyGain = 2.0
  /// Damps the inverse document frequency: rare is good, but the rarest is not best.
  package var rarityExponent = 0.75
  /// The weight of a term by its width in Han characters, the last for all wider ones.
  ///
  /// The first two are for short terms of narrow letters: AI, GPU.
  package var lengthWeights = [1, 1, 0.7, 1, 1.2, 1.2, 1, 0.8, 0.8, 0.5]
  /// How much a first occurrence at the very beginning adds.
  package var positionGain = 1.0
  /// The weight of a verb by itself, and of a phrase with a verb before its last word.
  package var verbWeight = 0.8
  /// The weight of a phrase with a verb of one character at an end: 说, 压.
  package var shortVerbWeight = 0.5
  /// The weight of an adjective, time or place by itself, or at the end of a phrase.
  package var attributiveWeight = 0.6
  /// The weight of a phrase that begins with a direction or prefix, or ends with a measure word or
  /// suffix.
  package var affixWeight = 0.5
  /// The weight of a phrase that begins with a number.
  package var numeralWeight = 0.5
  /// The weight of a term with an idiom in it: 锦上添花 is a manner of speaking.
  package var idiomWeight = 0.5
  /// The weight of a phrase that occurs once.
  package var singleWeight = 0.8
  /// The weight of a term that never occurs outside one longer repeated term.
  package var containedWeight = 0.5
  /// The weight of a term that never stands between function words or punctuation.
  package var boundWeight = 0.8
  /// The weight of a term of the title.
  package var titleWeight = 1.5

  package init() {}

  package static var factorNames: [String] {
    ["frequency", "rarity", "length", "position", "form", "completeness", "title"]
  }

  package func factors(
    ofRow row: Int, in candidates: CandidateSet, frequencies: DocumentFrequencies
  ) -> Factors {
    let candidate = candidates.candidates[row]
    return factors(
      of: candidate, rarity: candidates.rarity(of: candidate, frequencies: frequencies),
      in: candidates)
  }

  /// The factors of a candidate whose rarity is known.
  @inline(__always)
  func factors(of candidate: Candidate, rarity: Double, in candidates: CandidateSet) -> Factors {
    var factors = Factors.none
    factors[0] = 1 + frequencyGain * log(Double(max(candidate.frequency, 1)))
    factors[1] = pow(rarity, rarityExponent)
    factors[2] = lengthWeights[min(Int(candidate.halfWidth) / 2, lengthWeights.count - 1)]
    factors[3] = 1 + positionGain / (1 + log(1 + Double(candidate.firstTerm)))
    // Whoever puts a name in quotation marks has said that it is one.
    factors[4] = candidate.isName ? 1 : form(candidates.sequence.terms, candidate.termRange)
    factors[5] = completeness(candidate)
    factors[6] = candidate.isInTitle ? titleWeight : 1
    return factors
  }

  private func form(_ terms: [Term], _ range: Range<Int>) -> Double {
    let first = terms[range.lowerBound]
    let last = terms[range.upperBound - 1]
    var weight = 1.0
    if range.count == 1 {
      if first.role == .verbal { weight *= verbWeight }
    } else {
      if range.dropLast().contains(where: { terms[$0].role == .verbal }) { weight *= verbWeight }
      if first.isShortVerb || last.isShortVerb { weight *= shortVerbWeight }
      if first.role == .prefix || last.role == .suffix { weight *= affixWeight }
      if first.role == .numeral { weight *= numeralWeight }
    }
    if last.role == .attributive { weight *= attributiveWeight }
    if range.contains(where: { terms[$0].tag == .idiom }) { weight *= idiomWeight }
    return weight
  }

  private func completeness(_ candidate: Candidate) -> Double {
    var weight = 1.0
    if candidate.termCount > 1, candidate.frequency == 1 { weight *= singleWeight }
    if candidate.isOnlyContained { weight *= containedWeight }
    if candidate.freeFrequency == 0 { weight *= boundWeight }
    return weight
  }
}

extension Term {
  /// Whether it is a verb of one character: 说, 压.
  var isShortVerb: Bool { role == .verbal && characterCount == 1 }
}
