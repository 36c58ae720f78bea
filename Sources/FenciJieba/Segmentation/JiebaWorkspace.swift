/// Scratch space of one task, for all of jieba's functions; see ``JiebaTokenizer/makeWorkspace()``.
public final class JiebaWorkspace {
  let text = JiebaText()
  let bestPath: JiebaBestPath
  let newWordPath: NewWordPath
  let tagPath: TagPath
  /// The tokens of the text, in jieba's order.
  ///
  /// Used by one task at a time, and by no two calls at once: the checks at each token cost a fifth of all.
  @exclusivity(unchecked) var pieces: [JiebaPiece] = []

  init(model: JiebaModel) {
    bestPath = JiebaBestPath(model: model)
    newWordPath = NewWordPath(model: model.newWords)
    tagPath = TagPath(model: model.tags)
  }
}
