import FenciLexicon
import FenciSegmentation
import FenciTestSupport
import Testing

@Suite("User words and splits")
struct UserOverlayTests {
  private let words: KeyValuePairs<String, UInt64> = [
    "江": 50, "大桥": 50, "云": 20, "计算": 90, "是": 90, "北京": 60, "大学": 60, "北京大学": 40, "生": 30,
    "大学生": 30,
  ]

  private func check(_ rows: [SegmentationCase], user: UserLexicon) throws {
    let segmenter = try SmallLexicon.segmenter(words, user: user)
    for row in rows { row.check(segmenter) }
  }

  @Test("a word without a count wins against its own parts")
  func automatic() throws {
    try check(
      [.row("云计算是", "云计算/是"), .row("北京大学生", "北京/大学生")],
      user: UserLexicon(words: [.init(text: "云计算")]))
  }

  @Test("a word may hold spaces, punctuation, Latin letters, emoji")
  func anyCharacters() throws {
    let user = UserLexicon(
      words: ["Visual Studio Code", "C++20", "你好，世界", "👍👍", "a.b", "𠮷野家"].map { .init(text: $0) })
    try check(
      [
        .row("用Visual Studio Code写C++20", "用/Visual Studio Code/写/C++20"),
        .row("是visual studio code", "是/visual studio code", because: "case is folded"),
        .row("说你好，世界！", "说/你好，世界/！"),
        .row("好👍👍👍", "好/👍👍/👍"),
        .row("在𠮷野家", "在/𠮷野家"),
      ], user: user)
  }

  @Test("a word does not begin or end inside a run of letters or digits")
  func runs() throws {
    try check(
      [
        .row("RAIN是AI", "RAIN/是/AI"), .row("2015和15", "2015/和/15"),
        .row("AI云", "AI云", because: "the edge between letters and Han is an edge"),
      ],
      user: UserLexicon(words: [.init(text: "AI"), .init(text: "15"), .init(text: "AI云")]))
  }

  @Test("a forced word always wins, leftmost and longest first, and nothing crosses it")
  func force() throws {
    try check(
      [
        .row("北京大学生", "北/京大/学/生", because: "forced against two lexicon words"),
        .row("京大京", "京大京", because: "the longer of two forced words"),
      ],
      user: UserLexicon(words: [
        .init(text: "京大", strength: .force), .init(text: "京大京", strength: .force),
      ]))
  }

  @Test("a count is taken at its word: rare ones lose, frequent ones win")
  func count() throws {
    try check(
      [.row("北京大学", "北京大学")], user: UserLexicon(words: [.init(text: "京大", strength: .count(1))]))
    try check(
      [.row("江大桥", "江大桥")],
      user: UserLexicon(words: [.init(text: "江大桥", strength: .count(9999))]))
  }

  @Test("a split holds in every mode")
  func split() throws {
    let user = UserLexicon(splits: [["北京", "大学"]])
    let segmenter = try SmallLexicon.segmenter(words, user: user)
    SegmentationCase.row("北京大学", "北京/大学").check(segmenter)
    SegmentationCase.row("北京大学", "北京/大学").check(segmenter, mode: .search)
    SegmentationCase.row("北京大学", "北京/大学").check(segmenter, mode: .full)
    SegmentationCase.row("北京大学生", "北京/大学生", because: "only the place inside is divided")
      .check(segmenter)
  }

  @Test("a context divides as it says, in every mode, and only where all of it stands")
  func context() throws {
    let user = UserLexicon(contexts: [[.init(text: "北"), .init(text: "京大"), .init(text: "学生")]])
    let segmenter = try SmallLexicon.segmenter(words, user: user)
    for mode in SegmentationMode.allCases {
      SegmentationCase.row("北京大学生是北京大", "北/京大/学生/是/北京/大").check(segmenter, mode: mode)
    }
    SegmentationCase.row("北京大学", "北京大学").check(segmenter)
  }

  @Test("of contexts and forced words the leftmost is taken, then the longest")
  func contextAgainstForce() throws {
    try check(
      [
        .row("云计算", "云计/算", because: "equally long, and a context says more"),
        .row("云计算是", "云/计算是", because: "the longer of two contexts"),
        .row("大云计算", "大云/计算", because: "further left"),
      ],
      user: UserLexicon(
        words: [.init(text: "云计算", strength: .force), .init(text: "大云", strength: .force)],
        contexts: [
          [.init(text: "云计"), .init(text: "算")], [.init(text: "云"), .init(text: "计算是")],
        ]))
  }

  @Test("a word of a context that is made of marks alone belongs to the one before it")
  func contextOfMarks() throws {
    try check(
      [.row("云e\u{301}计", "云/e\u{301}/计"), .row("云\u{301}大", "云\u{301}/大")],
      user: UserLexicon(contexts: [
        [.init(text: "云"), .init(text: "\u{301}"), .init(text: "大")], [.init(text: "\u{301}")],
      ]))
  }

  @Test("words of contexts are not words that a dictionary looks up")
  func contextWords() throws {
    let user = UserLexicon(
      words: [.init(text: "云")], contexts: [[.init(text: "江"), .init(text: "桥")]])
    #expect(try SmallLexicon.segmenter(words, user: user).overlay?.words.map(\.text) == ["云"])
  }

  @Test("a split is never joined again by the hidden Markov model")
  func splitAgainstModel() throws {
    var model = HiddenMarkovModel()
    model.start = [.begin: -0.1, .single: -9]
    model.transition = [
      .begin: [.end: -0.1], .middle: [.end: -0.1], .end: [.begin: -0.1], .single: [.begin: -0.1],
    ]
    let lexicon = try SmallLexicon.make(["是": 9], model: model)
    SegmentationCase.row("杭研", "杭研").check(Segmenter(lexicon: lexicon))
    SegmentationCase.row("杭研", "杭/研")
      .check(Segmenter(lexicon: lexicon, userLexicons: [UserLexicon(splits: [["杭", "研"]])]))
  }

  @Test("a split part of marks alone divides nothing")
  func splitAtMarks() throws {
    let user = UserLexicon(splits: [["江", "\u{301}"], ["\u{301}", "大"], ["\u{301}云", "计算"]])
    try check(
      [
        .row("江\u{301}大桥", "江\u{301}/大桥"), .row("大桥", "大桥"),
        .row("云计算", "云/计算", because: "the mark before 云 does not count"),
      ], user: user)
  }

  @Test("a word that the lexicon has too is found once")
  func noDuplicates() throws {
    let user = UserLexicon(words: [.init(text: "北京"), .init(text: "北京大学")])
    let segmenter = try SmallLexicon.segmenter(words, user: user)
    SegmentationCase.row("北京大学", "北京/北京大学/大学").check(segmenter, mode: .full)
    SegmentationCase.row("北京大学", "北京/大学/北京大学").check(segmenter, mode: .search)
  }

  @Test("20,000 forced words in one text take no time to speak of", .timeLimit(.minutes(1)))
  func manyForcedWords() throws {
    let user = UserLexicon(words: [.init(text: "江", strength: .force), .init(text: "大桥")])
    let segmenter = try SmallLexicon.segmenter(words, user: user)
    let text = String(repeating: "江大桥，", count: 20_000)
    #expect(segmenter.tokens(in: text).count == 60_000)
  }

  @Test("several dictionaries at once; of one word the later entry counts")
  func several() throws {
    let lexicon = try SmallLexicon.make(words)
    let first = UserLexicon(words: [.init(text: "云计算", strength: .count(1)), .init(text: "江大桥")])
    let second = UserLexicon(words: [.init(text: "云计算", strength: .force)])
    SegmentationCase.row("云计算江大桥", "云计算/江大桥")
      .check(Segmenter(lexicon: lexicon, userLexicons: [first, second]))
  }

  @Test("user words win over typed tokens")
  func typedTokens() throws {
    try check(
      [.row("是15 Pro啊", "是/15 Pro/啊"), .row("iPhone 15 Pro", "iPhone/15 Pro")],
      user: UserLexicon(words: [.init(text: "15 Pro")]))
  }
}
