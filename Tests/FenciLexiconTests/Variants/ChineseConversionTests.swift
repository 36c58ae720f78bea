import Testing

@testable import FenciLexicon

@Suite("conversions between variants")
struct ChineseConversionTests {
  @Test("there are OpenCC's fourteen, and no others")
  func pairs() {
    var names: Set<String> = []
    for from in ChineseVariant.allCases {
      for to in ChineseVariant.allCases {
        for words in [false, true] {
          if ChineseConversion(from: from, to: to, replacesWords: words) != nil {
            names.insert("\(from.rawValue) \(to.rawValue)\(words ? " words" : "")")
          }
        }
      }
    }
    #expect(
      names == [
        "simplified traditional", "simplified taiwan", "simplified taiwan words",
        "simplified hongkong", "simplified hongkong words", "traditional simplified",
        "traditional taiwan", "traditional hongkong", "taiwan simplified",
        "taiwan simplified words",
        "taiwan traditional", "hongkong simplified", "hongkong simplified words",
        "hongkong traditional",
      ])
  }

  @Test("conversions by way of the standard divide the text first")
  func stages() throws {
    let toTaiwan = try #require(
      ChineseConversion(from: .simplified, to: .taiwan, replacesWords: true))
    #expect(toTaiwan.tables.isSuperset(of: [.compatibility, .simplifiedToTraditionalPhrases]))
    #expect(toTaiwan.tables.count == 6)
    #expect(toTaiwan.dividing == .simplifiedToTraditionalPhrases)
    #expect(
      toTaiwan.stages == [
        [.simplifiedToTraditionalPhrases, .simplifiedToTraditional],
        [.traditionalToTaiwanWords, .traditionalToTaiwanPhrases, .traditionalToTaiwan],
      ])
    let simplified = try #require(ChineseConversion(from: .traditional, to: .simplified))
    #expect(simplified.dividing == nil)
    #expect(simplified.stages.count == 1)
  }
}
