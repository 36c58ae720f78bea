import FenciSegmentation
import Synchronization

/// How good words are, and how they differ from those of people.
struct SegmentationScore: Sendable {
  var quality = SegmentationQuality()
  /// Empty unless they are counted.
  var differences = DifferenceCounts()
  /// The last line that was compared; 0 before the first.
  fileprivate var lineCount = 0

  /// Adds what was measured elsewhere.
  mutating func add(_ other: SegmentationScore) {
    quality.add(other.quality)
    differences.add(other.differences)
    lineCount = max(lineCount, other.lineCount)
  }
}

/// Compares the words of each line with those of people.
///
/// Each worker counts for itself, and the counts add up, so the result does not depend on their number.
final class SegmentationEvaluationJob: EvaluationJob {
  private let words: WordSource
  private let vocabulary: Vocabulary?
  private let fileNumber: Int
  private let fileName: String
  private let countsDifferences: Bool
  private let sum = Mutex(SegmentationScore())

  /// - Parameters:
  ///   - words: Where the words come from.
  ///   - vocabulary: The words that could be known; `nil` when nobody asks.
  ///   - fileNumber: The place of the file in the run.
  ///   - fileName: The file of people's words, as it is typed.
  ///   - countsDifferences: Whether differences are counted, which takes memory for each.
  init(
    words: WordSource, vocabulary: Vocabulary?, fileNumber: Int, fileName: String,
    countsDifferences: Bool
  ) {
    self.words = words
    self.vocabulary = vocabulary
    self.fileNumber = fileNumber
    self.fileName = fileName
    self.countsDifferences = countsDifferences
  }

  var score: SegmentationScore { sum.withLock { $0 } }

  func makeWorker() -> Worker {
    let findEnds = words.makeFinder()
    var score = SegmentationScore()
    return Worker { [self] record, _ throws(CommandError) in
      let gold = SegmentedLine(record.text)
      let place = Place(source: record.source.name, line: record.line, column: 1)
      score.lineCount = max(score.lineCount, record.line)
      guard let ends = try findEnds(gold, place) else { return }
      score.quality.add(gold: gold.ends, found: ends) { range in
        vocabulary?.contains(gold.text[range]) ?? true
      }
      if countsDifferences {
        score.differences.add(gold: gold, foundEnds: ends, file: fileNumber, line: record.line)
      }
    } finish: { [self] in
      sum.withLock { $0.add(score) }
    }
  }

  var epilogue: Bytes {
    get throws(CommandError) {
      if case .file(let found) = words { try found.expectEnd(after: score.lineCount, of: fileName) }
      return []
    }
  }
}
