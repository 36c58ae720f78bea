import FenciKernel

/// What the characters at a word's edges say about the tag of a word that no lexicon has.
///
/// Counted over the lexicon's own words when it is compiled, types and not occurrences, because unknown
/// words are rare types: for each last character the tag most of its words have, for each first
/// character how many in 255 of its words are names of persons.
///
/// Source: T. Brants, "TnT: a statistical part-of-speech tagger", ANLP 2000 (tags of unknown words from
/// suffixes). We differ: one character, which in Chinese is a morpheme, and the first one for names.
struct TagGuesses {
  /// Most frequent tag of the words that end in a character, by its code.
  private(set) var tagByLast: [UInt8]
  /// Share of names of persons among the words that begin with a character, by its code.
  private(set) var nameShareByFirst: [UInt8]

  /// Counts over words of two characters and more.
  ///
  /// - Parameters:
  ///   - words: First and last character codes and the tag of each.
  ///   - maximumCode: The largest code.
  init(words: [(first: UInt16, last: UInt16, tag: PartOfSpeech)], maximumCode: Int) {
    var tagCounts: [Int: Int] = [:]
    var total = [Int](repeating: 0, count: maximumCode + 1)
    var names = total
    for word in words where word.tag != .unknown {
      tagCounts[Int(word.last) << 8 | Int(word.tag.rawValue), default: 0] += 1
      total[Int(word.first)] += 1
      if word.tag.name.hasPrefix("nr") { names[Int(word.first)] += 1 }
    }
    var best = [(count: Int, tag: UInt8)](
      repeating: (0, PartOfSpeech(name: "n")?.rawValue ?? 0), count: maximumCode + 1)
    for (key, count) in tagCounts {
      let (last, tag) = (key >> 8, UInt8(key & 0xFF))
      // The smaller tag number breaks ties, so that the image does not depend on hashing.
      if (count, best[last].tag) > (best[last].count, tag) { best[last] = (count, tag) }
    }
    tagByLast = best.map(\.tag)
    nameShareByFirst = zip(names, total).map { UInt8($1 == 0 ? 0 : $0 * 255 / $1) }
  }
}

extension Lexicon {
  /// The likely tag of a word that the lexicon does not have.
  ///
  /// - Parameter characters: The word's characters, folded or not.
  /// - Returns: ``PartOfSpeech/unknown`` for a single character.
  /// - Complexity: O(*m*).
  public func guessTag(of characters: some StringProtocol) -> PartOfSpeech {
    let scalars = characters.unicodeScalars
    let count = scalars.count
    guard count > 1, let first = scalars.first, let last = scalars.last else { return .unknown }
    if count <= 3, nameShare(ofFirst: view.code(of: first.value)) > 127 {
      return .guessedName
    }
    return tag(ofLast: view.code(of: last.value))
  }
}

extension PartOfSpeech {
  fileprivate static let guessedName = PartOfSpeech(name: "nr") ?? .unknown
}
