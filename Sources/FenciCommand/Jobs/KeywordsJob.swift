import Fenci
import FenciKeywords

/// Ranks the terms of each record and writes the best.
struct KeywordsJob: Job {
  var extractor: KeywordExtractor
  var options: KeywordOptions
  var writer: KeywordWriter
  /// Takes each document for a page; `nil` when none was asked for.
  var report: ReportCollector?

  func makeWorker() -> Worker {
    let workspace = extractor.makeWorkspace()
    return Worker { record, output throws(CommandError) in
      let document = Document(title: record.title.map(Array.init), text: Array(record.text))
      let keywords = extractor.keywords(in: document, options: options, workspace: workspace)
      writer.append(keywords, of: record, to: &output)
      try report?.add(keywords, of: record)
    }
  }
}
