import FenciJieba
import FenciSegmentation
import FenciText

/// Finds jieba's words of each record and writes them, white space too where tokens have columns.
///
/// Lines are read whole: where one may be divided for jieba depends on what follows.
struct JiebaSegmentJob: Job {
  var tokenizer: JiebaTokenizer
  var mode: SegmentationMode
  var writer: TokenWriter

  func makeWorker() -> Worker {
    let workspace = tokenizer.makeWorkspace()
    let tokens = TokenSource<Token>(
      endOfWindow: JiebaTokenizer.endOfWindow, omittedKind: nil
    ) { text, tokens in
      tokenizer.segment(text, mode: mode, workspace: workspace, into: &tokens)
    }
    return writer.makeWorker(tokens)
  }
}
