import FenciJieba
import FenciTagging

/// Finds jieba's words of each record and their parts of speech, and writes both; see ``JiebaSegmentJob``.
struct JiebaTagJob: Job {
  var tagger: JiebaTagger
  var writer: TokenWriter

  func makeWorker() -> Worker {
    let workspace = tagger.makeWorkspace()
    let tokens = TokenSource<TaggedToken>(
      endOfWindow: JiebaTokenizer.endOfWindow, omittedKind: nil
    ) { text, tokens in
      tagger.tag(text, workspace: workspace, into: &tokens)
    }
    return writer.makeWorker(tokens)
  }
}
