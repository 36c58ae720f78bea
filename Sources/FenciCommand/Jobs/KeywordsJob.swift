import Fenci
import FenciKeywords

/// Ranks the terms of each record and writes the best.
struct KeywordsJob: Job {
  var analyzer: Analyzer
  var options: KeywordOptions
  var writer: KeywordWriter

  func makeWorker() -> Worker {
    let workspace = analyzer.makeWorkspace()
    return { record, output in
      let document = Document(title: record.title.map(Array.init), text: Array(record.text))
      let keywords = analyzer.keywords(in: document, options: options, workspace: workspace)
      writer.append(keywords, of: record, to: &output)
    }
  }
}
