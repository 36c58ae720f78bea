import FenciTestSupport
import FenciText
import Testing

@testable import FenciSegmentation

@Suite("Explanations")
struct PathExplanationTests {
  private let text = "南京市长江大桥"

  private func explain(_ text: String, against: [Int]? = nil) throws -> PathExplanation {
    let segmenter = Segmenter(lexicon: try TrainedLexicon.make())
    var text = text
    return text.withUTF8 {
      segmenter.explain($0, against: against, workspace: segmenter.makeWorkspace())
    }
  }

  @Test("scores of words and boundaries add up to those of the paths, and evidence to boundaries")
  func sums() throws {
    for sentence in TrainedLexicon.sentences {
      let explanation = try explain(sentence)
      let paths = [explanation.best, try #require(explanation.other)]
      #expect(paths[0].score >= paths[1].score)
      for path in paths {
        let sum = path.words.reduce(0) { $0 + $1.score + ($1.boundaryScore ?? 0) }
        #expect(abs(sum - path.score) < 1e-9)
      }
      for boundary in explanation.boundaries {
        let sum = boundary.evidence.reduce(0) { $0 + $1.score }
        #expect(abs(sum - boundary.score) < 1e-9)
        #expect(boundary.isInBest || boundary.isInOther)
      }
    }
  }

  @Test("beside white space there is an edge, as at the ends of a text, and the space has no say")
  func whitespace() throws {
    var edgeCount = 0
    for sentence in TrainedLexicon.sentences {
      let space = sentence.utf8.count..<sentence.utf8.count + 1
      let explanation = try explain("\(sentence) \(sentence)")
      for evidence in explanation.boundaries.flatMap(\.evidence) {
        #expect(!evidence.range.overlaps(space))
        guard evidence.kind == .pair, evidence.touchesEdge else { continue }
        #expect(evidence.range.count == 3, "one character")
        let isBeside =
          evidence.range.upperBound == space.lowerBound
          || evidence.range.lowerBound == space.upperBound
        edgeCount += isBeside ? 1 : 0
      }
    }
    #expect(edgeCount > 0)
  }

  @Test("the other path divides elsewhere than the best, which is the segmenter's")
  func other() throws {
    // Lone dates are divided when the path is known.
    var configuration = SegmenterConfiguration()
    configuration.dateStyle = .whole
    let segmenter = Segmenter(
      lexicon: try TrainedLexicon.make(), configuration: configuration)
    for sentence in TrainedLexicon.sentences {
      let explanation = try explain(sentence)
      #expect(
        explanation.best.words.map(\.range) == segmenter.tokens(in: sentence).map(\.utf8Range))
      #expect(explanation.other?.words.map(\.range) != explanation.best.words.map(\.range))
    }
  }

  @Test("a path that is asked for is the one compared with")
  func expected() throws {
    let explanation = try explain(text, against: [6, 12, 15])
    #expect(explanation.other?.words.map(\.range) == [0..<6, 6..<12, 12..<15, 15..<21])
    #expect(try explain(text, against: [7]).other == nil, "inside a character")
    #expect(
      try explain("南京市长江大桥很长江", against: []).other == nil, "ten characters that are no word")
  }

  @Test("without learned scores boundaries have none")
  func unigram() throws {
    let segmenter = try SmallLexicon.segmenter(["南京": 50, "南京市": 40, "市长": 30, "长江大桥": 20])
    var text = text
    let explanation = text.withUTF8 {
      segmenter.explain($0, workspace: segmenter.makeWorkspace())
    }
    #expect(explanation.best.words.map(\.range) == [0..<9, 9..<21])
    #expect(explanation.boundaries.isEmpty)
    #expect(explanation.best.words.allSatisfy { $0.boundaryScore == nil })
  }
}
