import Glibc
import Testing

@testable import FenciKeywords

@Suite("TF-IDF")
struct TermFrequencyRankerTests {
  @Test("a small world by hand")
  func byHand() throws {
    // 手机 3 times: 3 · ln(1000 / 100) = 6.908; 小米 2 times: 2 · ln(1000 / 10) = 9.210;
    // 高端市场 once: its words have (ln 10 + ln 5) / 2 = 1.956, its own ln 100 is cut to 1.3 times that.
    let keywords = try KeywordWorld().keywords(
      "手机，手机，手机，小米，小米，高端市场", method: .termFrequency)
    let scores = Dictionary(uniqueKeysWithValues: keywords.map { ($0.text, $0.score) })
    func expect(_ term: String, _ score: Double, _ overlap: Double = 1) {
      #expect(abs((scores[term] ?? 0) - score * overlap) < 1e-9, "\(term)")
    }
    expect("手机", 3 * log(10))
    expect("小米", 2 * log(100))
    expect("高端市场", 1.3 * (log(10) + log(5)) / 2)
    expect("高端", log(10), 0.8)
    expect("市场", log(5), 0.8)
    #expect(keywords.map(\.text).prefix(2) == ["小米", "手机"])
  }

  @Test("a term that only stands inside a repeated longer one counts half")
  func containment() throws {
    let keywords = try KeywordWorld().keywords("高端市场，高端市场", method: .termFrequency)
    let market = try #require(keywords.first { $0.text == "市场" })
    #expect(market.explanation.first { $0.name == "containment" }?.value == 0.5)
    #expect(abs(market.score - 2 * log(5) * 0.5 * 0.8) < 1e-9)
  }
}
