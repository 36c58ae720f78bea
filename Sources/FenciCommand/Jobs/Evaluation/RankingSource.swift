import FenciJieba
import FenciKeywords

/// Where the rankings come from that are compared with what people chose.
enum RankingSource: Sendable {
  case extractor(KeywordExtractor, KeywordOptions, usesTitle: Bool)
  case jieba(JiebaKeywords, JiebaKeywordOptions)
  case file(FoundKeywords)

  /// Gives the keywords of a record, best first.
  typealias Ranker = (_ record: borrowing Record) throws(CommandError) -> [String]

  /// Makes the ranker of one worker.
  func makeRanker() -> Ranker {
    switch self {
    case .extractor(let extractor, let options, let usesTitle):
      let workspace = extractor.makeWorkspace()
      return { record in
        var document = Document(record)
        if !usesTitle { document.title = nil }
        return extractor.keywords(in: document, options: options, workspace: workspace).map(\.text)
      }
    case .jieba(let keywords, let options):
      let workspace = keywords.makeWorkspace()
      return { record in
        keywords.keywords(in: record.text, options: options, workspace: workspace).map(\.text)
      }
    case .file(let found):
      return { record throws(CommandError) in try found.keywords(of: record) }
    }
  }
}
