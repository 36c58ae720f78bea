import FenciLexicon
import FenciTestSupport
import FenciText
import Testing

@testable import FenciSegmentation

/// One lexicon in three granularities.
private struct Segmenters {
  var byGranularity: [SegmentationGranularity: Segmenter] = [:]

  init(
    _ lexicon: Lexicon, model: SegmentationModel = .learned, dates: DateStyle = .compound,
    user: UserLexicon = .init(), recognizesNewWords: Bool = true
  ) {
    for granularity in SegmentationGranularity.allCases {
      var configuration = SegmenterConfiguration()
      configuration.model = model
      configuration.granularity = granularity
      configuration.dateStyle = dates
      configuration.recognizesNewWords = recognizesNewWords
      byGranularity[granularity] = Segmenter(
        lexicon: lexicon, configuration: configuration, userLexicons: [user])
    }
  }

  func tokens(_ text: String, _ granularity: SegmentationGranularity) -> [Token] {
    byGranularity[granularity]?.tokens(in: text) ?? []
  }

  /// The words with slashes, in the order coarse, standard, fine.
  func words(_ text: String) -> [String] {
    [.coarse, .standard, .fine].map {
      byGranularity[$0]?.words(in: text).joined(separator: "/") ?? ""
    }
  }
}

@Suite("Granularity")
struct GranularityTests {
  @Test("boundaries of coarse are some of standard, and those some of fine; user words stay")
  func nesting() throws {
    let pieces = [
      "中", "国", "國", "人", "民", "A", "3", "12", "·", "，", "ok", "の", " ", "\u{301}", "３", "。", "😀",
      "个", "台", "2025年11月15日", "8时30分", "5月", "15亿", "第", "第6", "9点半",
    ]
    var divided = 0
    var joined = 0
    for seed in seeds(60, thorough: 300) {
      var generator = SplitMix64(seed: seed)
      func text(_ lengths: ClosedRange<Int>) -> String {
        (0..<Int.random(in: lengths, using: &generator))
          .map { _ in pieces.randomElement(using: &generator) ?? "中" }.joined()
      }
      var builder = LexiconBuilder(foldingPairs: [("國", "国")], model: .init(), provenance: [])
      builder.add(
        (0..<30).map { _ in
          LexiconEntry(
            word: text(1...4), count: UInt64.random(in: 1...90, using: &generator),
            tag: PartOfSpeech(name: ["n", "q", "v"][Int.random(in: 0..<3, using: &generator)])
              ?? .unknown)
        })
      var user = UserLexicon()
      if seed % 2 == 0 {
        user.words = (0..<4).map { index in
          .init(text: text(1...3), strength: [.automatic, .count(2), .force][index % 3])
        }
        user.splits = [[text(1...2), text(1...1)]]
      }
      let lexicon = try TrainedLexicon.random(
        Lexicon(compiled: try builder.finish()), largest: 120, using: &generator)
      let segmenters = Segmenters(
        lexicon, model: seed % 3 == 0 ? .unigram : .learned,
        dates: DateStyle.allCases[Int(seed % 4)], user: user)
      for _ in 0..<40 {
        let text = text(0...14)
        let coarse = segmenters.tokens(text, .coarse)
        let standard = segmenters.tokens(text, .standard)
        let fine = segmenters.tokens(text, .fine)
        let comment = Comment(rawValue: "seed \(seed): \(text)")
        #expect(Set(coarse.map(\.end)).isSubset(of: standard.map(\.end)), comment)
        #expect(Set(standard.map(\.end)).isSubset(of: fine.map(\.end)), comment)
        for tokens in [coarse, fine] {
          #expect(tokens.last?.end ?? 0 == text.utf8.count, comment)
          #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.end == $1.start }, comment)
          #expect(
            tokens.filter { $0.origin == .user } == standard.filter { $0.origin == .user }, comment)
        }
        divided += fine.count - standard.count
        joined += standard.count - coarse.count
      }
    }
    // The law would hold for granularities that change nothing.
    #expect(divided > 1000, "\(divided)")
    #expect(joined > 300, "\(joined)")
  }

  @Test("long texts without a boundary are divided into the same windows")
  func windows() throws {
    let segmenters = Segmenters(try TrainedLexicon.make())
    let text = String(repeating: "南京市长江大桥研究生命", count: 1500)
    let ends = [SegmentationGranularity.coarse, .standard, .fine].map { granularity in
      segmenters.tokens(text, granularity).map(\.end)
    }
    #expect(Set(ends[0]).isSubset(of: ends[1]) && Set(ends[1]).isSubset(of: ends[2]))
    #expect(ends[0].last == text.utf8.count)
  }

  @Test("dates fall into numbers and units in fine; with whole into year, month and day")
  func dates() throws {
    let lexicon = try SmallLexicon.make(["年": 1])
    let text = "2025年11月15日"
    #expect(Segmenters(lexicon).words(text) == [text, text, "2025/年/11/月/15/日"])
    #expect(
      Segmenters(lexicon, dates: .whole).words(text) == [text, text, "2025年/11月/15日"])
    #expect(
      Segmenters(lexicon, dates: .parts).words(text)
        == [String](repeating: "2025年/11月/15日", count: 3))
    #expect(
      Segmenters(try TrainedLexicon.make()).words(text).last == "2025/年/11/月/15/日",
      "one that the lexicon has as a word")
  }

  @Test(
    "a lone date is a number and its unit, and one word in coarse",
    arguments: ["2025年", "5月", "9时"])
  func loneDates(_ text: String) throws {
    let lexicon = try SmallLexicon.make(["年": 1])
    let divided = "\(text.dropLast())/\(text.suffix(1))"
    #expect(Segmenters(lexicon).words(text) == [text, divided, divided])
    #expect(Segmenters(lexicon, dates: .whole).words(text) == [text, text, text])
  }

  @Test("a number and its unit are one word in coarse")
  func quantities() throws {
    let lexicon = try SmallLexicon.make(
      ["买": 90, "了": 99, "三": 50, "台": 30, "手机": 40], tags: ["台": "q", "三": "m", "买": "v"])
    let segmenters = Segmenters(lexicon, model: .unigram, recognizesNewWords: false)
    #expect(
      segmenters.words("买了3台手机")
        == ["买/了/3台/手机", "买/了/3/台/手机", "买/了/3/台/手机"])
    #expect(
      segmenters.words("买三台")
        == ["买/三台", "买/三/台", "买/三/台"])
  }

  @Test("search contains the path of its granularity")
  func search() throws {
    let segmenters = Segmenters(try TrainedLexicon.make())
    for granularity in SegmentationGranularity.allCases {
      for sentence in TrainedLexicon.sentences {
        let precise = segmenters.tokens(sentence, granularity)
        let search =
          segmenters.byGranularity[granularity]?.tokens(in: sentence, mode: .search) ?? []
        #expect(search.filter { precise.contains($0) } == precise, "\(granularity): \(sentence)")
      }
    }
  }
}
