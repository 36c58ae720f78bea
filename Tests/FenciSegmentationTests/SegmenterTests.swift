import FenciLexicon
import FenciSegmentation
import FenciTestSupport
import FenciText
import Testing

@Suite("Segmentation of small worlds")
struct SegmenterTests {
  @Test("the path is the most probable one")
  func bestPath() throws {
    let segmenter = try SmallLexicon.segmenter(
      ["南京": 50, "南京市": 40, "市长": 30, "长江": 50, "大桥": 20, "长江大桥": 20, "江": 10, "市": 10])
    SegmentationCase.row("南京市长江大桥", "南京市/长江大桥").check(segmenter)
    SegmentationCase.row("南京市长", "南京/市长").check(segmenter)
  }

  @Test("search gives the parts of a word before it, shorter ones first; full gives all words")
  func modes() throws {
    let segmenter = try SmallLexicon.segmenter(
      ["中国": 9, "科学": 9, "学院": 9, "科学院": 9, "中国科学院": 9])
    SegmentationCase.row("中国科学院", "中国科学院").check(segmenter)
    SegmentationCase.row("中国科学院", "中国/科学/学院/科学院/中国科学院")
      .check(segmenter, mode: .search)
    SegmentationCase.row("中国科学院的", "中国/中国科学院/科学/科学院/学院/的").check(segmenter, mode: .full)
  }

  @Test("traditional text is looked up folded and stays as written")
  func traditional() throws {
    let segmenter = try SmallLexicon.segmenter(
      ["国际": 9, "车站": 9], folding: [("國", "国"), ("際", "际"), ("車", "车")])
    SegmentationCase.row("國際車站", "國際/車站").check(segmenter)
    SegmentationCase.row("国际車站", "国际/車站").check(segmenter)
  }

  @Test("words of several scripts are one token, whatever case and width")
  func mixedScripts() throws {
    let segmenter = try SmallLexicon.segmenter(["卡拉OK": 9, "T恤": 9, "3D打印": 9, "打印": 9])
    SegmentationCase.row("唱卡拉OK穿T恤", "唱/卡拉OK/穿/T恤").check(segmenter)
    SegmentationCase.row("卡拉ｏｋ和3d打印", "卡拉ｏｋ/和/3d打印").check(segmenter)
    SegmentationCase.row("卡拉OKAY", "卡/拉/OKAY", because: "a word does not end inside an atom")
      .check(segmenter)
  }

  @Test("a mark belongs to the character it extends")
  func extenders() throws {
    let segmenter = try SmallLexicon.segmenter(["葛城": 9])
    SegmentationCase.row("葛\u{E0100}城", "葛\u{E0100}城", because: "a variation selector")
      .check(segmenter)
    SegmentationCase.row("\u{301}中", "\u{301}/中", because: "nothing to extend").check(segmenter)
  }

  @Test("other scripts are divided by ICU")
  func otherScripts() throws {
    let segmenter = try SmallLexicon.segmenter(["日本": 9])
    SegmentationCase.row("日本のアニメ", "日本/の/アニメ").check(segmenter)
    SegmentationCase.row("สวัสดีครับ", "สวัสดี/ครับ").check(segmenter)
  }

  @Test("unknown runs are joined by the hidden Markov model, and only when asked")
  func newWords() throws {
    var model = HiddenMarkovModel()
    model.start = [.begin: -0.1, .single: -3]
    model.transition = [
      .begin: [.end: -0.1, .middle: -3], .middle: [.end: -0.1, .middle: -3],
      .end: [.begin: -0.7, .single: -0.7], .single: [.begin: -0.7, .single: -0.7],
    ]
    let lexicon = try SmallLexicon.make(["他": 9, "来到": 9, "了": 9, "大厦": 9], model: model)
    SegmentationCase.row("来到杭研大厦", "来到/杭研/大厦").check(Segmenter(lexicon: lexicon))
    var configuration = SegmenterConfiguration()
    configuration.recognizesNewWords = false
    SegmentationCase.row("来到杭研大厦", "来到/杭/研/大厦")
      .check(Segmenter(lexicon: lexicon, configuration: configuration))
  }

  @Test("empty text yields nothing")
  func empty() throws {
    let segmenter = try SmallLexicon.segmenter(["中国": 9])
    for mode in SegmentationMode.allCases { #expect(segmenter.tokens(in: "", mode: mode).isEmpty) }
  }
}
