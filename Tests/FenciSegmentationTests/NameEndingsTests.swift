import FenciLexicon
import FenciTestSupport
import FenciText
import Testing

@testable import FenciSegmentation

@Suite("Latin words that end names", .printingLoopValues)
struct NameEndingsTests {
  /// Ten sentences, so that training, which takes each twice, has both copies in one part: names that only one
  /// sentence has teach what names look like that no lexicon has.
  private static let sentences = [
    "他们 发布 了 鸿蒙OS 系统", "我们 喜欢 芒果TV 的 节目", "我 在 玩 梦幻OL 游戏", "手机 用 颜悦OS 系统",
    "他们 优化 UI 的 设计", "我们 看 了 电视 tv 节目", "OS 是 系统", "华光TV 的 节目 很 好", "手机 的 OS 很 好",
    "我们 优化 了 游戏 的 UI",
  ]

  @Test("只认这三个, 大写才算")
  func list() {
    withEvery("word", over: "OLSTVosl", lengths: 0...3) { word in
      var word = word
      let isEnding = word.withUTF8 { NameEndings.contains($0[...]) }
      #expect(isEnding == ["OL", "OS", "TV"].contains(word))
    }
  }

  @Test("学过这样的名字, 词典没有的也连成一个词: 澎湃OS; 小写的, 别的拉丁词不连")
  func learned() throws {
    let segmenter = Segmenter(lexicon: try TrainedLexicon.make(Self.sentences))
    let rows: [SegmentationCase] = [
      .row("他们发布了澎湃OS系统", "他们/发布/了/澎湃OS/系统"),
      .row("我们喜欢东方TV的节目", "我们/喜欢/东方TV/的/节目"),
      .row("他们发布了鸿蒙OS系统", "他们/发布/了/鸿蒙OS/系统", because: "a word of the lexicon"),
      .row("我们看了电视tv节目", "我们/看/了/电视/tv/节目", because: "capitals make a name"),
      .row("我们优化UI的设计", "我们/优化/UI/的/设计", because: "UI ends no names"),
      .row("OS系统很好", "OS/系统/很/好", because: "an ending begins nothing"),
    ]
    for row in rows { row.check(segmenter) }
    let name = try #require(
      segmenter.tokens(in: "他们发布了澎湃OS系统").first { $0.origin == .learnedModel })
    #expect(name.kind == .word)
    #expect(segmenter.lexicon.find("澎湃OS") == nil)
  }

  @Test("不管分数怎样: 词典没有的词由汉字组成, 至多末尾是一个这样的词")
  func anyScores() throws {
    var joined = 0
    try withSeeds(seeds(12, thorough: 120)) { generator in
      let segmenter = try Self.randomSegmenter([], using: &generator)
      for _ in 0..<40 {
        let text = Self.randomText(using: &generator)
        for word in segmenter.newWords(in: text) {
          let end = word.drop { $0.unicodeScalars.allSatisfy { $0.value >= 0x4E00 } }
          #expect(["", "OS", "OL", "TV"].contains(end), "\(word) in \(text)")
          #expect(end.count < word.count, "\(word) in \(text)")
          joined += end.isEmpty ? 0 : 1
        }
      }
    }
    #expect(joined > 50)
  }

  @Test("名字里有用户的词就不连; 整个名字是用户的词, 就是用户的词")
  func userWords() throws {
    let lexicon = try TrainedLexicon.make(Self.sentences)
    func words(_ words: [UserLexicon.Word]) -> [String] {
      Segmenter(lexicon: lexicon, userLexicons: [UserLexicon(words: words)])
        .words(in: "他们发布了澎湃OS系统")
    }
    #expect(words([.init(text: "OS")]) == ["他们", "发布", "了", "澎湃", "OS", "系统"])
    #expect(words([.init(text: "澎湃")]) == ["他们", "发布", "了", "澎湃", "OS", "系统"])
    #expect(words([.init(text: "OS系统")]) == ["他们", "发布", "了", "澎湃", "OS系统"])
    let segmenter = Segmenter(
      lexicon: lexicon, userLexicons: [UserLexicon(words: [.init(text: "澎湃OS")])])
    let tokens = segmenter.tokens(in: "他们发布了澎湃OS系统")
    #expect(tokens.count { $0.origin == .user } == 1)
    #expect(segmenter.words(in: "他们发布了澎湃OS系统").contains("澎湃OS"))
  }

  @Test("必成词的词不与邻居连, 不管它是名字的前半还是末尾")
  func forcedWords() throws {
    try withSeeds(seeds(6, thorough: 60)) { generator in
      for forced in ["OS", "中国", "国"] {
        let segmenter = try Self.randomSegmenter(
          [.init(text: forced, strength: .force)], using: &generator)
        for _ in 0..<20 {
          let text = Self.randomText(using: &generator)
          for word in segmenter.newWords(in: text) {
            #expect(!word.contains(forced), "\(word) in \(text)")
          }
        }
      }
    }
  }

  private static func randomSegmenter(
    _ userWords: [UserLexicon.Word], using generator: inout SplitMix64
  ) throws -> Segmenter {
    let words = try SmallLexicon.make(["中国": 3, "人民": 2, "OS": 1, "国OS": 1, "tv": 1, "民": 1])
    return Segmenter(
      lexicon: try TrainedLexicon.random(words, largest: 30, using: &generator),
      userLexicons: userWords.isEmpty ? [] : [UserLexicon(words: userWords)])
  }

  /// Latin words never touch: two would be one.
  private static func randomText(using generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      ["中", "国", "人", "民"].randomText(
        count: Int.random(in: 1...3, using: &generator), using: &generator)
        + (["", "OS", "TV", "OL", "tv", "UI", "Os", "ＯＳ", "OSX", "3", "，"]
          .randomElement(using: &generator) ?? "")
    }.joined()
  }
}

extension Segmenter {
  /// The words of a text that no lexicon has.
  fileprivate func newWords(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return tokens(in: text).filter { $0.origin == .learnedModel }.map {
      String(decoding: bytes[$0.utf8Range], as: UTF8.self)
    }
  }
}
