import FenciText

// jieba's `__cut_DAG` and `__cut_DAG_NO_HMM`.

extension JiebaWorkspace {
  /// The words of the best path through a block; runs of single characters go to `finalseg`.
  func appendWords(of block: Range<Int>, model: JiebaModel) {
    forEachSegment(of: block) { segment in
      switch segment {
      case .word(let range): append(range, .lexicon)
      case .singles(let range):
        if range.count == 1 || isKnown(range, to: model) {
          for index in range { append(index..<index + 1, .singleCharacter) }
        } else {
          appendNewWords(of: range)
        }
      }
    }
  }

  /// The words of the best path through a block; single letters and digits that touch are joined.
  func appendKnownWords(of block: Range<Int>) {
    let ends = findPath(through: block)
    var start = block.lowerBound
    var joined = start
    while start < block.upperBound {
      let end = ends(start)
      if end == start + 1, JiebaCharacterCode.isAlphanumeric(text.codes[start]) {
        start = end
        continue
      }
      if joined < start { append(joined..<start, .pattern) }
      append(start..<end, end == start + 1 ? .singleCharacter : .lexicon)
      start = end
      joined = end
    }
    if joined < start { append(joined..<start, .pattern) }
  }

  /// A word of several characters on the best path, or a longest run of single ones.
  enum Segment {
    case word(Range<Int>)
    case singles(Range<Int>)
  }

  @inline(__always)
  func forEachSegment(of block: Range<Int>, _ body: (Segment) -> Void) {
    let ends = findPath(through: block)
    var start = block.lowerBound
    var singles = start
    while start < block.upperBound {
      let end = ends(start)
      if end > start &+ 1 {
        if singles < start { body(.singles(singles..<start)) }
        body(.word(start..<end))
        singles = end
      }
      start = end
    }
    if singles < start { body(.singles(singles..<start)) }
  }

  /// Finds the best path.
  ///
  /// - Returns: Where the word ends that begins at a scalar of the text.
  @inline(__always)
  func findPath(through block: Range<Int>) -> (Int) -> Int {
    let origin = block.lowerBound
    let ends = bestPath.find(text.codes + origin, count: block.count).ends
    return { origin &+ ends[$0 &- origin] }
  }

  func isKnown(_ range: Range<Int>, to model: JiebaModel) -> Bool {
    model.words.find(text.codes + range.lowerBound, count: range.count)?.isWord ?? false
  }

  @inline(__always)
  func append(_ range: Range<Int>, _ origin: TokenOrigin, tag: UInt8 = 0) {
    pieces.append(
      JiebaPiece(start: range.lowerBound, end: range.upperBound, origin: origin, tag: tag))
  }
}

// MARK: - finalseg

extension JiebaWorkspace {
  /// Divides a run of characters that no word covers.
  private func appendNewWords(of range: Range<Int>) {
    text.forEachRun(of: range, where: JiebaCharacterCode.isHan) { run, isHan in
      guard isHan else { return appendEnglish(of: run) }
      newWordPath.forEachWord(text.codes + run.lowerBound, count: run.count) { word in
        append(
          run.lowerBound + word.lowerBound..<run.lowerBound + word.upperBound,
          word.count == 1 ? .singleCharacter : .hiddenMarkovModel)
      }
    }
  }

  /// Divides at the matches of `[a-zA-Z0-9]+(?:\.\d+)?%?`; what is between them stays whole.
  private func appendEnglish(of run: Range<Int>) {
    let codes = text.codes
    var start = run.lowerBound
    while start < run.upperBound {
      var end = start
      while end < run.upperBound, JiebaCharacterCode.isAlphanumeric(codes[end]) { end += 1 }
      if end == start {
        while end < run.upperBound, !JiebaCharacterCode.isAlphanumeric(codes[end]) { end += 1 }
        append(start..<end, .singleCharacter)
      } else {
        end = endOfFraction(from: end, before: run.upperBound)
        if end < run.upperBound, codes[end] == JiebaCharacterCode.percent { end += 1 }
        append(start..<end, .pattern)
      }
      start = end
    }
  }

  /// One past a full stop and digits, if they stand here.
  private func endOfFraction(from start: Int, before limit: Int) -> Int {
    let codes = text.codes
    guard start < limit, codes[start] == JiebaCharacterCode.fullStop else { return start }
    var end = start + 1
    while end < limit, JiebaCharacterCode.isDigit(codes[end]) { end += 1 }
    return end > start + 1 ? end : start
  }
}
