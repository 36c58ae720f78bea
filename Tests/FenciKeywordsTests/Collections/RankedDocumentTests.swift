import FenciTestSupport
import Testing

@testable import FenciKeywords

@Suite("the voice of one document")
struct RankedDocumentTests {
  private func shares(_ scores: [(String, Double)]) throws -> [Double] {
    let folding = TermFolding(lexicon: try KeywordWorld().lexicon)
    let keywords = scores.map { Keyword(text: $0, score: $1, occurrences: []) }
    return RankedDocument(keywords, folding: folding).terms
      .map { Double($0.share) / Double(RankedDocument.unit) }
  }

  @Test("the best term has the whole, the others their part")
  func parts() throws {
    #expect(try shares([("甲", 16), ("乙", 1), ("丙", 0), ("丁", -1)]) == [1, 0.5, 0, 0])
  }

  @Test("without scores above zero, the reciprocal of the rank")
  func ranks() throws {
    #expect(try shares([("甲", 0), ("乙", 0)]) == [1, 0.5])
    #expect(try shares([]) == [])
  }

  @Test("of two spellings of a term the better one counts, once")
  func spellings() throws {
    #expect(try shares([("ＡＢ", 16), ("ab", 3), ("乙", 1)]) == [1, 0.5])
  }
}
