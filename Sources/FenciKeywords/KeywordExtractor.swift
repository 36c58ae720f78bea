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
  /// How common terms are elsewhere.
  package let frequencies: DocumentFrequencies
  /// Words that are no keywords.
  package let stopWords: StopWords

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
    self.frequencies = frequencies
    self.stopWords = stopWords
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
  /// - Complexity: O(*n* + *t* log *t*) for *n* bytes and *t* candidates.
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
    workspace.candidates.sequence.read(
      workspace.tagged, of: source, textStart: textStart, frequencies: frequencies,
      stopWords: stopWords)
    workspace.candidates.find()
    let ranker = options.method.ranker
    workspace.factors.reset(
      rowCount: workspace.candidates.candidates.count, columnCount: ranker.factorNames.count)
    ranker.writeFactors(
      of: workspace.candidates, frequencies: frequencies, into: &workspace.factors)
    return workspace.ranking.best(of: workspace.candidates, factors: workspace.factors, options)
      .map { entry in
        Keyword(
          workspace.candidates, row: entry.row, score: entry.score, source: source,
          textStart: textStart,
          explanation: options.explains
            ? workspace.factors.explanation(of: entry, names: ranker.factorNames) : [])
      }
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
  var factors = FactorTable()
  var ranking = Ranking()

  init(segmentation: SegmentationWorkspace) { self.segmentation = segmentation }
}

extension KeywordMethod {
  /// The ranker with its default parameters.
  fileprivate var ranker: any KeywordRanker {
    switch self {
    case .combined: CombinedRanker()
    case .termFrequency: TermFrequencyRanker()
    case .textRank: TextRank()
    }
  }
}
