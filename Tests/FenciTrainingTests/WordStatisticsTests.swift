import FenciKernel
import FenciLexicon
import FenciTestSupport
import FenciText
import Testing

@testable import FenciTraining

@Suite("Statistics of words", .printingLoopValues)
struct WordStatisticsTests {
  private struct World {
    let lines: [String]
    let lexicon: Lexicon
    let listedCounts: [Double?]

    init(using generator: inout SplitMix64) throws {
      lines = TrainingWorld.randomLines(
        Int.random(in: 5...35, using: &generator), of: 1...6, over: ["中", "国", "人", "民"],
        using: &generator)
      lexicon = try TrainingWorld.vocabulary(lines).lexicon
      let counts: [Double?] = [nil, nil, 0, 5, 100, 50_000]
      listedCounts = (0..<lexicon.unitCount).map { _ in
        counts.randomElement(using: &generator) ?? nil
      }
    }

    func statistics(_ lines: [String]) -> WordStatistics {
      WordStatistics(
        TrainingWorld.corpus(lines, lexicon: lexicon), listedCounts: listedCounts)
    }

    /// The sentences that are not in a part.
    func lines(without fold: Int) -> [String] {
      lines.enumerated().filter { $0.offset % TrainingCorpus.foldCount != fold }.map(\.element)
    }

    var words: [(text: String, unit: Int)] {
      var words: [(String, Int)] = []
      lexicon.forEachWord { words.append(($0, Int($1.rawValue))) }
      return words
    }
  }

  @Test("一份之外的类, 就是没有那一份的句子时的类")
  func folds() throws {
    try withSeeds(seeds(15, thorough: 150)) { generator in
      let world = try World(using: &generator)
      let all = world.statistics(world.lines)
      withEvery("fold", in: 0..<TrainingCorpus.foldCount) { fold in
        let others = world.statistics(world.lines(without: fold))
        for (text, unit) in world.words {
          #expect(
            all.wordClass(of: unit, without: fold) == others.wordClass(of: unit, without: nil),
            "\(text)")
        }
      }
    }
  }

  @Test("别的份里不是词, 词表里也没有, 就没有类")
  func unknown() throws {
    var unknownCount = 0
    try withSeeds(seeds(15, thorough: 150)) { generator in
      let world = try World(using: &generator)
      let all = world.statistics(world.lines)
      withEvery("fold", in: 0..<TrainingCorpus.foldCount) { fold in
        let seen = Set(world.lines(without: fold).flatMap { $0.split(separator: " ") })
        for (text, unit) in world.words {
          let isUnknown = !seen.contains(Substring(text)) && world.listedCounts[unit] == nil
          #expect((all.wordClass(of: unit, without: fold) == nil) == isUnknown, "\(text)")
          unknownCount += isUnknown ? 1 : 0
        }
      }
    }
    #expect(unknownCount > 0)
  }

  @Test("次数是语料里作为词的次数, 别的切法里的同一串字不算")
  func count() throws {
    try withSeeds(seeds(15, thorough: 150)) { generator in
      let world = try World(using: &generator)
      let counts = TrainingWorld.read(world.lines).wordCounts()
      let statistics = world.statistics(world.lines)
      for (text, unit) in world.words {
        #expect(statistics.count(of: unit) == counts[text], "\(text)")
      }
    }
  }

  @Test("二十处里是词的越多, 类越靠前; 共五档, 只见过一次的另算")
  func shares() throws {
    let lexicon = try TrainingWorld.vocabulary(["中国", "中 国"]).lexicon
    let unit = Int(try #require(lexicon.find("中国")).rawValue)
    func wordClass(_ wordCount: Int, of occurrenceCount: Int) -> Int? {
      let lines = (0..<occurrenceCount).map { $0 < wordCount ? "中国" : "中 国" }
      return WordStatistics(
        TrainingWorld.corpus(lines, lexicon: lexicon),
        listedCounts: [Double?](repeating: nil, count: lexicon.unitCount)
      ).wordClass(of: unit, without: nil)
    }
    #expect(wordClass(0, of: 20) == nil)
    let classes = (2...20).compactMap { wordClass($0, of: 20) }
    #expect(classes.count == 19)
    #expect(classes == classes.sorted(by: >))
    #expect(Set(classes).count == 5)
    let ofOne = [wordClass(1, of: 1), wordClass(1, of: 2)]
    #expect(Set(ofOne).count == 2)
    #expect(Set(ofOne).isDisjoint(with: classes.map(Optional.init)))
  }

  @Test("词表里的次数越多, 类越大; 所有类都在引擎给词留的号之内")
  func lists() throws {
    let counts: [Double?] = [nil, 0, 2, 3, 9, 10, 50, 200, 1_000, 10_000, 1e15]
    let lexicon = try TrainingWorld.vocabulary(["中"]).lexicon
    let statistics = WordStatistics(
      TrainingWorld.corpus([], lexicon: lexicon), listedCounts: counts)
    let classes = counts.indices.map { statistics.wordClass(of: $0, without: nil) }
    #expect(classes == [nil, 1, 1, 2, 2, 3, 4, 5, 6, 7, 7])
    // `SegmentationTrainer` gives words without a class the next number.
    #expect(WordStatistics.classCount < TrieUnit.noWordClass)
  }
}
