/// Divides a text into sentences, by Chinese punctuation first and by ICU where that does not reach.
///
/// - 。！？；, their ASCII and half-width forms (but no full stop) and a line end close a sentence.
/// - An ellipsis closes one before a quotation mark, white space or the end; elsewhere it is a pause.
/// - Closing quotation marks and the white space after them stay with the sentence they close.
/// - Before a closing bracket nothing closes: （真的？） and 《出发！》 are parts of a sentence.
/// - Between these, stretches with a full stop or with letters of other scripts are divided by ICU
///   (UAX #29, sentence boundaries), which knows 3.14 and U.S. from the end of a sentence.
///
///     var sentences = SentenceBoundaries()
///     try sentences.ranges(of: Array("他说：“走吧！”我们就走了。".utf8))     // two sentences
///
/// Source: GB/T 15834-2011, 标点符号用法, for the marks that end sentences; Unicode Standard Annex #29.
package struct SentenceBoundaries: ~Copyable {
  private var iterator: BreakIterator?

  package init() {}

  /// The sentences of a text in byte ranges, in order; they touch and cover it.
  ///
  /// Ill-formed bytes end nothing.
  ///
  /// - Throws: ``TextError`` when ICU is needed and cannot be used.
  /// - Complexity: O(*n*), *n* the bytes.
  package mutating func ranges(of utf8: [UInt8]) throws(TextError) -> [Range<Int>] {
    try utf8.withUnsafeBufferPointer { bytes throws(TextError) in
      var ranges: [Range<Int>] = []
      let text = PatternText(bytes: bytes, table: CharacterClassTable())
      var start = 0
      while start < bytes.count {
        let sentence = text.sentence(at: start)
        if sentence.needsICU {
          try appendByICU(bytes, start..<sentence.end, to: &ranges)
        } else {
          ranges.append(start..<sentence.end)
        }
        start = sentence.end
      }
      return ranges
    }
  }

  private mutating func appendByICU(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to ranges: inout [Range<Int>]
  ) throws(TextError) {
    if iterator == nil { iterator = try BreakIterator(.sentence) }
    var boundaries: [Int] = []
    try iterator?.appendBoundaries(
      of: UnsafeBufferPointer(rebasing: bytes[range]), offset: range.lowerBound, to: &boundaries)
    var start = range.lowerBound
    for boundary in boundaries {
      ranges.append(start..<boundary)
      start = boundary
    }
  }
}

extension PatternText {
  /// The sentence that begins at an offset, and whether it holds what only ICU can divide.
  fileprivate func sentence(at offset: Int) -> (end: Int, needsICU: Bool) {
    var at = offset
    var needsICU = false
    while at < end {
      if let lineEnd = endOfLineEnd(at: at) { return (lineEnd, needsICU) }
      let scalar = bytes.scalar(at: at)
      let next = at &+ scalar.utf8Count
      switch sentenceMark(scalar.value) {
      case .terminator, .ellipsis:
        if let sentenceEnd = endOfSentence(afterMarkAt: at) { return (sentenceEnd, needsICU) }
        at = endOfSentenceMarks(at: at).end
      case .fullStop:
        needsICU = true
        at = next
      case .none:
        if scalar.value >= 0x80, table.characterClass(of: scalar.value) == .other {
          needsICU = true
        }
        at = next
      }
    }
    return (end, needsICU)
  }

  /// The end of the sentence that the marks at an offset close; nil when they close none.
  private func endOfSentence(afterMarkAt offset: Int) -> Int? {
    let marks = endOfSentenceMarks(at: offset)
    var at = marks.end
    while isClosingQuote(scalar(at: at).value) { at &+= scalar(at: at).utf8Count }
    if isClosingBracket(scalar(at: at).value) { return nil }
    let isAtPause = characterClass(at: at) != .whitespace && at == marks.end
    if marks.isEllipsis, isAtPause { return nil }
    // 2!=3, a?b=c and the like in running ASCII are no sentences.
    if at == marks.end, bytes[at &- 1] < 0x80, isLetterOrDigit(at: at) || byte(at: at) == 0x3D {
      return nil
    }
    at = endOfSpaces(at: at)
    return endOfLineEnd(at: at) ?? at
  }

  /// A run of terminators and ellipses.
  private func endOfSentenceMarks(at offset: Int) -> (end: Int, isEllipsis: Bool) {
    var at = offset
    var isEllipsis = true
    while at < end {
      let scalar = bytes.scalar(at: at)
      switch sentenceMark(scalar.value) {
      case .terminator: isEllipsis = false
      case .ellipsis: break
      case .fullStop, .none: return (at, isEllipsis)
      }
      at &+= scalar.utf8Count
    }
    return (at, isEllipsis)
  }

  private enum SentenceMark {
    case none, terminator, ellipsis, fullStop
  }

  private func sentenceMark(_ value: UInt32) -> SentenceMark {
    switch value {
    case 0x21, 0x3F, 0x3B: .terminator  // ! ? ;
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF61: .terminator  // 。！？；｡
    case 0x203C, 0x2047...0x2049: .terminator  // ‼ ⁇ ⁈ ⁉
    case 0x2026, 0x22EF: .ellipsis  // … ⋯
    case 0x2E, 0xFF0E: .fullStop
    default: .none
    }
  }

  private func isClosingQuote(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x2019, 0x201D, 0x300D, 0x300F, 0x301E, 0x301F, 0xFF02, 0xFF07, 0xFF63: true
    default: false
    }
  }

  private func isClosingBracket(_ value: UInt32) -> Bool {
    switch value {
    case 0x29, 0x5D, 0x7D, 0x3009, 0x300B, 0x3011, 0x3015, 0x3017, 0xFF09, 0xFF3D, 0xFF5D: true
    default: false
    }
  }
}
