import FenciTestSupport
import Glibc
import Testing

@testable import FenciKeywords

@Suite("Features of candidates", .printingLoopValues)
struct CandidateFeaturesTests {
  /// One for all cases.
  private static let world = try? KeywordWorld()

  /// The features of a document's candidates by term, those that are 0 left out.
  private static func features(
    of text: String, title: String? = nil
  ) throws -> [String: [RankingFeature: Double]] {
    let world = try #require(world)
    let extractor = world.extractor
    var result: [String: [RankingFeature: Double]] = [:]
    extractor.withCandidates(
      of: Document(title: title, text: text), options: KeywordOptions(),
      workspace: extractor.makeWorkspace()
    ) { candidates in
      var stated = CandidateFeatures()
      stated.prepare(for: candidates)
      var source = (title.map { $0 + "\n" } ?? "") + text
      source.withUTF8 { source in
        for row in candidates.candidates.indices {
          var list = FeatureList()
          stated.add(
            ofRow: row, in: candidates, frequencies: world.frequencies, to: &list)
          let range = candidates.candidates[row].termRange
          let terms = candidates.sequence.terms
          let bytes = source[terms[range.lowerBound].start..<terms[range.upperBound - 1].end]
          result[String(decoding: bytes, as: UTF8.self)] = Dictionary(
            list.features.compactMap { feature in
              RankingFeature(rawValue: feature.index).map { ($0, feature.value) }
            }
          ) { _, _ in
            Issue.record("a feature is stated twice")
            return 0
          }
        }
      }
    }
    return result
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var term: String
    var text: String
    var title: String?
    var feature: RankingFeature
    var value: Double
    var line: Int

    var testDescription: String { "line \(line): \(feature) of \(term) in \(text)" }

    init(
      _ term: String, in text: String, title: String? = nil, _ feature: RankingFeature,
      _ value: Double, line: Int = #line
    ) {
      (self.term, self.text, self.title, self.feature, self.value, self.line) = (
        term, text, title, feature, value, line
      )
    }
  }

  private static let cases = [
    Case("巴黎", in: "巴黎", .base, 1),
    Case("巴黎", in: "巴黎", .frequency, 0),
    Case("巴黎", in: "巴黎，巴黎，巴黎", .frequency, log(3)),
    Case("巴黎", in: "巴黎，巴黎", .repeated, 1),
    Case("巴黎", in: "巴黎，巴黎", .frequent, 0),
    Case("巴黎", in: "巴黎，巴黎，巴黎", .frequent, 1),
    Case("小米", in: "巴黎，巴黎，巴黎，巴黎，小米，小米", .relativeFrequency, log(2) / log(4)),
    // 9 of 999 documents have it.
    Case("巴黎", in: "巴黎", .rarity, log(1000 / 10)),
    Case("巴黎", in: "巴黎", .raritySquared, log(1000 / 10) * log(1000 / 10) / 10),
    Case("高端市场", in: "高端市场", .leastWordRarity, log(1000 / 200)),
    Case("高端市场", in: "高端市场", .knownPhrase, 1),
    Case("高端市场", in: "高端市场", .phraseGain, log(100) - (log(10) + log(5)) / 2),
    Case("小米市场", in: "小米市场", .knownPhrase, 0),
    Case("直营店", in: "直营店", .unknownWord, 1),
    Case("巴黎", in: "巴黎", .unknownWord, 0),
    Case("巴黎", in: "巴黎", .width2, 1),
    Case("直营店", in: "直营店", .width3, 1),
    Case("高端市场", in: "高端市场", .width4, 1),
    Case("AI", in: "AI", .narrow, 1),
    Case("AI", in: "AI", .width1, 0),
    Case("AI影像", in: "AI影像", .mixedScript, 1),
    Case("高端市场", in: "高端市场", .twoWords, 1),
    Case("高端手机市场", in: "高端手机市场", .threeWords, 1),
    Case("高端手机市场", in: "高端手机市场", .width6, 1),
    Case("巴黎", in: "巴黎", .first, 1),
    Case("巴黎", in: "小米，巴黎", .first, 0),
    Case("巴黎", in: "小米，巴黎", .earliness, 1 / (1 + log(3))),
    Case("巴黎", in: "小米", title: "巴黎", .inTitle, 1),
    Case("巴黎", in: "小米", title: "巴黎", .inTitleOnly, 1),
    Case("巴黎", in: "巴黎", title: "巴黎", .inTitleOnly, 0),
    Case("巴黎", in: "巴黎", title: "巴黎", .inTitleRepeated, 1),
    Case("巴黎", in: "小米", title: "小米回到巴黎", .endsTitle, 1),
    Case("小米", in: "小米", title: "小米回到巴黎", .endsTitle, 0),
    Case("小米", in: "巴黎", title: "小米", .lateness, 1),
    Case("巴黎", in: "小米，巴黎，手机", .lateness, 2 / 5),
    Case("高端", in: "高端", .noun, 1),
    Case("小米", in: "小米", .otherName, 1),
    Case("巴黎", in: "巴黎", .place, 1),
    Case("竞争", in: "竞争", .verbalNoun, 1),
    Case("优化", in: "优化", .verb, 1),
    Case("锦上添花", in: "锦上添花", .idiom, 1),
    Case("高端市场", in: "高端市场", .beginsWithNoun, 1),
    Case("优化市场", in: "优化市场", .beginsWithVerb, 1),
    Case("市场优化", in: "市场优化", .endsWithVerb, 1),
    Case("市场设计", in: "市场设计", .endsWithVerbalNoun, 1),
    Case("两水稻", in: "两水稻", .beginsWithNumber, 1),
    Case("水稻公斤", in: "水稻公斤", .endsWithSuffix, 1),
    Case("手机说", in: "手机说", .shortVerb, 1),
    Case("手机说", in: "手机说", .shortLast, 1),
    Case("高端优化市场", in: "高端优化市场", .verbInside, 1),
    Case("巴黎市场", in: "巴黎市场", .beginsWithName, 1),
    Case("AI-影像", in: "AI-影像", .joined, 1),
    Case("没有手机", in: "「没有手机」", .quoted, 1),
    Case("没有手机", in: "「没有手机」", .name, 1),
    Case("高端市场", in: "高端市场", .singlePhrase, 1),
    Case("高端", in: "高端市场，高端市场", .onlyContained, 1),
    Case("高端", in: "高端市场，高端市场，高端，高端", .containedShare, 0.5),
    Case("高端", in: "高端市场", .containedOnce, 1),
    Case("高端", in: "高端市场", .neverFree, 1),
    Case("高端", in: "高端市场，高端", .freeShare, 0.5),
    Case("高端市场", in: "高端市场，高端市场", .cohesive, 1),
    Case("高端市场", in: "高端市场，高端，高端，市场", .loosestWord, log(3)),
    Case("高端市场", in: "高端市场，高端，高端，市场", .tightestWord, log(2)),
  ]

  @Test("by hand", arguments: cases)
  func byHand(_ row: Case) throws {
    let features = try Self.features(of: row.text, title: row.title)
    let found = try #require(features[row.term], "no candidate")[row.feature] ?? 0
    #expect(abs(found - row.value) < 1e-9, "found \(found)")
  }

  @Test("whatever the text, features are finite, stated once, and each group has one of its own")
  func groups() throws {
    let pieces = [
      "高端", "市场", "小米", "巴黎", "手机", "的", "，", "说", "优化", "两", "AI", "-", "之", "家", "「", "」", "不",
      "正当", "竞争",
      "锦上添花", "清代", "大",
    ]
    try withSeeds(0..<100) { generator in
      let text = pieces.randomText(count: 30, using: &generator)
      for (term, features) in try Self.features(of: text, title: "小米市场") {
        #expect(features.values.allSatisfy { $0.isFinite && $0 != 0 }, "\(term)")
        #expect(features[.base] == 1)
        let widths: [RankingFeature] = [
          .width1, .width2, .width3, .width4, .width5, .width6, .width7, .wider, .narrow,
        ]
        #expect(widths.count { features[$0] == 1 } == 1, "\(term)")
        #expect(features[.overlap] == nil)
      }
    }
  }
}
