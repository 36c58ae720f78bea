import FenciText

extension Keyword {
  /// Makes a keyword of a candidate.
  ///
  /// - Parameters:
  ///   - candidates: The candidates of the document.
  ///   - row: Which of them.
  ///   - score: Its score.
  ///   - source: The joined source.
  ///   - textStart: Where the text begins in it.
  ///   - explanation: The parts of the score.
  init(
    _ candidates: CandidateSet, row: Int, score: Double, source: UnsafeBufferPointer<UInt8>,
    textStart: Int, explanation: [Factor]
  ) {
    let candidate = candidates.candidates[row]
    let terms = candidates.sequence.terms
    var occurrences: [Range<Int>] = []
    occurrences.reserveCapacity(Int(candidate.frequency))
    candidates.forEachOccurrence(of: candidate) { range in
      let start = terms[range.lowerBound].start
      guard start >= textStart else { return }
      occurrences.append(start - textStart..<terms[range.upperBound - 1].end - textStart)
    }
    // In order but for those of long quotations, which are found first.
    if candidate.quotedFrequency > 0 { occurrences.sort { $0.lowerBound < $1.lowerBound } }
    let first = candidate.termRange
    self.init(
      text: Self.text(
        of: source, in: terms[first.lowerBound].start..<terms[first.upperBound - 1].end,
        characterCount: Int(candidate.characterCount)),
      score: score, occurrences: occurrences, explanation: explanation)
  }

  /// A stretch of the source with each run of white space made one space.
  ///
  /// The characters without white space are counted already, so most texts need not be searched for it.
  static func text(
    of source: UnsafeBufferPointer<UInt8>, in range: Range<Int>, characterCount: Int
  ) -> String {
    let text = String(decoding: source[range], as: UTF8.self)
    let scalarCount = source[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    guard scalarCount != characterCount else { return text }
    return text.unicodeScalars.split(whereSeparator: isSpace).map { String($0) }
      .joined(separator: " ")
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    CharacterClassTable().characterClass(of: scalar.value) == .whitespace
  }
}
