import FenciLexicon
public import FenciSegmentation
public import FenciTagging
import FenciText

/// Ranks the terms of a document: candidates, factors, order.
///
/// Immutable and cheap to copy: share one among tasks, and give each task a workspace of its own.
///
///     let workspace = extractor.makeWorkspace()
///     for keyword in extractor.keywords(in: document, workspace: workspace) { … }
///
/// The result depends on nothing but the document and the options.
public struct KeywordExtractor: Sendable {
  private let segmenter: Segmenter
  private let tagger: any Tagger
  private let background: TermBackground
  private let weights: RankingWeights

  /// How common terms are elsewhere.
  package var frequencies: DocumentFrequencies { background.frequencies }
  /// Words that are no keywords.
  package var stopWords: StopWords { background.stopWords }

  /// Makes an extractor of its parts.
  ///
  /// - Parameters:
  ///   - segmenter: Divides documents into words.
  ///   - tagger: Tags the words.
  ///   - frequencies: How common terms are elsewhere.
  ///   - stopWords: Words that are no keywords and divide phrases.
  ///   - weights: What features are worth to the learned method.
  public init(
    segmenter: Segmenter, tagger: any Tagger, frequencies: DocumentFrequencies,
    stopWords: StopWords, weights: RankingWeights = .init()
  ) {
    self.segmenter = segmenter
    self.tagger = tagger
    self.weights = weights
    background = TermBackground(frequencies: frequencies, stopWords: stopWords)
  }

  /// Makes the mutable half for one task.
  public func makeWorkspace() -> KeywordWorkspace {
    KeywordWorkspace(segmentation: segmenter.makeWorkspace(), weights: weights)
  }

  /// The best terms of a document, best first; ties are broken by first occurrence.
  ///
  /// With ``KeywordOptions/diversity``, each so that it differs from those before it.
  ///
  /// - Parameters:
  ///   - document: The document; ill-formed bytes divide terms.
  ///   - options: What is asked.
  ///   - workspace: Scratch space of the calling task.
  /// - Returns: At most `options.maximumCount` keywords; none for an empty document.
  /// - Complexity: O(*n* + *t* log *k*) for *n* bytes, *t* candidates and *k* keywords asked for; once
  ///   the workspace has grown, only the keywords are allocated.
  public func keywords(
    in document: Document, options: KeywordOptions = .init(), workspace: KeywordWorkspace
  ) -> [Keyword] {
    withSource(of: document, workspace: workspace) { source, textStart in
      readTokens(of: source, workspace: workspace)
      if options.method == .termFrequency, options.phrases == .excluded {
        defer { workspace.tagged.giveBackIfLarge() }
        return workspace.words.keywords(
          workspace.tagged, of: source, textStart: textStart, background: background,
          memo: &workspace.candidates.sequence.memo, options: options)
      }
      findCandidates(in: source, textStart: textStart, options: options, workspace: workspace)
      switch options.method {
      case .learned: return rank(source, textStart, options, workspace, by: &workspace.learned)
      case .combined: return rank(source, textStart, options, workspace, by: &workspace.combined)
      case .termFrequency:
        return rank(source, textStart, options, workspace, by: &workspace.termFrequency)
      case .textRank: return rank(source, textStart, options, workspace, by: &workspace.textRank)
      }
    }
  }

  /// Finds the candidates of a document, and calls a closure with them.
  func withCandidates(
    of document: Document, options: KeywordOptions, workspace: KeywordWorkspace,
    _ body: (CandidateSet) -> Void
  ) {
    withSource(of: document, workspace: workspace) { source, textStart in
      readTokens(of: source, workspace: workspace)
      findCandidates(in: source, textStart: textStart, options: options, workspace: workspace)
      body(workspace.candidates)
    }
  }

  /// Calls a closure with title and text as one, and where the text begins in it.
  private func withSource<Result>(
    of document: Document, workspace: KeywordWorkspace,
    _ body: (UnsafeBufferPointer<UInt8>, _ textStart: Int) -> Result
  ) -> Result {
    guard let title = document.title, !title.isEmpty else {
      return document.text.withUnsafeBufferPointer { body($0, 0) }
    }
    workspace.joined.removeAll(keepingCapacity: true)
    workspace.joined.append(contentsOf: title)
    workspace.joined.append(0x0A)
    workspace.joined.append(contentsOf: document.text)
    return workspace.joined.withUnsafeBufferPointer { body($0, title.count + 1) }
  }

  /// Divides the source into words, and tags them.
  private func readTokens(of source: UnsafeBufferPointer<UInt8>, workspace: KeywordWorkspace) {
    segmenter.segment(source, workspace: workspace.segmentation, into: &workspace.tokens)
    tagger.tag(workspace.tokens, of: source, into: &workspace.tagged)
    workspace.tokens.giveBackIfLarge()
  }

  /// Finds the candidates among the tagged tokens.
  private func findCandidates(
    in source: UnsafeBufferPointer<UInt8>, textStart: Int, options: KeywordOptions,
    workspace: KeywordWorkspace
  ) {
    workspace.candidates.sequence.read(
      workspace.tagged, of: source, textStart: textStart, background: background)
    workspace.tagged.giveBackIfLarge()
    workspace.candidates.find(withPhrases: options.phrases != .excluded)
  }

  /// Ranks the candidates that were found.
  private func rank<Ranker: KeywordRanker>(
    _ source: UnsafeBufferPointer<UInt8>, _ textStart: Int, _ options: KeywordOptions,
    _ workspace: KeywordWorkspace, by ranker: inout Ranker
  ) -> [Keyword] {
    ranker.prepare(for: workspace.candidates)
    let best = workspace.ranking.best(
      of: workspace.candidates, by: ranker, frequencies: frequencies, options)
    // Read once: each access to a property of a class would copy the set's references.
    let candidates = workspace.candidates
    return best.map { entry in
      Keyword(
        candidates, row: entry.row,
        variants: workspace.ranking.duplicates.variants(ofRow: entry.row), score: entry.score,
        source: source, textStart: textStart,
        explanation: options.explains ? explanation(of: entry.row, by: ranker, workspace) : [])
    }
  }

  /// The factors that a candidate's score is the product of.
  private func explanation<Ranker: KeywordRanker>(
    of row: Int, by ranker: Ranker, _ workspace: KeywordWorkspace
  ) -> [Keyword.Factor] {
    let parts = ranker.explanation(
      ofRow: row, in: workspace.candidates, frequencies: frequencies)
    let overlap = workspace.ranking.isPart(row: row) ? ranker.overlapWeight : 1
    return parts + [.overlap(overlap)]
  }
}

/// Scratch space of one task; see ``KeywordExtractor/makeWorkspace()``.
public final class KeywordWorkspace {
  let segmentation: SegmentationWorkspace
  var tokens: [Token] = []
  var tagged: [TaggedToken] = []
  /// Title, line end and text of a document with a title.
  var joined: [UInt8] = []
  var candidates = CandidateSet()
  // With their default parameters; each keeps the arrays that it works in.
  var learned: LearnedRanker
  var combined = CombinedRanker()
  var termFrequency = TermFrequencyRanker()
  var textRank = TextRank()
  var ranking = Ranking()
  var words = WordRanking()

  init(segmentation: SegmentationWorkspace, weights: RankingWeights) {
    self.segmentation = segmentation
    learned = LearnedRanker(weights: weights)
  }
}

extension Array {
  /// Frees the memory of a large document's elements, which are not needed any more; that of a small
  /// one's is kept for the next document.
  fileprivate mutating func giveBackIfLarge() {
    if count > 1 << 16 { self = [] }
  }
}
