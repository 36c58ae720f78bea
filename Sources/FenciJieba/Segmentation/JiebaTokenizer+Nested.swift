import FenciText

// jieba's `__cut_all` and `cut_for_search`.

extension JiebaWorkspace {
  /// All words of the dictionary in a block, and what none of them covers.
  ///
  /// Letters and digits that no longer word covers are joined; they come out when the first other
  /// character follows, which may be behind words that begin inside them.
  func appendAllWords(of block: Range<Int>, model: JiebaModel) {
    let codes = text.codes
    var covered = block.lowerBound - 1
    var english: Range<Int>?
    for start in block {
      let isEnglish = JiebaCharacterCode.isAlphanumeric(codes[start])
      if let range = english, !isEnglish {
        append(range, .pattern)
        english = nil
      }
      let found = ends(at: start, before: block.upperBound, model: model)
      if found.count < 2, start > covered {
        let end = found.last ?? start + 1
        if isEnglish {
          english = (english?.lowerBound ?? start)..<end
        } else {
          append(start..<end, found.count == 0 ? .singleCharacter : .lexicon)
        }
        covered = end - 1
      } else {
        forEachEnd(at: start, before: block.upperBound, model: model) { end in
          if end > start + 1 {
            append(start..<end, .lexicon)
            covered = end - 1
          }
        }
      }
    }
    if let english { append(english, .pattern) }
  }

  /// Divides at white space; what is between two separators stays whole, even if it is nothing.
  func appendSeparated(_ run: Range<Int>) {
    var start = run.lowerBound
    for index in run {
      // The line feed of a pair was taken with its carriage return.
      guard index >= start, let end = text.endOfSeparator(at: index, before: run.upperBound) else {
        continue
      }
      append(start..<index, .singleCharacter)
      append(index..<end, .singleCharacter)
      start = end
    }
    append(start..<run.upperBound, .singleCharacter)
  }

  /// Puts the words of two and of three characters inside a longer one before it.
  func insertNestedWords(model: JiebaModel) {
    let words = pieces
    pieces.removeAll(keepingCapacity: true)
    for word in words {
      for length in 2...3 where word.range.count > length {
        for start in word.start...word.end - length
        where isKnown(start..<start + length, to: model) {
          append(start..<start + length, .lexicon)
        }
      }
      pieces.append(word)
    }
  }

  /// The number of words that begin at a scalar, and where the longest of them ends.
  private func ends(
    at start: Int, before limit: Int, model: JiebaModel
  ) -> (count: Int, last: Int?) {
    var found: (count: Int, last: Int?) = (0, nil)
    forEachEnd(at: start, before: limit, model: model) { end in
      found = (found.count + 1, end)
    }
    return found
  }

  /// Calls a function with the end of each word that begins at a scalar, shortest first.
  @inline(__always)
  private func forEachEnd(
    at start: Int, before limit: Int, model: JiebaModel, _ body: (Int) -> Void
  ) {
    let codes = text.codes
    let units = model.words.units
    var unit = units[Int(codes[start])]
    var end = start &+ 1
    while true {
      if unit.isWord { body(end) }
      guard unit.base != 0, end < limit else { return }
      unit = units[Int(unit.base) &+ Int(codes[end])]
      guard unit.label == codes[end] else { return }
      end &+= 1
    }
  }
}
