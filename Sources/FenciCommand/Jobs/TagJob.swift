import Fenci
import FenciTagging

/// Finds the words of each record and their parts of speech, and writes both.
struct TagJob: Job {
  var analyzer: Analyzer
  var writer: TokenWriter

  var endOfWindow: WindowRule? { analyzer.segmenter.endOfWindow }

  func makeWorker() -> Worker {
    let workspace = analyzer.makeWorkspace()
    let tokens = TokenSource<TaggedToken>(endOfWindow: analyzer.segmenter.endOfWindow) {
      text, tokens in
      analyzer.tag(text, workspace: workspace, into: &tokens)
    }
    return writer.makeWorker(tokens)
  }
}
