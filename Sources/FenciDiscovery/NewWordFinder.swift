public import FenciKeywords
import FenciLexicon
public import FenciSegmentation
public import FenciTagging
import Glibc

/// Finds words that the dictionaries do not have in raw text of any size, in bounded memory.
///
///     let finder = NewWordFinder(
///       segmenter: segmenter, tagger: tagger, stopWords: stopWords, options: DiscoveryOptions())
///     let counter = finder.makeCounter()
///     for document in documents { try document.withUTF8 { try counter.add($0) } }
///     for word in try finder.words(in: [counter.finish()]) { print(word.text, word.count) }
///
/// A candidate is a string of two to eight units (Han characters, Latin letters, digits; a Han character
/// outside the Basic Multilingual Plane is two) with a Han character in it. It neither begins nor ends
/// within a Latin word or a number.
///
/// Laws: the words depend on the documents, the dictionaries and the thresholds only: not on the order of
/// the documents, on how they are shared among counters, nor on the memory.
///
/// Source: Z. Jin, K. Tanaka-Ishii, "Unsupervised segmentation of Chinese text by use of branching
/// entropy", COLING/ACL 2006; K. W. Church, P. Hanks, "Word association norms, mutual information, and
/// lexicography", Computational Linguistics 16(1), 1990. Guides/NewWordDiscovery.md says how we differ.
public struct NewWordFinder: Sendable {
  private let segmenter: Segmenter
  private let tagger: any Tagger
  private let stopWords: StopWords
  private let options: DiscoveryOptions
  private let memory: SortingMemory

  /// Makes a finder.
  ///
  /// - Parameters:
  ///   - segmenter: Whose words are known.
  ///   - tagger: Guesses parts of speech.
  ///   - stopWords: Words that no new word begins or ends with.
  ///   - options: What counts as a word.
  /// - Precondition: `options.minimumCount` is at least 2, `options.maximumLength` in `2...8`.
  public init(
    segmenter: Segmenter, tagger: any Tagger, stopWords: StopWords, options: DiscoveryOptions
  ) {
    precondition(options.minimumCount > 1)
    precondition(2...DiscoveryOptions.longestLength ~= options.maximumLength)
    self.segmenter = segmenter
    self.tagger = tagger
    self.stopWords = stopWords
    self.options = options
    memory = SortingMemory(
      byteCount: options.sortingByteCount, folder: options.temporaryFolder)
  }

  /// Makes a counter for some of the documents, one for each thread.
  public func makeCounter() -> OccurrenceCounter {
    // While the words are found, two of the four shares hold what the counters kept in memory.
    OccurrenceCounter(
      segmenter: segmenter, byteCount: options.sortingByteCount / 2 / max(1, options.counterCount),
      folder: options.temporaryFolder)
  }

  /// The new words of all documents that were counted, best first, equal ones in the order of their
  /// characters.
  ///
  /// - Parameters:
  ///   - counted: What the counters counted.
  ///   - progress: Told now and then how many more occurrences have been looked at.
  /// - Returns: At most `options.maximumWordCount` words.
  /// - Throws: ``DiscoveryError``.
  /// - Complexity: O(*n* log *n*) in the characters.
  public func words(
    in counted: [CountedText], progress: (_ newCount: Int) -> Void = { _ in }
  ) throws(DiscoveryError) -> [NewWord] {
    var runs = SortedRuns<Occurrence>()
    for text in counted { runs.append(contentsOf: text.runs) }
    let characterCount = runs.count
    let candidates: ExternalSorter<Evidence> = memory.makeSorter()
    let cohesion = CohesionJoin(memory: memory)
    try scan(
      memory.merged(runs), candidates: candidates, cohesion: cohesion, progress: progress)
    let containment = ContainmentJoin(memory: memory)
    try cohesion.forEachCandidate(
      of: memory.merged(candidates.finish()), characterCount: characterCount
    ) { candidate throws(DiscoveryError) in
      if candidate.cohesion >= options.minimumCohesion { try containment.add(candidate) }
    }
    return try best(of: containment, tokenCount: counted.reduce(0) { $0 + $1.tokenCount })
  }

  /// Counts all strings; those that may be words become candidates.
  private func scan(
    _ occurrences: RunMerger<Occurrence>, candidates: ExternalSorter<Evidence>,
    cohesion: CohesionJoin, progress: (Int) -> Void
  ) throws(DiscoveryError) {
    var doneCount = 0
    let scan = StringScan(
      minimumCount: options.minimumCount, maximumLength: options.maximumLength)
    try scan.forEachString { () throws(DiscoveryError) in
      doneCount &+= 1
      if doneCount & 0xFFFFF == 0 { progress(1 << 20) }
      return try occurrences.next()
    } _: { key, counts throws(DiscoveryError) in
      try cohesion.add(key, count: counts.count)
      guard key.hasHan, !key.divisions.isEmpty else { return }
      let evidence = counts.evidence(key: key)
      guard min(evidence.leftEntropy, evidence.rightEntropy) >= options.minimumEntropy else {
        return
      }
      try candidates.append(evidence)
      try cohesion.ask(for: key)
    }
  }

  /// Applies what needs the dictionaries, and sorts by score.
  private func best(
    of containment: ContainmentJoin, tokenCount: Int
  ) throws(DiscoveryError) -> [NewWord] {
    let rules = WordRules(segmenter: segmenter, tagger: tagger, stopWords: stopWords)
    let ranked: ExternalSorter<RankedEvidence> = memory.makeSorter()
    try containment.forEachWhole { candidate throws(DiscoveryError) in
      let text = candidate.key.text
      if !options.includesKnownWords, rules.isKnown(text) { return }
      let shape = rules.shape(of: text)
      if shape.isWordsAndFunctionWord { return }
      try ranked.append(RankedEvidence(candidate, phrasePenalty: shape.penalty))
    }
    let inOrder = try memory.merged(try ranked.finish())
    var words: [NewWord] = []
    let scale = segmenter.lexicon.totalCount / Double(max(1, tokenCount))
    while words.count < options.maximumWordCount, let next = try inOrder.next() {
      words.append(NewWord(next, scale: scale, tag: rules.tag(of: next.evidence.key.text)))
    }
    return words
  }
}

extension StringKey {
  /// Whether one of the units is of a Han character.
  fileprivate var hasHan: Bool { (0..<count).contains { TextUnit.isHan(self[$0]) } }
}
