import FenciTestSupport
import Testing

@testable import FenciTagging

@Suite("Sums of weights", .printingLoopValues)
struct TagScoresTests {
  @Test("the best class is that of the highest sum, of equal ones the first")
  func best() {
    withSeeds(0..<500) { generator in
      // Few different weights, so that equal sums are not rare.
      let weights: ClosedRange<UInt8> = Bool.random(using: &generator) ? 127...129 : 1...255
      let classCount = Int.random(in: 1...TagModel.maximumClassCount, using: &generator)
      let rows = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
        (0..<32).map { byte in
          (4 + classCount..<31).contains(byte) ? 0 : UInt8.random(in: weights, using: &generator)
        }
      }
      var scores = TagScores()
      for row in rows { scores.add(row.withUnsafeBytes { $0.loadUnaligned(as: WeightRow.self) }) }
      let sums = (0..<classCount).map { index in rows.reduce(0) { $0 + Int($1[4 + index]) } }
      #expect(scores.best == sums.firstIndex(of: sums.max() ?? 0))
    }
    #expect(TagScores().best == nil)
  }
}
