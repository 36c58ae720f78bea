import Fenci
import FenciTagging
import FenciText

/// Finds the words of each record and their parts of speech, and writes both; or names and times only.
struct TagJob: Job {
  var analyzer: Analyzer
  /// Whether only names and times are written, each whole.
  var onlyEntities: Bool
  var writer: TokenWriter

  /// A part of a line may have words but no names, so the writers could not tell which is the line's first.
  var endOfWindow: WindowRule? { onlyEntities ? nil : analyzer.segmenter.endOfWindow }

  func makeWorker() -> Worker {
    let workspace = analyzer.makeWorkspace()
    let tokens = TokenSource<TaggedToken>(endOfWindow: analyzer.segmenter.endOfWindow) {
      text, tokens in
      analyzer.tag(text, workspace: workspace, into: &tokens)
      if onlyEntities { tokens = tokens.joinedEntities }
    }
    return writer.makeWorker(tokens)
  }
}

extension [TaggedToken] {
  /// The entities, each as one token.
  fileprivate var joinedEntities: [TaggedToken] {
    entities.map { entity in
      var token = self[entity.tokens.lowerBound].token
      if entity.tokens.count > 1 {
        token = Token(
          start: entity.utf8Range.lowerBound, end: entity.utf8Range.upperBound, word: .none,
          kind: .word, origin: token.origin)
      }
      return TaggedToken(token: token, tag: entity.tag)
    }
  }
}
