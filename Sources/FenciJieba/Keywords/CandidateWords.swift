import FenciLexicon

/// Which words of a text may be keywords: at least two characters, no stop word, an allowed part of
/// speech.
struct CandidateWords {
  /// By piece of the workspace: the number of the word; −1 when it is none.
  private(set) var numbers: [Int32] = []

  /// Looks at the pieces of a workspace.
  ///
  /// - Parameters:
  ///   - workspace: Has the pieces.
  ///   - source: What they are of.
  ///   - options: What is asked.
  ///   - stopWords: jieba's own.
  ///   - words: Numbers the words in the order in which they first stand.
  init(
    of workspace: JiebaWorkspace, in source: UnsafeBufferPointer<UInt8>,
    options: JiebaKeywordOptions, stopWords: Set<String>, words: inout WordTable
  ) {
    let text = workspace.text
    let tags = options.partsOfSpeech ?? (options.method == .textRank ? Self.nounsAndVerbs : nil)
    let hasHanStopWords = !options.stopWords.isEmpty
    numbers.reserveCapacity(workspace.pieces.count)
    for piece in workspace.pieces {
      var number = -1
      // Of two characters and more, only CR LF has some that `strip` takes away.
      if piece.range.count >= 2, !JiebaCharacterCode.isSpace(text.codes[piece.start]),
        tags?.contains(PartOfSpeech(rawValue: piece.tag)) ?? true,
        !(hasHanStopWords || !JiebaCharacterCode.isHan(text.codes[piece.start]))
          || !Self.isStopWord(
            source[text.offsets[piece.start]..<text.offsets[piece.end]], stopWords,
            options.stopWords)
      {
        number = words.number(of: piece.range)
      }
      numbers.append(Int32(truncatingIfNeeded: number))
    }
  }

  /// The pieces of each of some words, in order.
  func occurrences(ofWords words: [Int]) -> [[Int]] {
    var places = [Int32: Int](minimumCapacity: words.count)
    for (place, word) in words.enumerated() { places[Int32(word)] = place }
    var occurrences = [[Int]](repeating: [], count: words.count)
    for (piece, number) in numbers.enumerated() {
      if let place = places[number] { occurrences[place].append(piece) }
    }
    return occurrences
  }

  /// `TextRank.pos_filt`.
  private static let nounsAndVerbs = Set(
    ["ns", "n", "vn", "v"].compactMap { PartOfSpeech(name: $0) })

  private static func isStopWord(
    _ word: Slice<UnsafeBufferPointer<UInt8>>, _ stopWords: Set<String>, _ others: Set<String>
  ) -> Bool {
    // Words have no letters but those of ASCII and Han, so this is Python's `lower`.
    let lower = String(decoding: word, as: UTF8.self).lowercased()
    return stopWords.contains(lower) || others.contains(lower)
  }
}
