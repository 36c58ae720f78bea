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
  public init(
    segmenter: Segmenter, tagger: any Tagger, frequencies: DocumentFrequencies, stopWords: StopWords
  ) {
    self.segmenter = segmenter
    self.tagger = tagger
    background = TermBackground(frequencies: frequencies, stopWords: stopWords)
  }

  /// Makes the mutable half for one task.
  public func makeWorkspace() -> KeywordWorkspace {
    KeywordWorkspace(segmentation: segmenter.makeWorkspace())
  }

  /// The best terms of a document, best first; ties are broken by first occurrence.
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
    guard let title = document.title, !title.isEmpty else {
      return document.text.withUnsafeBufferPointer {
        keywords(in: $0, textStart: 0, options: options, workspace: workspace)
      }
    }
    workspace.joined.removeAll(keepingCapacity: true)
    workspace.joined.append(contentsOf: title)
    workspace.joined.append(0x0A)
    workspace.joined.append(contentsOf: document.text)
    return workspace.joined.withUnsafeBufferPointer {
      keywords(in: $0, textStart: title.count + 1, options: options, workspace: workspace)
    }
  }

  private func keywords(
    in source: UnsafeBufferPointer<UInt8>, textStart: Int, options: KeywordOptions,
    workspace: KeywordWorkspace
  ) -> [Keyword] {
    segmenter.segment(source, workspace: workspace.segmentation, into: &workspace.tokens)
    tagger.tag(workspace.tokens, of: source, into: &workspace.tagged)
    workspace.tokens.giveBackIfLarge()
    workspace.candidates.sequence.read(
      workspace.tagged, of: source, textStart: textStart, background: background)
    workspace.tagged.giveBackIfLarge()
    workspace.candidates.find(withPhrases: options.phrases != .excluded)
    switch options.method {
    case .combined:
      return rank(source, textStart, options, workspace, by: &workspace.combined)
    case .termFrequency:
      return rank(source, textStart, options, workspace, by: &workspace.termFrequency)
    case .textRank: return rank(source, textStart, options, workspace, by: &workspace.textRank)
    }
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
        candidates, row: entry.row, score: entry.score, source: source,
        textStart: textStart,
        explanation: options.explains ? explanation(of: entry.row, by: ranker, workspace) : [])
    }
  }

  /// The factors of a candidate by name; their product from the left is its score.
  private func explanation<Ranker: KeywordRanker>(
    of row: Int, by ranker: Ranker, _ workspace: KeywordWorkspace
  ) -> [Keyword.Factor] {
    let factors = ranker.factors(ofRow: row, in: workspace.candidates, frequencies: frequencies)
    return Ranker.factorNames.enumerated().map { Keyword.Factor(name: $1, value: factors[$0]) }
      + [Keyword.Factor(name: "overlap", value: workspace.ranking.overlap(ofRow: row))]
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
  var combined = CombinedRanker()
  var termFrequency = TermFrequencyRanker()
  var textRank = TextRank()
  var ranking = Ranking()

  init(segmentation: SegmentationWorkspace) { self.segmentation = segmentation }
}

extension Array {
  /// Frees the memory of a large document's elements, which are not needed any more; that of a small
  /// one's is kept for the next document.
  fileprivate mutating func giveBackIfLarge() {
    if count > 1 << 16 { self = [] }
  }
}
