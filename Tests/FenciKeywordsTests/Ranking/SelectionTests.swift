import FenciTestSupport
import Testing

@testable import FenciKeywords

@Suite("Selection of the best", .printingLoopValues)
struct SelectionTests {
  @Test("the best of all, in order, whatever the order in which they come")
  func best() {
    withSeeds(0..<200) { generator in
      let rows = (0..<Int.random(in: 0...40, using: &generator)).map { row in
        // Few different scores, so that many are equal.
        RankedRow(
          row: row, score: Double(Int.random(in: 0...5, using: &generator)), textOrder: 100 - row)
      }
      let count = Int.random(in: -1...45, using: &generator)
      var selection = Selection()
      // What is left of another document does not matter.
      selection.reset(maximumCount: 3)
      rows.forEach { selection.offer($0) }
      selection.reset(maximumCount: count)
      rows.shuffled(using: &generator).forEach { selection.offer($0) }
      let expected = rows.sorted { (-$0.score, $0.textOrder) < (-$1.score, $1.textOrder) }
        .prefix(max(0, count))
      #expect(selection.sorted().map(\.row) == expected.map(\.row))
    }
  }
}
