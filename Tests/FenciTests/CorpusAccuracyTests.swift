import Fenci
import FenciLexicon
import FenciSegmentation
import FenciText
import Testing

/// Word F1 on the hand-segmented sentences of corpus/segmentation, as a gate with a recorded figure.
///
/// A drop fails; so does a rise of more than a point, which asks for a new record.
@Suite("Accuracy on the corpus")
struct CorpusAccuracyTests {
  /// `Benchmarks/accuracy.sh` prints the figures on the development sets; this one needs nothing else.
  private static let recordedF1 = 0.928

  @Test("word F1 on the sample is the recorded one")
  func wordF1() throws {
    let analyzer = try Analyzer()
    let gold = try TextFile.read(Repository.folder + "/corpus/segmentation/sample.txt")
    var (correct, expected, found) = (0, 0, 0)
    for line in gold.split(separator: "\n") {
      let words = line.split(separator: " ")
      let goldSpans = spans(words)
      let foundSpans = spans(analyzer.words(in: words.joined()))
      correct += goldSpans.intersection(foundSpans).count
      expected += goldSpans.count
      found += foundSpans.count
    }
    let f1 = 2 * Double(correct) / Double(expected + found)
    #expect(f1 > Self.recordedF1 - 0.002, "worse than recorded")
    #expect(f1 < Self.recordedF1 + 0.01, "better than recorded: raise the record")
  }

  private func spans(_ words: [Substring]) -> Set<Range<Int>> {
    var start = 0
    return Set(
      words.map { word in
        defer { start += word.utf8.count }
        return start..<start + word.utf8.count
      })
  }
}
