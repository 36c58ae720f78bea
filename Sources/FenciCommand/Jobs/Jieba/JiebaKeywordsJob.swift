import FenciJieba

/// Ranks the words of each record as jieba does and writes the best.
struct JiebaKeywordsJob: Job {
  var keywords: JiebaKeywords
  var options: JiebaKeywordOptions
  var writer: KeywordWriter

  func makeWorker() -> Worker {
    let workspace = keywords.makeWorkspace()
    return Worker { record, output in
      let best = keywords.keywords(in: record.text, options: options, workspace: workspace)
      writer.append(best, of: record, to: &output)
    }
  }
}
