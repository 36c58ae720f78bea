import FenciLexicon
public import FenciSegmentation
public import FenciText

/// Tags each word by itself and by the words beside it.
///
/// A linear model over features of the word, its neighbours and the class of the word before, decided
/// from left to right. Words that have one class wherever they stand are not weighed; words of user
/// dictionaries have the tag given there. The model's classes are coarser than the tag set: the tag
/// that ``LexiconTagger`` finds stands where it is a kind of the class, else the class is the tag.
///
/// A token that goes on with a name or time says so; see ``Entity``.
///
/// - Complexity: O(*n*), some 16 look-ups a token.
///
/// Source: A. Ratnaparkhi, "A maximum entropy model for part-of-speech tagging", EMNLP 1996. We differ:
/// the best class is taken at once, not the best sequence, and the tag of the lexicon is a feature.
public struct ContextTagger: Tagger {
  private let segmenter: Segmenter
  private let base: LexiconTagger
  private let model: TagModel
  private let decisions: TagDecisions
  private let memos = TagMemoPool()

  /// Makes a tagger for the tokens of one segmenter.
  public init(segmenter: Segmenter, model: TagModel) {
    self.segmenter = segmenter
    self.model = model
    base = LexiconTagger(segmenter: segmenter)
    decisions = TagDecisions(classes: model.classes)
  }

  /// Tags the tokens; see ``Tagger/tag(_:of:into:)`` for the parameters.
  ///
  /// A text of several windows is tagged window by window, so whoever reads it piece by piece finds the
  /// same.
  public func tag(
    _ tokens: [Token], of source: UnsafeBufferPointer<UInt8>, into tagged: inout [TaggedToken]
  ) {
    base.tag(tokens, of: source, into: &tagged)
    let memo = memos.take()
    defer { memos.giveBack(memo) }
    tagged.withUnsafeMutableBufferPointer { tagged in
      var (first, start) = (0, 0)
      while start < source.count {
        start = segmenter.endOfWindow(in: source, from: start)
        var end = start == source.count ? tagged.count : first
        while end < tagged.count, tagged[end].token.start < start { end += 1 }
        decide(tagged, in: first..<end, of: source, memo: memo)
        first = end
      }
    }
  }

  /// Replaces the tags of a window.
  private func decide(
    _ tagged: UnsafeMutableBufferPointer<TaggedToken>, in places: Range<Int>,
    of source: UnsafeBufferPointer<UInt8>, memo: TagMemo
  ) {
    let lexicon = segmenter.lexicon
    let sentences = TagSentences(tagged: UnsafeBufferPointer(tagged), source: source)
    sentences.forEachToken(in: places) { place in
      memo.traits(of: tagged[place], in: source, lexicon: lexicon, model: model)
    } body: { place, features in
      let own = tagged[place]
      if place > places.lowerBound, own.token.isUnit(ofDate: tagged[place - 1].token, in: source) {
        tagged[place].tag = tagged[place - 1].tag
        tagged[place].continuesEntity = true
        return features.lastClass
      }
      guard own.token.kind.isLearned, own.token.word.userRow == nil,
        let found = model.bestClass(
          features,
          own: memo.evidence(of: own, in: source, lexicon: lexicon, model: model))
      else { return decisions.usualClass(of: own.tag) }
      tagged[place].tag = decisions.tag(of: own, class: found)
      tagged[place].continuesEntity = decisions.continues(
        features.lastClass, class: found, tag: tagged[place].tag)
      return UInt64(truncatingIfNeeded: found)
    }
  }
}

extension TagModel {
  /// What a token by itself says about its class.
  struct Evidence {
    /// The class that the word nearly always has; -1 when its neighbours matter.
    var sureClass: Int
    /// The sums of the token's own features.
    var scores: TagScores
  }

  /// What a token by itself says about its class.
  @inline(__always)
  func evidence(of traits: TokenTraits, _ edges: TokenEdges) -> Evidence {
    var evidence = Evidence(sureClass: -1, scores: TagScores())
    if let row = row(of: traits.wordFeature) {
      evidence.sureClass = sureClass(row) ?? -1
      evidence.scores.add(row.pointee)
    }
    traits.forEachOtherFeature(edges) {
      if let row = row(of: $0) { evidence.scores.add(row.pointee) }
    }
    return evidence
  }

  /// The class of a token, of classes with equal scores the first; `nil` when nothing was learned of any
  /// of its features.
  @inline(__always)
  func bestClass(_ features: TagFeatures, own: Evidence) -> Int? {
    if own.sureClass >= 0 { return own.sureClass }
    var scores = own.scores
    features.forEachOfContext { if let row = row(of: $0) { scores.add(row.pointee) } }
    // An image that was forged may score what is no class.
    return scores.best.flatMap { $0 < classCount ? $0 : nil }
  }
}

extension Token {
  /// Whether it is the unit of a date or time that stands before it in two tokens, as 年 in 2025 年.
  func isUnit(ofDate number: Token, in source: UnsafeBufferPointer<UInt8>) -> Bool {
    (kind == .date || kind == .time) && number.kind == kind && number.end == start
      && CharacterClassTable().characterClass(of: source.scalar(at: start).value) == .han
  }
}

extension TokenKind {
  /// Whether the class of such a token depends on what stands beside it.
  var isLearned: Bool {
    switch self {
    case .word, .latin, .product, .number, .date, .time: true
    default: false
    }
  }
}
