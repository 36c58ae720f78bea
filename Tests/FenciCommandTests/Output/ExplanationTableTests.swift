import Testing

@testable import FenciCommand

@Suite("tables of explanations")
struct ExplanationTableTests {
  @Test(
    "odds are said in words",
    arguments: [
      (0.0, "1.0 to 1"), (0.98, "2.7 to 1"), (2.3, "10 to 1"), (6.71, "821 to 1"),
      (13.8, "984609 to 1"), (13.9, "more than a million to 1"), (900, "more than a million to 1"),
    ])
  func odds(logarithm: Double, words: String) {
    #expect(Odds(ofLogarithm: logarithm).description == words)
  }

  @Test(
    "words that were expected are places in the text; white space of the text stands between words",
    arguments: [
      ("南京市", "南京 市", [6]), ("南京市", "南京市", []), ("南京市", " 南  京市 ", [3]),
      ("南 京", "南京", [3, 4]), ("南 京", "南 京", [3, 4]), ("a\nb", "ab", [1, 2]),
      ("南京市", "南京", nil), ("南京", "南京市", nil), ("", "", []), ("南京", "", nil),
    ] as [(String, String, [Int]?)])
  func offsets(text: String, expected: String, offsets: [Int]?) {
    #expect(
      SegmentationExplanation.offsets(of: Array(expected.utf8), in: Array(text.utf8)) == offsets)
  }
}
