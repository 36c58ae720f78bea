import FenciKernel
import FenciLexicon
import FenciSegmentation
import FenciTestSupport

@testable import FenciTraining

/// Small segmented texts by chance, and what training makes of them.
enum TrainingWorld {
  /// Reads sentences, with spaces between their words.
  static func read(_ lines: [String]) -> SegmentedText {
    var text = lines.joined(separator: "\n")
    return text.withUTF8 { SegmentedText($0) }
  }

  /// One sentence.
  static func line(_ text: String) -> SegmentedLine {
    var text = text
    return text.withUTF8 { SegmentedLine($0) }
  }

  /// The words of sentences.
  static func vocabulary(_ lines: [String]) throws -> TrainingVocabulary {
    try TrainingVocabulary([read(lines)])
  }

  /// Sentences as training sees them, all of the first standard.
  static func corpus(_ lines: [String], lexicon: Lexicon) -> TrainingCorpus {
    var corpus = TrainingCorpus(segmenter: Segmenter(lexicon: lexicon))
    for line in lines { corpus.add(Self.line(line)) }
    return corpus
  }

  /// The symbol of an edge, as `LearnedView.edge`: the last one.
  static func edge(_ lexicon: Lexicon) -> UInt16 {
    UInt16(LearnedView.symbolCount(maximumCode: lexicon.view.maximumCode) - 1)
  }

  /// Sentences of words that are drawn from a few, and those from pieces.
  static func randomLines(
    _ count: Int, of wordCounts: ClosedRange<Int>, over pieces: [String],
    using generator: inout SplitMix64
  ) -> [String] {
    let words = (0..<8).map { _ in
      pieces.randomText(count: Int.random(in: 1...3, using: &generator), using: &generator)
    }
    return (0..<count).map { _ in
      (0..<Int.random(in: wordCounts, using: &generator))
        .map { _ in words.randomElement(using: &generator) ?? "中" }.joined(separator: " ")
    }
  }
}
