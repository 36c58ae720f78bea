import FenciText

// Numbers whose edges are settled after the path: as cells they keep the shape that scores were learned for.
extension Segmenter {
  /// Joins 第 and the number behind it: 第6 is one word, as 第六 is.
  ///
  /// - Parameters:
  ///   - first: The first token of a stretch that was just written.
  ///   - source: The bytes of the window.
  ///   - tokens: From `first` on changed. User words stay.
  /// - Complexity: O(*n*).
  func joinOrdinals(
    from first: Int, of source: UnsafeBufferPointer<UInt8>, in tokens: inout [Token]
  ) {
    guard first < tokens.count else { return }
    var last = first
    for index in (first + 1)..<tokens.count {
      let token = tokens[index]
      if token.kind == .number, token.origin != .user, isOrdinalPrefix(tokens[last], source),
        isDigit(at: token.start, of: source)
      {
        tokens[last] = Token(
          start: tokens[last].start, end: token.end, word: .none, kind: .number, origin: .pattern)
      } else {
        last += 1
        tokens[last] = token
      }
    }
    tokens.removeSubrange((last + 1)...)
  }

  /// Divides dates and times of one unit into number and unit, if the date style says so.
  ///
  /// Both parts are dates or times: who reads tags or looks for keywords sees no number and no word.
  ///
  /// - Parameters: As for ``joinOrdinals(from:of:in:)``.
  func divideLoneDates(
    from first: Int, of source: UnsafeBufferPointer<UInt8>, in tokens: inout [Token]
  ) {
    guard configuration.dateStyle == .compound else { return }
    var index = first
    while index < tokens.count {
      let token = tokens[index]
      if token.kind == .date || token.kind == .time, token.origin == .pattern,
        let end = scanner.patterns.endOfNumber(inDate: token.utf8Range, of: source)
      {
        tokens[index].end = end
        index += 1
        tokens.insert(
          Token(start: end, end: token.end, word: .none, kind: token.kind, origin: .pattern),
          at: index)
      }
      index += 1
    }
  }

  private func isOrdinalPrefix(_ token: Token, _ source: UnsafeBufferPointer<UInt8>) -> Bool {
    token.end - token.start == 3 && token.origin != .user
      && source[token.utf8Range].elementsEqual("第".utf8)
  }

  /// Whether a number begins with a digit, not with a sign.
  private func isDigit(at offset: Int, of source: UnsafeBufferPointer<UInt8>) -> Bool {
    CharacterClassTable().characterClass(of: source.scalar(at: offset).value) == .digit
  }
}
