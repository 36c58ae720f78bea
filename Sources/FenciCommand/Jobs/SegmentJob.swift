import Fenci
import FenciSegmentation

/// Finds the words of each record and writes them.
struct SegmentJob: Job {
  var analyzer: Analyzer
  var mode: SegmentationMode
  var writer: TokenWriter

  var endOfWindow: WindowRule? { analyzer.segmenter.endOfWindow }

  func makeWorker() -> Worker {
    let workspace = analyzer.makeWorkspace()
    let tokens = TokenSource<Token>(endOfWindow: analyzer.segmenter.endOfWindow) { text, tokens in
      analyzer.segment(text, mode: mode, workspace: workspace, into: &tokens)
    }
    return writer.makeWorker(tokens)
  }
}
