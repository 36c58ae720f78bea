import FenciTestSupport
import Testing

@testable import FenciKeywords

@Suite("Numbers by row of the memo", .printingLoopValues)
struct RowIndexTests {
  @Test("what was set in this document is found, and nothing else")
  func documents() {
    var generator = SplitMix64(seed: 20_261_125)
    var index = RowIndex()
    for document in 1...50 {
      let rowCount = 10 * document
      index.reset()
      var expected: [Int: Int] = [:]
      for number in 0..<document {
        let row = Int.random(in: 0..<rowCount, using: &generator)
        index.set(number, row: row)
        expected[row] = number
      }
      for row in 0..<rowCount { #expect(index.number(ofRow: row) == expected[row]) }
    }
  }

  @Test("terms that no memo keeps have no number")
  func withoutRow() {
    var index = RowIndex()
    index.reset()
    index.set(7, row: -1)
    #expect(index.number(ofRow: -1) == nil)
    #expect(index.number(ofRow: 0) == nil)
  }
}
