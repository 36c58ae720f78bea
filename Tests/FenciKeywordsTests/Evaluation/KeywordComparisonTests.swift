import Testing

@testable import FenciKeywords

@Suite("Which keywords are the same")
struct KeywordComparisonTests {
  @Test(
    "compatibility forms, case and white space are no difference",
    arguments: [
      ("ＭＩＸ\u{3000}2S", "mix2s"), ("ﬁne-tuning", "fine-tuning"), ("①", "1"),
      ("e\u{301}", "\u{E9}"), (" 大 模\u{A0}型\n", "大模型"), ("\u{1C}甲\u{1F}", "甲"), ("ΩΜ", "ωμ"),
      ("ΟΔΟΣ ΣΑΣ’Α", "οδοςσασ’α"), ("Σ", "σ"), ("Σ1", "σ1"), ("AΣ.", "aς."),
      (" \u{3000}", ""),
    ])
  func spelling(_ written: String, _ spelling: String) throws {
    var comparison = try KeywordComparison()
    #expect(try comparison.spelling(written) == spelling)
  }

  @Test("script is one")
  func script() throws {
    var comparison = try KeywordComparison()
    #expect(try comparison.spelling("高端市場") != comparison.spelling("高端市场"))
  }

  @Test("of those alike the first stays; empty ones are none")
  func distinct() throws {
    var comparison = try KeywordComparison()
    #expect(
      try comparison.distinct(["大模型", "AI", " ", "ａｉ", "大 模型", "手机"]) == ["大模型", "ai", "手机"])
  }
}
