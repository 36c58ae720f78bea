import Glibc
import Testing

@testable import FenciKeywords

@Suite("Combined ranking")
struct CombinedRankerTests {
  private func factors(
    _ term: String, in text: String, title: String? = nil
  ) throws -> [String: Double] {
    let keywords = try KeywordWorld().keywords(text, title: title, method: .combined)
    let keyword = try #require(keywords.first { $0.text == term }, "\(term) of \(text)")
    return Dictionary(uniqueKeysWithValues: keyword.explanation.map { ($0.name, $0.value) })
  }

  @Test("frequency, rarity, length and position by hand")
  func byHand() throws {
    let found = try factors("直营店", in: "小米，直营店，直营店")
    #expect(found["frequency"] == 1 + 2 * log(2))
    // Not in the table of 999 documents, whose lowest count is 1.
    #expect(abs((found["rarity"] ?? 0) - pow(log(1000 / 2), 0.75)) < 1e-9)
    #expect(found["length"] == 1)
    // 小米 and the comma stand before it.
    #expect(found["position"] == 1 + 1 / (1 + log(3)))
  }

  @Test(
    "what costs in form",
    arguments: [
      ("设计", "设计", 1), ("优化", "优化", 0.8), ("优化设计", "优化设计", 0.8),
      ("设计优化", "设计优化", 1), ("手机说", "手机说", 0.5), ("清代", "清代", 0.6),
      ("锦上添花", "锦上添花", 0.5), ("水稻公斤", "水稻公斤", 0.5), ("两水稻", "两水稻", 0.5),
      ("小米之家", "小米之家，小米之家", 1), ("没有手机", "「没有手机」", 1),
    ])
  func form(_ term: String, _ text: String, _ weight: Double) throws {
    #expect(try factors(term, in: text)["form"] == weight)
  }

  @Test("a phrase that occurs once, inside another, or never by itself is less complete")
  func completeness() throws {
    #expect(try factors("高端市场", in: "高端市场，高端市场")["completeness"] == 1)
    #expect(try factors("高端市场", in: "高端市场")["completeness"] == 0.8)
    #expect(try factors("市场", in: "高端市场")["completeness"] == 0.8)
    #expect(try factors("市场", in: "高端市场，高端市场")["completeness"] == 0.5 * 0.8)
    #expect(try factors("市场", in: "高端市场，高端市场，市场")["completeness"] == 1)
  }

  @Test("terms of the title gain; without a title nothing does")
  func title() throws {
    #expect(try factors("小米", in: "小米回到巴黎", title: "小米")["title"] == 1.5)
    #expect(try factors("巴黎", in: "小米回到巴黎", title: "小米")["title"] == 1)
    #expect(try factors("小米", in: "小米回到巴黎")["title"] == 1)
  }
}
