/// How common a candidate and its words are elsewhere.
struct CandidateBackground {
  /// Inverse document frequency; see `DocumentFrequencies.rarity(ofPhrase:meanOfWords:isRepeated:)`.
  var rarity: Double
  /// The mean of its words; joiners and function words do not count.
  var meanWordRarity: Double
  /// That of the most common of them.
  var leastWordRarity: Double
  /// That of its own count, with no bound; 0 when the table does not have it.
  var ownRarity = 0.0
  /// Whether the table has it.
  var isKnown = false
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

  /// All that the background tells of a candidate.
  func background(
    of candidate: Candidate, frequencies: DocumentFrequencies
  ) -> CandidateBackground {
    var (sum, count, least) = (0.0, 0.0, Double.infinity)
    for term in candidate.termRange {
      let role = sequence.terms[term].role
      guard role.isInTerms, role != .joiner else { continue }
      sum += sequence.terms[term].rarity
      least = min(least, sequence.terms[term].rarity)
      count += 1
    }
    let mean = count > 0 ? sum / count : 0
    var background = CandidateBackground(
      rarity: mean, meanWordRarity: mean, leastWordRarity: count > 0 ? least : 0)
    let known = frequencies.documentFrequency(of: candidate.key)
    background.isKnown = known != nil
    guard candidate.termCount > 1 else { return background }
    let bound = DocumentFrequencies.highestPhraseGain * mean
    if let known {
      background.ownRarity = frequencies.inverseDocumentFrequency(ofCount: known)
      background.rarity = min(background.ownRarity, bound)
    } else if candidate.frequency > 1 {
      background.rarity = bound
    }
    return background
  }
}
