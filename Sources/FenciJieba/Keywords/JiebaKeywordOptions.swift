public import FenciLexicon

/// What is asked of one ranking: the arguments of `extract_tags` and `textrank`.
public struct JiebaKeywordOptions: Sendable, Hashable {
  /// jieba's two rankers.
  public enum Method: Sendable, Hashable {
    /// `jieba.analyse.extract_tags`.
    case termFrequency
    /// `jieba.analyse.textrank`.
    case textRank
  }

  /// How words are ranked.
  public var method = Method.termFrequency
  /// The most keywords returned: `topK`.
  public var maximumCount = 20
  /// The parts of speech that keywords may have: `allowPOS`.
  ///
  /// `nil` means all words for ``Method/termFrequency``, which then takes the words of ``JiebaTokenizer``
  /// instead of those of ``JiebaTagger``; for ``Method/textRank``, `ns n vn v`.
  public var partsOfSpeech: Set<PartOfSpeech>?
  /// Words that are no keywords, in lower case, beside jieba's own: `set_stop_words`.
  public var stopWords: Set<String> = []

  /// The defaults, each stated at its property.
  public init() {}
}
