import FenciTestSupport
import Glibc
import Testing

@testable import FenciKeywords

@Suite("Entropies of neighbours", .printingLoopValues)
struct NeighborEntropiesTests {
  private func entropies(of term: String, in text: String) throws -> (lower: Double, higher: Double)
  {
    let world = try KeywordWorld()
    let candidates = world.candidates(of: text)
    var entropies = NeighborEntropies()
    entropies.count(candidates)
    let key = world.frequencies.folding.key(of: term)
    let row = try #require(candidates.candidates.firstIndex { $0.key == key })
    return entropies.entropies(ofRow: row)
  }

  @Test("the same word on a side says nothing, different words say the most")
  func byHand() throws {
    // Before 小米: 高端 and 市场; behind it 手机 both times.
    let found = try entropies(of: "小米", in: "高端小米手机，市场小米手机")
    #expect(found.lower == 0)
    #expect(abs(found.higher - log(2)) < 1e-12)
  }

  @Test("marks and the ends of the text are one word together")
  func ends() throws {
    let alone = try entropies(of: "小米", in: "小米，小米。小米")
    #expect(alone.lower == 0)
    #expect(alone.higher == 0)
    // Behind it: a word once, no word twice.
    let followed = try entropies(of: "小米", in: "小米，小米手机。小米")
    #expect(abs(followed.higher - (log(3) - 2 * log(2) / 3)) < 1e-12)
  }

  @Test("a term that occurs once has none")
  func once() throws {
    let found = try entropies(of: "小米", in: "高端小米手机")
    #expect(found.lower == 0)
    #expect(found.higher == 0)
  }
}
