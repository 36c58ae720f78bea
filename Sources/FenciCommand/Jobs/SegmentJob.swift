import Fenci
import FenciSegmentation

/// Finds the words of each record and writes them.
struct SegmentJob: Job {
  var analyzer: Analyzer
  var mode: SegmentationMode
  var writer: TokenWriter

  func makeWorker() -> Worker {
    let workspace = analyzer.makeWorkspace()
    let tokens = TokenSource<Token> { text, tokens in
      analyzer.segment(text, mode: mode, workspace: workspace, into: &tokens)
    }
    return Worker { record, output in writer.append(record, tokens: tokens, to: &output) }
  }
}
