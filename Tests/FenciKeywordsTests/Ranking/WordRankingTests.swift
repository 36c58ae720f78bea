import FenciLexicon
import FenciTestSupport
import Testing

@testable import FenciKeywords

@Suite("TF-IDF of words alone", .printingLoopValues)
struct WordRankingTests {
  private let world: KeywordWorld

  init() throws { world = try KeywordWorld() }

  /// What ``Ranking`` makes of the candidates, without the short way.
  private func rankedAsCandidates(
    _ text: String, title: String?, _ options: KeywordOptions
  ) -> [Keyword] {
    rankedAsCandidates(Array(text.utf8), title: title.map { Array($0.utf8) }, options)
  }

  private func rankedAsCandidates(
    _ text: [UInt8], title: [UInt8]?, _ options: KeywordOptions
  ) -> [Keyword] {
    let joined = title.map { $0 + [0x0A] + text } ?? text
    let textStart = joined.count - text.count
    let candidates = world.candidates(of: joined, textStart: textStart, withPhrases: false)
    let ranker = TermFrequencyRanker()
    var ranking = Ranking()
    return joined.withUnsafeBufferPointer { source in
      let best = ranking.best(
        of: candidates, by: ranker, frequencies: world.frequencies, options)
      return best.map { entry in
        let parts =
          ranker.explanation(
            ofRow: entry.row, in: candidates, frequencies: world.frequencies)
          + [
            .init(name: "overlap", value: ranking.isPart(row: entry.row) ? ranker.overlapWeight : 1)
          ]
        return Keyword(
          candidates, row: entry.row, variants: [], score: entry.score, source: source,
          textStart: textStart,
          explanation: options.explains ? parts : [])
      }
    }
  }

  private var options: KeywordOptions {
    var options = KeywordOptions()
    options.method = .termFrequency
    options.phrases = .excluded
    options.explains = true
    return options
  }

  @Test("the short way gives what the long one gives, title, topics, stop words and all")
  func sameAsCandidates() {
    let pieces = [
      "高端", "市场", "市場", "小米", "巴黎", "手机", "手機", "直营店", "水稻", "盐碱地", "说", "没有", "的", "和",
      "锦上添花", "AI", "ai", "ＡＩ", "#小米#", "#水稻 市场#", "两公斤", "清代", "，", "。", "「", "」", " ", "\n",
      "2026年",
      "aVeryLongLatinWordOfManyLetters", "龘",
    ]
    withSeeds(0..<300) { generator in
      func text(_ count: Int) -> String {
        pieces.randomText(count: count, using: &generator)
      }
      let title = Bool.random(using: &generator) ? text(6) : nil
      let body = text(Int.random(in: 0...80, using: &generator))
      var options = options
      options.maximumCount = [0, 1, 5, 1000].randomElement(using: &generator) ?? 0
      options.minimumCharacterCount = Int.random(in: 1...3, using: &generator)
      if Bool.random(using: &generator) {
        options.partsOfSpeech = [PartOfSpeech(name: "n") ?? .unknown]
      }
      // An empty title is none.
      #expect(
        world.keywords(body, title: title, options)
          == rankedAsCandidates(body, title: title == "" ? nil : title, options))
    }
  }

  @Test(
    "hostile bytes too, one workspace for all of them, and unknown words that share rows of the memo"
  )
  func hostile() {
    let extractor = world.extractor
    let workspace = extractor.makeWorkspace()
    withSeeds(0..<100) { generator in
      var bytes = HostileText.bytes(partCount: 40, using: &generator)
      for _ in 0..<100 {
        bytes += Array("w\(Int.random(in: 0..<20_000, using: &generator)) 小米，".utf8)
      }
      var options = options
      options.diversity = Double.random(in: 0...1, using: &generator)
      options.maximumCount = 200
      let keywords = extractor.keywords(
        in: Document(text: bytes), options: options, workspace: workspace)
      #expect(keywords == rankedAsCandidates(bytes, title: nil, options))
    }
  }
}
