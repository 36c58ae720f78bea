import FenciText

extension Keyword {
  /// Makes a keyword of a candidate and its near-duplicates.
  ///
  /// - Parameters:
  ///   - candidates: The candidates of the document.
  ///   - row: Which of them.
  ///   - variants: Those that it stands for.
  ///   - score: Its score.
  ///   - source: The joined source.
  ///   - textStart: Where the text begins in it.
  ///   - explanation: The factors of the score.
  init(
    _ candidates: CandidateSet, row: Int, variants: [Int], score: Double,
    source: UnsafeBufferPointer<UInt8>, textStart: Int, explanation: [Factor]
  ) {
    let candidate = candidates.candidates[row]
    var occurrences: [Range<Int>] = []
    occurrences.reserveCapacity(Int(candidate.frequency))
    for row in [row] + variants {
      candidates.appendOccurrences(ofRow: row, textStart: textStart, to: &occurrences)
    }
    // In order but for those of long quotations, which are found first, and of variants.
    if candidate.quotedFrequency > 0 || !variants.isEmpty {
      occurrences.sort { $0.lowerBound < $1.lowerBound }
    }
    self.init(
      text: candidates.text(ofRow: row, in: source), score: score, occurrences: occurrences,
      variants: variants.map { candidates.text(ofRow: $0, in: source) },
      explanation: explanation)
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

extension CandidateSet {
  /// A candidate as it first stands in the source.
  fileprivate func text(ofRow row: Int, in source: UnsafeBufferPointer<UInt8>) -> String {
    let range = candidates[row].termRange
    return Keyword.text(
      of: source,
      in: sequence.terms[range.lowerBound].start..<sequence.terms[range.upperBound - 1].end,
      characterCount: Int(candidates[row].characterCount))
  }

  /// Adds where a candidate stands in the text, in bytes of the text.
  fileprivate func appendOccurrences(
    ofRow row: Int, textStart: Int, to occurrences: inout [Range<Int>]
  ) {
    let terms = sequence.terms
    forEachOccurrence(of: candidates[row]) { range in
      let start = terms[range.lowerBound].start
      guard start >= textStart else { return }
      occurrences.append(start - textStart..<terms[range.upperBound - 1].end - textStart)
    }
  }
}
