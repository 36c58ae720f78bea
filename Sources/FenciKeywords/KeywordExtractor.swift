import FenciLexicon
public import FenciSegmentation
public import FenciTagging
import FenciText

/// Ranks the terms of a document.
///
/// Immutable and cheap to copy: share one among tasks, and give each task a workspace of its own.
public struct KeywordExtractor: Sendable {
  private let segmenter: Segmenter
  private let tagger: any Tagger
  private let frequencies: DocumentFrequencies
  private let stopWords: StopWords

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
  public func keywords(
    in document: Document, options: KeywordOptions = .init(), workspace: KeywordWorkspace
  ) -> [Keyword] {
    document.text.withUnsafeBufferPointer { source in
      segmenter.segment(source, workspace: workspace.segmentation, into: &workspace.tokens)
      tagger.tag(workspace.tokens, of: source, into: &workspace.tagged)
      var indices: [TermKey: Int] = [:]
      var terms: [(key: TermKey, ranges: [Range<Int>])] = []
      for tagged in workspace.tagged {
        let token = tagged.token
        guard [.word, .latin, .product, .hashtag].contains(token.kind) else { continue }
        let text = String(decoding: source[token.utf8Range], as: UTF8.self)
        guard text.count >= options.minimumCharacterCount else { continue }
        if let allowed = options.partsOfSpeech, !allowed.contains(tagged.tag) { continue }
        let key = frequencies.folding.key(of: source, in: token.utf8Range)
        guard !stopWords.contains(key) else { continue }
        if let index = indices[key] {
          terms[index].ranges.append(token.utf8Range)
        } else {
          indices[key] = terms.count
          terms.append((key, [token.utf8Range]))
        }
      }
      let keywords = terms.map { term in
        let count = Double(term.ranges.count)
        let idf = frequencies.inverseDocumentFrequency(
          ofCount: frequencies.documentFrequency(of: term.key) ?? 0)
        return Keyword(
          text: String(decoding: source[term.ranges[0]], as: UTF8.self), score: count * idf,
          occurrences: term.ranges,
          explanation: options.explains
            ? [.init(name: "frequency", value: count), .init(name: "idf", value: idf)] : [])
      }
      return Array(
        keywords.sorted {
          $0.score != $1.score
            ? $0.score > $1.score
            : $0.occurrences[0].lowerBound < $1.occurrences[0].lowerBound
        }.prefix(options.maximumCount))
    }
  }
}

/// Scratch space of one task; see ``KeywordExtractor/makeWorkspace()``.
public final class KeywordWorkspace {
  let segmentation: SegmentationWorkspace
  var tokens: [Token] = []
  var tagged: [TaggedToken] = []

  init(segmentation: SegmentationWorkspace) { self.segmentation = segmentation }
}
