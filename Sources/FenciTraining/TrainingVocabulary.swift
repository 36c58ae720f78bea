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

  /// Word lists and a folding, read once: a pipe cannot be read again.
  package struct Lists: Sendable {
    /// The words of all lists, with their counts.
    package var words: [LexiconEntry] = []
    /// Characters that find the same words.
    package var folding: [(from: Unicode.Scalar, to: Unicode.Scalar)] = []

    /// None.
    package init() {}

    /// Reads them.
    ///
    /// - Parameters:
    ///   - wordListPaths: Word lists; see `LexiconText`.
    ///   - foldingPath: See `FoldingText`.
    /// - Throws: ``LexiconError`` for a file that cannot be read or a bad line.
    package init(wordListPaths: [String], foldingPath: String?) throws(LexiconError) {
      for path in wordListPaths {
        words += try LexiconText.read(TextFile.read(path), path: path) {
          error throws(LexiconError) in throw error
        }
      }
      if let foldingPath {
        folding = try FoldingText.read(TextFile.read(foldingPath), path: foldingPath) {
          error throws(LexiconError) in throw error
        }
      }
    }
  }

  /// Collects the words and compiles them.
  ///
  /// - Parameters:
  ///   - texts: Segmented text.
  ///   - lists: More words, and which characters find the same.
  ///   - basePath: A compiled lexicon whose words are taken instead of all others.
  /// - Throws: ``LexiconError`` for a lexicon that cannot be read, or too many words.
  package init(
    _ texts: [SegmentedText], lists: Lists = Lists(), basePath: String? = nil
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
    var builder = LexiconBuilder(
      foldingPairs: lists.folding, model: HiddenMarkovModel(), provenance: [("name", "trained")])
    builder.add(lists.words)
    builder.add(
      wordCounts.sorted { $0.key < $1.key }.compactMap { word, count in
        word.unicodeScalars.count <= Self.longestWord
          ? LexiconEntry(word: word, count: UInt64(count)) : nil
      })
    let lexicon = try Lexicon(compiled: try builder.finish())
    self.lexicon = lexicon
    var counts = [Double?](repeating: nil, count: lexicon.unitCount)
    for entry in lists.words {
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
