public import FenciKeywords
import FenciLexicon
import FenciSegmentation

/// Ranks the words of a document as `jieba.analyse` does: same words, same order, same scores.
///
/// Immutable; give each task its own workspace.
public struct JiebaKeywords: Sendable {
  /// Jieba's data.
  public let model: JiebaModel

  /// Makes a ranker.
  public init(model: JiebaModel) { self.model = model }

  /// Makes the mutable half for one task.
  public func makeWorkspace() -> JiebaWorkspace { JiebaWorkspace(model: model) }

  /// The best words of a document, best first; of equal scores, as jieba's stable sort leaves them.
  ///
  /// - Parameters:
  ///   - source: UTF-8. As in jieba, all of it is one text.
  ///   - options: What is asked.
  ///   - workspace: Scratch space of the calling task.
  /// - Returns: At most `options.maximumCount` keywords; occurrences are bytes of `source`.
  /// - Complexity: That of tagging, and O(*t* log *t*), *t* the different words.
  public func keywords(
    in source: UnsafeBufferPointer<UInt8>, options: JiebaKeywordOptions = .init(),
    workspace: JiebaWorkspace
  ) -> [Keyword] {
    findPieces(in: source, options: options, workspace: workspace)
    var words = WordTable(codes: workspace.text.codes)
    let candidates = CandidateWords(
      of: workspace, in: source, options: options, stopWords: model.stopWords, words: &words)
    let ranked =
      switch options.method {
      case .termFrequency: rankByFrequency(candidates, words, workspace.text)
      case .textRank: JiebaTextRank(candidates: candidates, words: words).ranked()
      }
    let best = ranked.prefix(max(options.maximumCount, 0))
    let occurrences = candidates.occurrences(ofWords: best.map(\.word))
    return zip(best, occurrences).map { scored, pieces in
      let ranges = pieces.map { workspace.text.byteRange(of: workspace.pieces[$0]) }
      return Keyword(
        text: String(decoding: source[ranges[0]], as: UTF8.self), score: scored.score,
        occurrences: ranges)
    }
  }

  private func findPieces(
    in source: UnsafeBufferPointer<UInt8>, options: JiebaKeywordOptions, workspace: JiebaWorkspace
  ) {
    if options.method == .termFrequency, options.partsOfSpeech == nil {
      JiebaTokenizer(model: model).findPieces(in: source, mode: .precise, workspace: workspace)
    } else {
      JiebaTagger(model: model).findPieces(in: source, workspace: workspace)
    }
  }

  /// `TFIDF.extract_tags`: count · (inverse document frequency / all counts).
  private func rankByFrequency(
    _ candidates: CandidateWords, _ words: WordTable, _ text: JiebaText
  ) -> [ScoredWord] {
    var counts = [Double](repeating: 0, count: words.first.count)
    var total = 0.0
    for number in candidates.numbers where number >= 0 {
      counts[Int(number)] += 1
      total += 1
    }
    return zip(counts, words.first).enumerated().map { number, word in
      let (count, range) = word
      let unit = model.frequencies.find(text.codes + range.lowerBound, count: range.count)
      let known = unit.flatMap { $0.isWord ? $0.value : nil }
      return ScoredWord(word: number, score: count * ((known ?? model.medianFrequency) / total))
    }.sorted()
  }
}

/// A word by its number, and its score.
struct ScoredWord {
  var word: Int
  var score: Double
}

extension [ScoredWord] {
  /// Best first; equal ones stay in order, as with Python's `sorted(…, reverse=True)`.
  func sorted() -> [ScoredWord] {
    // Swift's sort is stable in fact but not by contract.
    enumerated().sorted { left, right in
      left.element.score != right.element.score
        ? left.element.score > right.element.score : left.offset < right.offset
    }.map(\.element)
  }
}

extension JiebaText {
  fileprivate func byteRange(of piece: JiebaPiece) -> Range<Int> {
    offsets[piece.start]..<offsets[piece.end]
  }
}
