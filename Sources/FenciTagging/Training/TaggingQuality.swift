import FenciLexicon

/// How well tags and entities agree with a teacher's.
package struct TaggingQuality: Sendable, Hashable {
  /// Tokens that the teacher has as words too.
  package private(set) var tokenCount = 0
  /// Those of them that have the teacher's tag.
  package private(set) var rightCount = 0
  /// Entities of the teacher's, as far as they are made of whole tokens.
  package private(set) var entityCount = 0
  /// Entities that were found.
  package private(set) var foundCount = 0
  /// Those that are the teacher's: the same tokens, the same kind.
  package private(set) var commonCount = 0

  /// Right tags, in percent.
  package var accuracy: Double { 100 * Double(rightCount) / Double(max(tokenCount, 1)) }

  /// The harmonic mean of precision and recall of entities, in percent.
  package var entityF1: Double {
    200 * Double(commonCount) / Double(max(entityCount + foundCount, 1))
  }

  mutating func addToken(isRight: Bool) {
    tokenCount += 1
    if isRight { rightCount += 1 }
  }

  mutating func addEntities(_ expected: Set<Span>, found: Set<Span>) {
    entityCount += expected.count
    foundCount += found.count
    commonCount += expected.intersection(found).count
  }

  /// Tokens of an entity, and its tag.
  struct Span: Hashable {
    var tokens: Range<Int>
    var tag: PartOfSpeech
  }

  /// The entities that classes make.
  static func spans(_ classes: [TagClass?]) -> Set<Span> {
    var (spans, open): (Set<Span>, Span?) = ([], nil)
    for (place, found) in classes.enumerated() {
      if let found, found.continuesEntity, var span = open, span.tag == found.tag {
        span.tokens = span.tokens.lowerBound..<place + 1
        open = span
        continue
      }
      if let open { spans.insert(open) }
      open = found.flatMap {
        Entity.Kind($0.tag) == nil ? nil : Span(tokens: place..<place + 1, tag: $0.tag)
      }
    }
    if let open { spans.insert(open) }
    return spans
  }
}

extension TagModel {
  /// How well the model tags examples that it was not learned from.
  ///
  /// - Complexity: O(*n*).
  package func quality(_ examples: TagExamples) -> TaggingQuality {
    let decisions = TagDecisions(classes: classes)
    return quality(examples) { features, example in
      bestClass(features, own: evidence(of: features.current, example.edges))
        ?? Int(decisions.usualClass(of: example.tag))
    }
  }

  /// How well the tags that words have by themselves agree.
  package func qualityWithoutContext(_ examples: TagExamples) -> TaggingQuality {
    let decisions = TagDecisions(classes: classes)
    return quality(examples) { Int(decisions.usualClass(of: $1.tag)) }
  }

  private func quality(
    _ examples: TagExamples, _ decide: (TagFeatures, TagExamples.Example) -> Int
  ) -> TaggingQuality {
    var quality = TaggingQuality()
    let decisions = TagDecisions(classes: classes)
    for sentence in 0..<examples.count {
      var (expected, found): ([TagClass?], [TagClass?]) = ([], [])
      examples.forEachToken(in: sentence) { example, features in
        let index =
          example.isLearned
          ? decide(features, example) : Int(decisions.usualClass(of: example.tag))
        let known = example.found == TagExamples.Example.unknown ? nil : example.found
        let teacher = known.map { examples.classes[Int($0)] }
        let own = classes.indices.contains(index) ? classes[index] : nil
        if example.isWord, let teacher { quality.addToken(isRight: own?.tag == teacher.tag) }
        expected.append(teacher)
        found.append(own)
        return UInt64(index)
      }
      quality.addEntities(TaggingQuality.spans(expected), found: TaggingQuality.spans(found))
    }
    return quality
  }
}
