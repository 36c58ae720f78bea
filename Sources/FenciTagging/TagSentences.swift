import FenciText

/// Tagged tokens as a tagger reads them: sentence by sentence, white space left out.
///
/// A sentence ends behind 。, ！, ？ or a line end: what a teacher never saw beyond is not looked at.
struct TagSentences {
  /// With the tags that they have by themselves.
  var tagged: UnsafeBufferPointer<TaggedToken>
  /// The text.
  var source: UnsafeBufferPointer<UInt8>

  /// Calls a closure with the place and the features of each token of a range, in order.
  ///
  /// - Parameters:
  ///   - places: Nothing outside is looked at.
  ///   - traits: Reads the token at a place; asked once for each.
  ///   - body: Returns the index of the token's class, or `TagFeatures.noClass`: the token after it is
  ///     told.
  /// - Complexity: O(*n*) in the tokens; allocates nothing.
  @inline(__always)
  func forEachToken(
    in places: Range<Int>, traits: (Int) -> TokenTraits, body: (Int, TagFeatures) -> UInt64
  ) {
    var (place, _) = firstWord(from: places.lowerBound, to: places.upperBound)
    guard place < places.upperBound else { return }
    var last = TokenTraits.none
    var lastClass = TagFeatures.noClass
    var current = traits(place)
    while place < places.upperBound {
      let (following, isNewLine) = firstWord(from: place + 1, to: places.upperBound)
      let upcoming = following < places.upperBound ? traits(following) : .none
      let isEnd = isNewLine || endsSentence(tagged[place].token)
      let found = body(
        place,
        TagFeatures(
          last: last, current: current, next: isEnd ? .none : upcoming, lastClass: lastClass))
      (last, lastClass) = isEnd ? (.none, TagFeatures.noClass) : (current, found)
      (place, current) = (following, upcoming)
    }
  }

  /// The first token from a place on that is not white space, and whether a line ends before it.
  @inline(__always)
  private func firstWord(from start: Int, to end: Int) -> (place: Int, isNewLine: Bool) {
    var place = start
    var isNewLine = false
    while place < end, tagged[place].token.kind == .whitespace {
      if source[tagged[place].token.utf8Range].contains(0x0A) { isNewLine = true }
      place += 1
    }
    return (place, isNewLine)
  }

  @inline(__always)
  private func endsSentence(_ token: Token) -> Bool {
    guard token.kind == .punctuation else { return false }
    switch source.scalar(at: token.start).value {
    case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F: return true
    default: return false
    }
  }
}
