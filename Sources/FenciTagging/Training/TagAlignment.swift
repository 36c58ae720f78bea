import FenciLexicon
import FenciText

/// What a teacher's words say about our tokens, which may have other edges.
///
/// - A token that is a word has the word's class.
/// - A part of a name or time begins it or continues it. A part of another proper noun is one.
/// - The first part of a number, and the last part of a noun or verb, are what the whole is; the other
///   parts may be anything.
/// - A token of several words is what the last one is, when that is a noun, name, verb or adjective.
///
/// Nothing is said about other tokens.
struct TagAlignment {
  /// How a token lies in the word that it is part of.
  private enum Part { case whole, first, inner, last }

  private let sentence: TaggedSentence
  /// Where each word begins, in UTF-8; then where the sentence ends.
  private let starts: [Int]

  init(_ sentence: TaggedSentence) {
    self.sentence = sentence
    starts = sentence.words.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.text.utf8.count) }
  }

  /// The class of each token, and whether it is a word of the teacher's too.
  ///
  /// - Parameter tokens: Of the sentence's text, in order.
  /// - Returns: One for each token.
  /// - Complexity: O(*n*).
  func classes(of tokens: [Token]) -> [(found: TagClass?, isWord: Bool)] {
    var word = 0
    return tokens.map { token in
      while word < sentence.words.count, starts[word + 1] <= token.start { word += 1 }
      guard word < sentence.words.count else { return (nil, false) }
      var last = word
      while last + 1 < sentence.words.count, starts[last + 1] < token.end { last += 1 }
      if last > word {
        let isCovered = starts[word] == token.start && starts[last + 1] == token.end
        return (isCovered ? classOfSeveral(word...last) : nil, false)
      }
      switch (starts[word] == token.start, starts[word + 1] == token.end) {
      case (true, true): return (classOfPart(.whole, of: word), true)
      case (true, false): return (classOfPart(.first, of: word), false)
      case (false, true): return (classOfPart(.last, of: word), false)
      case (false, false): return (classOfPart(.inner, of: word), false)
      }
    }
  }

  private func classOfPart(_ part: Part, of word: Int) -> TagClass? {
    let tag = sentence.words[word].tag
    if part == .whole || tag == .otherProperNoun { return TagClass(tag: tag) }
    if Entity.Kind(tag) != nil {
      return TagClass(tag: tag, continuesEntity: part != .first)
    }
    let isKnown =
      part == .first && tag == .numeral || part == .last && Self.headLast.contains(tag)
    return isKnown ? TagClass(tag: tag) : nil
  }

  private func classOfSeveral(_ words: ClosedRange<Int>) -> TagClass? {
    let (first, last) = (sentence.words[words.lowerBound].tag, sentence.words[words.upperBound].tag)
    // 北京 + 大学: the whole is no common noun.
    guard Self.endings.contains(last), first != .placeName || last != .noun else { return nil }
    return TagClass(tag: last)
  }

  private static let headLast = tags("n", "v", "vn")
  private static let endings = tags("n", "nz", "nt", "ns", "nr", "vn", "v", "a")

  private static func tags(_ names: String...) -> Set<PartOfSpeech> {
    Set(names.compactMap { PartOfSpeech(name: $0) })
  }
}
