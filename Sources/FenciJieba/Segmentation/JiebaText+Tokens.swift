import FenciText

extension JiebaText {
  /// A piece as a token of the source.
  @inline(__always)
  func token(_ piece: JiebaPiece, of source: UnsafeBufferPointer<UInt8>) -> Token {
    Token(
      start: offsets[piece.start], end: offsets[piece.end], word: .none,
      kind: JiebaCharacterCode.isHan(codes[piece.start]) && piece.start < piece.end
        ? .word : kind(of: piece.range, in: source),
      origin: piece.origin)
  }

  /// What a token is.
  ///
  /// jieba does not say; this is by its characters alone, and white space is what Python calls so. A token
  /// of no width counts as white space.
  private func kind(of range: Range<Int>, in source: UnsafeBufferPointer<UInt8>) -> TokenKind {
    guard let first = range.first, !JiebaCharacterCode.isSpace(codes[first]) else {
      return .whitespace
    }
    if JiebaCharacterCode.isInAlphabet(codes[first]) { return kindOfAlphabetic(range) }
    let scalar = source.scalar(at: offsets[first])
    guard scalar.isWellFormed else { return .invalid }
    switch CharacterClassTable().characterClass(of: scalar.value) {
    case .han: return .word
    case .letter: return .latin
    case .digit: return .number
    case .punctuation: return .punctuation
    case .whitespace, .symbol, .extend: return .symbol
    case .other: return .other
    }
  }

  private func kindOfAlphabetic(_ range: Range<Int>) -> TokenKind {
    var hasDigit = false
    var hasLetter = false
    for code in UnsafeBufferPointer(start: codes + range.lowerBound, count: range.count) {
      if JiebaCharacterCode.isHan(code) { return .word }
      if JiebaCharacterCode.isDigit(code) {
        hasDigit = true
      } else if JiebaCharacterCode.isAlphanumeric(code) {
        hasLetter = true
      }
    }
    if hasLetter { return .latin }
    guard hasDigit else { return codes[range.lowerBound] == 0x2B ? .symbol : .punctuation }
    return codes[range.upperBound - 1] == JiebaCharacterCode.percent ? .percent : .number
  }
}
