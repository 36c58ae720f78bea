/// How common a candidate and its words are elsewhere.
struct CandidateBackground {
  /// Inverse document frequency; see `DocumentFrequencies.rarity(ofPhraseIn:meanOfWords:isRepeated:)`.
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
  /// How rare a candidate is elsewhere; that of ``CandidateBackground``.
  func rarity(of candidate: Candidate, frequencies: DocumentFrequencies) -> Double {
    let mean = rarityOfWords(candidate).mean
    return candidate.termCount == 1
      ? mean
      : frequencies.rarity(
        ofPhraseIn: frequencies.documentFrequency(of: candidate.key), meanOfWords: mean,
        isRepeated: candidate.frequency > 1)
  }

  /// All that the background tells of a candidate.
  func background(
    of candidate: Candidate, frequencies: DocumentFrequencies
  ) -> CandidateBackground {
    let (mean, least) = rarityOfWords(candidate)
    var background = CandidateBackground(
      rarity: mean, meanWordRarity: mean, leastWordRarity: least)
    let count = frequencies.documentFrequency(of: candidate.key)
    background.isKnown = count != nil
    guard candidate.termCount > 1 else { return background }
    if let count { background.ownRarity = frequencies.inverseDocumentFrequency(ofCount: count) }
    background.rarity = frequencies.rarity(
      ofPhraseIn: count, meanOfWords: mean, isRepeated: candidate.frequency > 1)
    return background
  }

  /// The rarities of the words at a candidate's first occurrence: their mean and the least; 0 without words.
  private func rarityOfWords(_ candidate: Candidate) -> (mean: Double, least: Double) {
    var (sum, count, least) = (0.0, 0.0, Double.infinity)
    for term in candidate.termRange where sequence.terms[term].role.isWord {
      sum += sequence.terms[term].rarity
      least = min(least, sequence.terms[term].rarity)
      count += 1
    }
    return count > 0 ? (sum / count, least) : (0, 0)
  }
}
