import FenciLexicon
import FenciTestSupport
import Testing

@testable import FenciKeywords

@Suite("Files of weights", .printingLoopValues)
struct RankingWeightsTests {
  @Test("what is written is read")
  func roundTrip() throws {
    try withSeeds(0..<50) { generator in
      var weights = RankingWeights()
      for feature in RankingFeature.allCases where Bool.random(using: &generator) {
        weights[feature: feature] = Double.random(in: -10...10, using: &generator)
      }
      weights.provenance = ["made by a test", "", "two facts"]
      let read = try RankingWeights(text: weights.text, path: "w")
      #expect(read == weights)
    }
  }

  @Test("blank lines, CRLF and a byte-order mark are passed over")
  func tolerance() throws {
    let text = "\u{FEFF}# fact\r\ninTitle\t0.5\r\n\r\nbase\t-1e-2"
    let weights = try RankingWeights(text: text, path: "w")
    #expect(weights.provenance == ["fact"])
    #expect(weights[feature: .inTitle] == 0.5)
    #expect(weights[feature: .base] == -0.01)
    #expect(weights[feature: .frequency] == 0)
  }

  @Test(
    "a bad line is an error at its place",
    arguments: [
      ("base\t1\nbase\t2\n", 2, 1, "base"), ("nonsense\t1\n", 1, 1, "nonsense"),
      ("base\n", 1, 1, "base"), ("base\t1\t2\n", 1, 1, "base\t1\t2"),
      ("#fact\n", 1, 1, "#fact"), ("base\tnan\n", 1, 6, "nan"), ("base\tinf\n", 1, 6, "inf"),
      ("\ninTitle\t\n", 2, 9, ""), ("base\t一\n", 1, 6, "一"),
    ])
  func malformed(_ text: String, _ line: Int, _ column: Int, _ found: String) {
    #expect {
      try RankingWeights(text: text, path: "w.tsv")
    } throws: { error in
      guard case .malformedLine(let position, _, let thrown) = error as? LexiconError else {
        return false
      }
      return position == TextPosition(path: "w.tsv", line: line, column: column)
        && thrown == found
    }
  }
}
