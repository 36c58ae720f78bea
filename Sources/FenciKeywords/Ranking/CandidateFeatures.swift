import FenciLexicon
import Glibc

/// States the features of a document's candidates.
struct CandidateFeatures: Sendable {
  /// First occurrences within so many tokens of the text are in its opening.
  static let openingTokenCount = 20
  /// Common words have a score of 0, which has no logarithm; the scores of keywords are above 1.
  static let lowestFormulaScore = 0.01

  private let formula = CombinedRanker()
  private var textRank = TextRank()
  private var neighbors = NeighborEntropies()
  private var highestRank = 1.0
  private var highestFrequency = 1
  private var titleTermCount = 0

  /// Reads what only the document as a whole tells.
  ///
  /// - Complexity: O(*n* + *o* log *o*), *o* the occurrences of repeated candidates.
  mutating func prepare(for candidates: CandidateSet) {
    textRank.prepare(for: candidates)
    neighbors.count(candidates)
    highestRank = max(textRank.highestRank, .leastNonzeroMagnitude)
    highestFrequency = candidates.candidates.reduce(1) { max($0, Int($1.frequency)) }
    titleTermCount = candidates.sequence.terms.prefix { $0.isInTitle }.count
  }

  /// Adds the features of one candidate to a sink, but for the overlap.
  @inline(__always)
  func add(
    ofRow row: Int, in candidates: CandidateSet, frequencies: DocumentFrequencies,
    to sink: inout some FeatureSink
  ) {
    let candidate = candidates.candidates[row]
    sink.add(.base, 1)
    let background = candidates.background(of: candidate, frequencies: frequencies)
    addFrequency(candidate, background, to: &sink)
    addLength(candidate, to: &sink)
    addPlace(candidate, in: candidates, to: &sink)
    if candidate.termCount == 1 {
      let term = candidates.sequence.terms[Int(candidate.firstTerm)]
      sink.add(RankingFeature.ofWord(tagged: term.tag), 1)
    } else {
      addForm(candidate, in: candidates, to: &sink)
    }
    addCompleteness(candidate, to: &sink)
    addSurroundings(row, candidate, in: candidates, to: &sink)
    let factors = formula.factors(of: candidate, rarity: background.rarity, in: candidates)
    sink.add(.formula, log(max(factors.product, Self.lowestFormulaScore)))
  }
}

// MARK: - Groups

extension CandidateFeatures {
  @inline(__always)
  private func addFrequency(
    _ candidate: Candidate, _ background: CandidateBackground, to sink: inout some FeatureSink
  ) {
    if candidate.frequency > 1 {
      let frequency = log(Double(candidate.frequency))
      sink.add(.frequency, frequency)
      sink.add(.repeated, 1)
      sink.add(.frequent, if: candidate.frequency > 2)
      sink.add(.relativeFrequency, frequency / log(Double(max(highestFrequency, 2))))
      sink.add(.frequencyTimesRarity, frequency * background.rarity)
    }
    sink.add(.rarity, background.rarity)
    sink.add(.raritySquared, background.rarity * background.rarity / 10)
    sink.add(.leastWordRarity, background.leastWordRarity)
    if candidate.termCount == 1 {
      sink.add(.unknownWord, if: !background.isKnown)
    } else if background.isKnown {
      sink.add(.knownPhrase, 1)
      sink.add(.phraseGain, min(background.ownRarity - background.meanWordRarity, 5))
    }
  }

  @inline(__always)
  private func addLength(_ candidate: Candidate, to sink: inout some FeatureSink) {
    let width = Int(candidate.halfWidth) / 2
    if candidate.halfWidth == candidate.characterCount {
      sink.add(.narrow, 1)
      sink.add(.longNarrow, if: candidate.halfWidth > 8)
    } else {
      sink.add(.mixedScript, if: candidate.halfWidth != 2 * candidate.characterCount)
      sink.add(RankingFeature.ofWidth(width), 1)
    }
    switch candidate.termCount {
    case 1: break
    case 2: sink.add(.twoWords, 1)
    case 3: sink.add(.threeWords, 1)
    default: sink.add(.moreWords, 1)
    }
  }

  @inline(__always)
  private func addPlace(
    _ candidate: Candidate, in candidates: CandidateSet, to sink: inout some FeatureSink
  ) {
    let first = Int(candidate.firstTerm)
    let count = Double(max(candidates.sequence.terms.count, 1))
    let position = CandidatePosition(
      of: candidate, in: candidates, titleTermCount: titleTermCount)
    sink.add(.earliness, 1 / (1 + log(1 + Double(first))))
    let textCount = Double(max(candidates.sequence.terms.count - titleTermCount, 1))
    sink.add(.lateness, position.inText < 0 ? 1 : Double(position.inText) / textCount)
    sink.add(.opening, if: position.inText >= 0 && position.inText < Self.openingTokenCount)
    if position.last > first { sink.add(.spread, Double(position.last - first) / count) }
    sink.add(.lastPosition, Double(position.last) / count)
    sink.add(.first, if: first == 0)
    guard candidate.isInTitle else { return }
    sink.add(.inTitle, 1)
    sink.add(.inTitleRepeated, if: candidate.frequency > 1)
    sink.add(.inTitleOnly, if: position.inText < 0)
    sink.add(.endsTitle, if: position.endsTitle)
  }

  @inline(__always)
  private func addForm(
    _ candidate: Candidate, in candidates: CandidateSet, to sink: inout some FeatureSink
  ) {
    let terms = candidates.sequence.terms
    let range = candidate.termRange
    var hasIdiom = false
    for term in range where terms[term].tag == .idiom { hasIdiom = true }
    sink.add(.idiomInside, if: hasIdiom)
    // Whoever puts a name in quotation marks has said that it is one.
    if candidate.isName { return }
    let first = terms[range.lowerBound]
    let last = terms[range.upperBound - 1]
    sink.add(first.role.beginning, 1)
    sink.add(last.tag == .verbalNoun ? .endsWithVerbalNoun : last.role.ending, 1)
    sink.add(.shortVerb, if: first.isShortVerb || last.isShortVerb)
    sink.add(.shortFirst, if: first.characterCount == 1)
    sink.add(.shortLast, if: last.characterCount == 1)
    sink.add(.beginsWithVerbalNoun, if: first.tag == .verbalNoun)
    sink.add(.beginsWithName, if: first.tag.isName)
    var (hasVerb, hasShort, hasJoiner, hasLatin) = (false, false, false, last.tag == .latin)
    for term in range.dropLast() {
      if terms[term].role == .verbal { hasVerb = true }
      if terms[term].role == .joiner { hasJoiner = true }
      if terms[term].tag == .latin { hasLatin = true }
      if term > range.lowerBound, terms[term].characterCount == 1 { hasShort = true }
    }
    sink.add(.verbInside, if: hasVerb)
    sink.add(.shortInside, if: hasShort)
    sink.add(.joined, if: hasJoiner)
    sink.add(.latinInside, if: hasLatin)
  }

  @inline(__always)
  private func addCompleteness(_ candidate: Candidate, to sink: inout some FeatureSink) {
    sink.add(.name, if: candidate.isName)
    sink.add(.quoted, if: candidate.quotedFrequency > 0)
    sink.add(.quotedRepeated, if: candidate.quotedFrequency > 1)
    sink.add(.singlePhrase, if: candidate.isPhrase && candidate.frequency == 1)
    if candidate.freeFrequency == 0 {
      sink.add(.neverFree, 1)
    } else {
      sink.add(.freeShare, Double(candidate.freeFrequency) / Double(candidate.frequency))
    }
    guard candidate.containerFrequency > 0 else { return }
    if candidate.frequency > 1 {
      sink.add(.onlyContained, if: candidate.containerFrequency == candidate.frequency)
      sink.add(
        .containedShare,
        min(Double(candidate.containerFrequency) / Double(candidate.frequency), 1))
    } else {
      sink.add(.containedOnce, 1)
    }
  }

  @inline(__always)
  private func addSurroundings(
    _ row: Int, _ candidate: Candidate, in candidates: CandidateSet,
    to sink: inout some FeatureSink
  ) {
    let share = textRank.meanRank(of: candidate.termRange) / highestRank
    sink.add(.textRank, log(0.001 + share))
    sink.add(.textRankShare, share)
    if candidate.frequency > 1 {
      let (least, most) = neighbors.entropies(ofRow: row)
      if least > 0 { sink.add(.leastNeighborEntropy, least) }
      if most > 0 { sink.add(.mostNeighborEntropy, most) }
    }
    guard candidate.isPhrase else { return }
    let frequency = candidate.frequency
    var lowest = Int32.max
    var highest: Int32 = 0
    for term in candidate.termRange {
      guard candidates.sequence.terms[term].role.isWord else { continue }
      let word = candidates.word(ofTerm: term).map { candidates.candidates[$0].frequency }
      lowest = min(lowest, word ?? frequency)
      highest = max(highest, word ?? frequency)
    }
    guard highest > 0 else { return }
    if highest > frequency { sink.add(.loosestWord, log(Double(highest) / Double(frequency))) }
    if lowest > frequency { sink.add(.tightestWord, log(Double(lowest) / Double(frequency))) }
    sink.add(.cohesive, if: frequency > 1 && lowest <= frequency)
  }
}
