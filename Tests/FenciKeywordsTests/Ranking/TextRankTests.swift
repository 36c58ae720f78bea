import Glibc
import Testing

@testable import FenciKeywords

@Suite("TextRank")
struct TextRankTests {
  @Test("the middle of a star ranks first")
  func star() throws {
    let keywords = try KeywordWorld().keywords(
      "小米高端，小米市场，小米巴黎，小米手机", method: .textRank)
    #expect(keywords.first?.text == "小米")
  }

  @Test("no words, no keywords")
  func empty() throws {
    #expect(try KeywordWorld().keywords("的，的", method: .textRank).isEmpty)
  }

  @Test("a phrase has the mean of its words' ranks, times 1 + ln tf", arguments: PhraseUse.allCases)
  func byHand(_ phrases: PhraseUse) throws {
    // Four words in a row; 高端 and 市场 stand next to each other twice.
    let world = try KeywordWorld()
    var options = KeywordOptions()
    options.method = .textRank
    options.phrases = phrases
    options.maximumCount = 1000
    options.explains = true
    let keywords = world.keywords("高端市场，高端市场，小米巴黎", options)
    func factor(_ name: String, of term: String) -> Double? {
      keywords.first { $0.text == term }?.explanation.first { $0.name == name }?.value
    }
    // Two pairs of words, all four alike: the reader spends as much time on each.
    for word in ["高端", "市场", "小米", "巴黎"] {
      let rank = factor("rank", of: word)
      #expect(phrases == .only ? rank == nil : abs((rank ?? 0) - 0.25) < 1e-6, "\(word)")
    }
    let rank = factor("rank", of: "高端市场")
    #expect(phrases == .excluded ? rank == nil : abs((rank ?? 0) - 0.25) < 1e-6)
    if phrases != .excluded { #expect(factor("frequency", of: "高端市场") == 1 + log(2)) }
  }
}
