import FenciJieba

/// Ranks the words of each record as jieba does and writes the best.
struct JiebaKeywordsJob: Job {
  var keywords: JiebaKeywords
  var options: JiebaKeywordOptions
  var writer: KeywordWriter
  /// Takes each document for a page; `nil` when none was asked for.
  var report: ReportCollector?

  func makeWorker() -> Worker {
    let workspace = keywords.makeWorkspace()
    return Worker { record, output throws(CommandError) in
      let best = keywords.keywords(in: record.text, options: options, workspace: workspace)
      writer.append(best, of: record, to: &output)
      try report?.add(best, of: record)
    }
  }
}
