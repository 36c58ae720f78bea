import FenciKernel
import FenciLexicon

/// How often each word of the lexicon was found in segmented text, and how often it was really one.
///
/// The class of a word is what generalises: a string that is nearly always a word where it stands is
/// trusted, whichever it is. For the sentences of one part the counts are taken from the other parts;
/// else training would see words that are always right, and trust them too much.
struct WordStatistics {
  /// Bins of the share of occurrences that are words.
  static let shareBinCount = 8
  /// Bins of a word's frequency in the given word lists; 0 for a word that they do not have.
  static let frequencyBinCount = 8
  /// Number of classes.
  static let classCount = shareBinCount * frequencyBinCount
  /// Words of so many cells or more are one kind.
  static let longestLength = LearnedView.longestScoredWord

  private static let stride = TrainingCorpus.foldCount + 1
  /// By unit and fold, the sum behind the folds.
  private var occurrences: [UInt32]
  private var words: [UInt32]
  /// By unit.
  private let frequencyBins: [UInt8]

  /// Counts the words of a corpus.
  ///
  /// - Parameters:
  ///   - corpus: Segmented text.
  ///   - listedCounts: By unit, the count of a word in the word lists; `nil` for one that they do not have.
  init(_ corpus: TrainingCorpus, listedCounts: [Double?]) {
    occurrences = [UInt32](repeating: 0, count: listedCounts.count * Self.stride)
    words = occurrences
    frequencyBins = listedCounts.map(Self.frequencyBin)
    for sentence in corpus.sentences {
      for index in 0..<sentence.count {
        let cell = sentence.start + index
        for match in corpus.matches[Int(corpus.firstMatch[cell])..<Int(corpus.firstMatch[cell + 1])]
        {
          let entry = match.unit * Self.stride
          occurrences[entry + sentence.fold] += 1
          occurrences[entry + TrainingCorpus.foldCount] += 1
          guard corpus.isGold(cell, match.length, in: sentence) else { continue }
          words[entry + sentence.fold] += 1
          words[entry + TrainingCorpus.foldCount] += 1
        }
      }
    }
  }

  /// The class of a word.
  ///
  /// - Parameters:
  ///   - unit: The word.
  ///   - fold: Counts of this part are left out; `nil` for none.
  /// - Returns: `nil` when neither the other parts nor the lists have the word.
  func wordClass(of unit: Int, without fold: Int?) -> Int? {
    let entry = unit * Self.stride
    var occurrence = occurrences[entry + TrainingCorpus.foldCount]
    var word = words[entry + TrainingCorpus.foldCount]
    if let fold {
      occurrence -= occurrences[entry + fold]
      word -= words[entry + fold]
    }
    let frequency = Int(frequencyBins[unit])
    if word == 0, frequency == 0 { return nil }
    return Self.shareBin(words: word, occurrences: occurrence) * Self.frequencyBinCount + frequency
  }

  /// How often a word occurred as one.
  func count(of unit: Int) -> Int { Int(words[unit * Self.stride + TrainingCorpus.foldCount]) }

  private static func shareBin(words: UInt32, occurrences: UInt32) -> Int {
    guard words > 0 else { return 0 }
    let share = Double(words) / Double(max(occurrences, 1))
    if words == 1 { return share > 0.9 ? 1 : 2 }
    return share > 0.95 ? 3 : share > 0.8 ? 4 : share > 0.5 ? 5 : share > 0.2 ? 6 : 7
  }

  private static func frequencyBin(_ count: Double?) -> UInt8 {
    guard let count else { return 0 }
    return UInt8(1 + frequencyBounds.count { count >= $0 })
  }

  /// Where a frequency bin ends and the next begins.
  private static let frequencyBounds: [Double] = [3, 10, 50, 200, 1_000, 10_000]
}

extension TrainingCorpus {
  /// Whether the annotators have a word of so many cells here.
  func isGold(_ cell: Int, _ length: Int, in sentence: Sentence) -> Bool {
    guard flags[cell].contains(.goldStart) else { return false }
    let end = cell + length
    for inner in cell + 1..<end where flags[inner].contains(.goldStart) { return false }
    return end == sentence.start + sentence.count || flags[end].contains(.goldStart)
  }
}
