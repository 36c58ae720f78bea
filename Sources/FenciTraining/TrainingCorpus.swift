import FenciKernel
import FenciLexicon
package import FenciSegmentation
import FenciText

/// Segmented sentences as training sees them: cells, the words that the lexicon finds, and the right edges.
///
/// Everything lies in a few flat arrays, about 16 bytes a cell, so that a hundred megabytes of text fit into
/// memory.
package struct TrainingCorpus {
  /// A stretch of the arrays.
  struct Sentence: Sendable {
    /// First cell in the arrays.
    var start: Int
    /// Number of cells.
    var count: Int
    /// Which part it belongs to when counts are taken from the other parts.
    var fold: Int
    /// The annotation standard, counted from 0.
    var standard: Int
  }

  /// A word that the lexicon finds, by its double-array unit and its number of cells.
  struct Match: Sendable {
    var bits: UInt32
    init(unit: Int, length: Int) { bits = UInt32(length) << 24 | UInt32(unit) }
    var unit: Int { Int(bits & 0xFF_FFFF) }
    var length: Int { Int(bits >> 24) }
  }

  /// What is known of a cell.
  struct CellFlags: OptionSet, Sendable {
    let rawValue: UInt8
    /// A word of the annotators begins here.
    static let goldStart = CellFlags(rawValue: 1)
    /// A Han character: words that no lexicon has are made of them.
    static let han = CellFlags(rawValue: 2)
    /// A Latin word that such words may end with.
    static let nameEnding = CellFlags(rawValue: 4)
  }

  /// Parts that the sentences are divided into.
  static let foldCount = 10

  private(set) var sentences: [Sentence] = []
  private(set) var symbols: [UInt16] = []
  private(set) var flags: [CellFlags] = []
  /// Where the matches of each cell begin; one entry more than there are cells.
  private(set) var firstMatch: [UInt32] = [0]
  private(set) var matches: [Match] = []
  /// Words of the annotators.
  package private(set) var wordCount = 0

  private let segmenter: Segmenter
  private let workspace: SegmentationWorkspace

  /// Makes an empty corpus.
  ///
  /// - Parameter segmenter: Divides the text into cells and finds the words.
  package init(segmenter: Segmenter) {
    self.segmenter = segmenter
    workspace = segmenter.makeWorkspace()
  }

  /// Adds a sentence; one that is empty or too long for a window is left out.
  ///
  /// Edges inside a cell (in the middle of a number) cannot be learned and are passed over.
  ///
  /// - Parameters:
  ///   - line: Words of annotators.
  ///   - standard: Their standard, counted from 0.
  /// - Complexity: O(*n* · *l*), *l* the cells of the longest word.
  package mutating func add(_ line: SegmentedLine, standard: Int = 0) {
    guard !line.text.isEmpty, line.text.count <= Segmenter.windowByteLimit else { return }
    let start = flags.count
    line.text.withUnsafeBufferPointer { source in
      segmenter.prepare(source, from: 0, to: source.count, workspace: workspace, solves: false)
      append(source, ends: line.ends)
    }
    // Folds follow one another, so that neighbouring sentences, which share words, are in different ones.
    sentences.append(
      Sentence(
        start: start, count: flags.count - start, fold: sentences.count % Self.foldCount,
        standard: standard))
  }

  /// The number of cells that a word is divided into: a run of letters or digits is one.
  func cellCount(of word: String) -> Int {
    var word = word
    return word.withUTF8 { source in
      segmenter.prepare(source, from: 0, to: source.count, workspace: workspace, solves: false)
      return workspace.cells.arrays.count
    }
  }

  private mutating func append(_ source: UnsafeBufferPointer<UInt8>, ends: [Int]) {
    let cells = workspace.cells.arrays
    let maximumCode = segmenter.lexicon.view.maximumCode
    var word = 0
    for index in 0..<cells.count {
      let cell = cells.cells[index]
      symbols.append(UInt16(cell.symbol(maximumCode: maximumCode)))
      let start = cells.start(of: index)
      while word < ends.count, ends[word] < start { word += 1 }
      let isStart = start == 0 || word < ends.count && ends[word] == start
      var flag: CellFlags = isStart ? .goldStart : []
      if cell.kind == TokenKind.word.rawValue { flag.insert(.han) }
      if cell.endsNames { flag.insert(.nameEnding) }
      flags.append(flag)
      wordCount += isStart ? 1 : 0
      segmenter.forEachWord(
        source, workspace: workspace, from: index, to: cells.count, startsOnlyAt: index
      ) { _, length, found in
        matches.append(Match(unit: Int(found.rawValue), length: length))
      }
      firstMatch.append(UInt32(matches.count))
    }
  }
}
