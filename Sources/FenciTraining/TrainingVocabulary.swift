package import FenciLexicon
import FenciSegmentation
import FenciText

/// The words that training knows: those of the segmented text and of word lists, or those of a lexicon.
package struct TrainingVocabulary: Sendable {
  /// The words, with costs by their counts.
  package let lexicon: Lexicon
  /// By double-array unit, the count of a word in the word lists; `nil` for one that only the text has.
  package let listedCounts: [Double?]
  private let wordCounts: [String: Int]

  /// Collects the words and compiles them.
  ///
  /// - Parameters:
  ///   - texts: Segmented text.
  ///   - wordListPaths: Word lists; see `LexiconText`.
  ///   - foldingPath: Characters that find the same words; see `FoldingText`.
  ///   - basePath: A compiled lexicon whose words are taken instead of all others.
  ///   - found: More words, with counts, as if a list had them.
  /// - Throws: ``LexiconError`` for a file that cannot be read, a bad line, or too many words.
  package init(
    _ texts: [SegmentedText], wordListPaths: [String], foldingPath: String?, basePath: String?,
    found: [LexiconEntry] = []
  ) throws(LexiconError) {
    wordCounts = texts.reduce(into: [:]) { counts, text in
      counts.merge(text.wordCounts(), uniquingKeysWith: +)
    }
    if let basePath {
      let lexicon = try Lexicon(path: basePath)
      self.lexicon = lexicon
      listedCounts = lexicon.counts
      return
    }
    var listed = found
    for path in wordListPaths {
      listed += try LexiconText.read(TextFile.read(path), path: path) {
        error throws(LexiconError) in
        throw error
      }
    }
    var pairs: [(from: Unicode.Scalar, to: Unicode.Scalar)] = []
    if let foldingPath {
      pairs = try FoldingText.read(TextFile.read(foldingPath), path: foldingPath) {
        error throws(LexiconError) in throw error
      }
    }
    var builder = LexiconBuilder(
      foldingPairs: pairs, model: HiddenMarkovModel(), provenance: [("name", "trained")])
    builder.add(listed)
    builder.add(
      wordCounts.sorted { $0.key < $1.key }.compactMap { word, count in
        word.unicodeScalars.count <= Self.longestWord
          ? LexiconEntry(word: word, count: UInt64(count)) : nil
      })
    let lexicon = try Lexicon(compiled: try builder.finish())
    self.lexicon = lexicon
    var counts = [Double?](repeating: nil, count: lexicon.unitCount)
    for entry in listed {
      guard let word = lexicon.find(entry.word) else { continue }
      counts[Int(word.rawValue), default: 0] += Double(entry.count)
    }
    listedCounts = counts
  }

  /// Longer ones are mistakes of a file rather than words.
  private static let longestWord = 32

  /// The segmented text as training sees it.
  ///
  /// - Parameter texts: Each with the number of its standard.
  /// - Returns: Their sentences, in order.
  /// - Complexity: O(*n* · *l*), *l* the characters of the longest word.
  package func corpus(of texts: [(text: SegmentedText, standard: Int)]) -> TrainingCorpus {
    var corpus = TrainingCorpus(segmenter: Segmenter(lexicon: lexicon))
    for (text, standard) in texts {
      for line in text.lines { corpus.add(line, standard: standard) }
    }
    return corpus
  }

  /// Whether the segmented text has a word.
  package func wasSeen(_ word: String) -> Bool { wordCounts[word] != nil }
}

extension Array where Element == Double? {
  fileprivate subscript(index: Int, default value: Double) -> Double {
    get { self[index] ?? value }
    set { self[index] = newValue }
  }
}
