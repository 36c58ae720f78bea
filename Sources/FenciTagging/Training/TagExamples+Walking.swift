import FenciLexicon

extension TagExamples {
  /// Calls a closure with each example to learn from, and its features.
  func forEachLearned(_ body: (Example, TagFeatures) -> Void) {
    let decisions = TagDecisions(classes: classes)
    for sentence in 0..<count { forEachLearned(in: sentence, decisions, body) }
  }

  /// Calls a closure with each feature of each example to learn from.
  func forEachFeature(_ body: (UInt64) -> Void) {
    forEachLearned { $1.forEach($0.edges, body) }
  }

  /// Calls a closure with each example of a sentence to learn from, and its features: the token before
  /// has the class that the teacher gives it.
  @inline(__always)
  func forEachLearned(
    in sentence: Int, _ decisions: TagDecisions, _ body: (Example, TagFeatures) -> Void
  ) {
    forEachToken(in: sentence) { example, features in
      guard example.isLearned, example.found != Example.unknown else {
        return decisions.usualClass(of: example.tag)
      }
      body(example, features)
      return UInt64(example.found)
    }
  }

  /// Calls a closure with each token of a sentence and its features; it returns the index of the token's
  /// class, as `TagSentences` has it.
  @inline(__always)
  func forEachToken(in sentence: Int, _ body: (Example, TagFeatures) -> UInt64) {
    let range = starts[sentence]..<starts[sentence + 1]
    var last = TokenTraits.none
    var lastClass = TagFeatures.noClass
    for place in range {
      let example = examples[place]
      let next = place + 1 < range.upperBound ? examples[place + 1].traits : .none
      lastClass = body(
        example,
        TagFeatures(last: last, current: example.traits, next: next, lastClass: lastClass))
      last = example.traits
    }
  }
}
