import Fenci
import FenciKeywords

/// Ranks the terms of each record and writes the best.
struct KeywordsJob: Job {
  var extractor: KeywordExtractor
  var options: KeywordOptions
  /// The title of a document that has none of its own.
  var title: Bytes?
  var writer: KeywordWriter
  /// Takes each document for a page; `nil` when none was asked for.
  var report: ReportCollector?

  func makeWorker() -> Worker {
    let workspace = extractor.makeWorkspace()
    return Worker { record, output throws(CommandError) in
      guard let title, record.title == nil else {
        return try rank(record, workspace, into: &output)
      }
      try title.withUnsafeBufferPointer { title throws(CommandError) in
        var record = copy record
        record.title = title
        try rank(record, workspace, into: &output)
      }
    }
  }

  private func rank(
    _ record: borrowing Record, _ workspace: KeywordWorkspace, into output: inout Bytes
  ) throws(CommandError) {
    let document = Document(record)
    let keywords = extractor.keywords(in: document, options: options, workspace: workspace)
    try report?.add(keywords, of: record)
    writer.append(keywords, of: record, to: &output)
  }
}
