import FenciLexicon
import FenciSegmentation
import FenciTestSupport
import FenciText
import Testing

@testable import FenciTagging

@Suite("Tags in context", .printingLoopValues)
struct ContextTaggerTests {
  private let world: TagWorld
  private let model: TagModel
  private let tagger: ContextTagger

  init() throws {
    world = try TagWorld()
    model = try TagModel(compiled: world.train())
    tagger = ContextTagger(segmenter: world.segmenter, model: model)
  }

  @Test(
    "neighbours decide; the finer tag of the lexicon stays where it is a kind of the class",
    arguments: [
      ("我们研究语言", "r v n"),
      ("我们的研究很难", "r uj vn d a"),
      ("语言的研究", "n uj vn"),
      // What stands in another sentence decides nothing.
      ("我们。研究语言", "r x v n"),
      // White space is passed over.
      ("我们 研究语言", "r x v n"),
      ("南京长江很难", "ns +ns d a"),
      ("南京研究长江", "ns v ns"),
      ("", ""),
    ])
  func tags(_ text: String, _ tags: String) {
    #expect(world.tags(text, with: tagger) == tags)
  }

  @Test("what is decided from left to right is what the definition says, for all short texts")
  func definition() {
    withEvery("text", in: SmallLexicon.allTexts(of: TagWorld.words + ["。", " "], lengths: 1...3)) {
      text in
      let expected = byDefinition(text)
      #expect(world.tag(text, with: tagger) == expected)
    }
  }

  @Test("a text is tagged as its windows are")
  func windows() {
    let text = String(repeating: "我们研究语言，南京长江很难", count: 900)
    let whole = world.tag(text, with: tagger)
    var pieces: [TaggedToken] = []
    var bytes = Array(text.utf8)
    bytes.withUnsafeMutableBufferPointer { bytes in
      let source = UnsafeBufferPointer(bytes)
      var start = 0
      while start < source.count {
        let end = world.segmenter.endOfWindow(in: source, from: start)
        let piece = String(decoding: source[start..<end], as: UTF8.self)
        for var tagged in world.tag(piece, with: tagger) {
          tagged.token.start += start
          tagged.token.end += start
          pieces.append(tagged)
        }
        start = end
      }
      #expect(source.count > Segmenter.windowByteLimit)
    }
    #expect(whole == pieces)
  }

  @Test("words of user dictionaries have the tag given there, typed tokens that of their kind")
  func fixedTags() throws {
    let user = UserLexicon(words: [.init(text: "研究", tag: PartOfSpeech(name: "nz"))])
    let segmenter = Segmenter(lexicon: world.segmenter.lexicon, userLexicons: [user])
    let tagger = ContextTagger(segmenter: segmenter, model: model)
    var text = "我们研究3.5,https://a.cn"
    var (tokens, tagged): ([Token], [TaggedToken]) = ([], [])
    text.withUTF8 { source in
      segmenter.segment(source, workspace: segmenter.makeWorkspace(), into: &tokens)
      tagger.tag(tokens, of: source, into: &tagged)
    }
    #expect(tagged.map(\.tag.name) == ["r", "nz", "m", "x", "eng"])
  }

  @Test(
    "the unit of a lone date goes on with the date",
    arguments: [("2025年", "t +t"), ("9时2025年", "t +t t +t"), ("2025年11月", "t")])
  func loneDates(_ text: String, _ tags: String) {
    #expect(world.tags(text, with: tagger) == tags)
  }

  @Test("any bytes have a tag for each token", arguments: 0..<UInt64(50))
  func hostile(_ seed: UInt64) {
    withSeeds(seed..<seed + 1) { generator in
      let bytes = HostileText.bytes(partCount: 20, using: &generator)
      var (tokens, tagged): ([Token], [TaggedToken]) = ([], [])
      bytes.withUnsafeBufferPointer { source in
        world.segmenter.segment(
          source, workspace: world.segmenter.makeWorkspace(), into: &tokens)
        tagger.tag(tokens, of: source, into: &tagged)
      }
      #expect(tagged.map(\.token) == tokens)
    }
  }

  /// The tags as the guide defines them, each token and its neighbours looked up anew.
  private func byDefinition(_ text: String) -> [TaggedToken] {
    var tagged = world.tag(text, with: LexiconTagger(segmenter: world.segmenter))
    let own = tagged
    let words = own.indices.filter { own[$0].token.kind != .whitespace }
    let decisions = TagDecisions(classes: model.classes)
    var lastClass = TagFeatures.noClass
    var text = text
    text.withUTF8 { source in
      func read(_ place: Int) -> (traits: TokenTraits, edges: TokenEdges) {
        TokenTraits.read(own[place], in: source, lexicon: world.segmenter.lexicon)
      }
      func traits(_ place: Int?) -> TokenTraits {
        place.map { read($0).traits } ?? .none
      }
      func ends(_ place: Int) -> Bool { source[own[place].token.start] == 0xE3 }
      for (number, place) in words.enumerated() {
        let before = number > 0 && !ends(words[number - 1]) ? words[number - 1] : nil
        let after = number + 1 < words.count && !ends(place) ? words[number + 1] : nil
        if before == nil { lastClass = TagFeatures.noClass }
        let features = TagFeatures(
          last: traits(before), current: traits(place), next: traits(after), lastClass: lastClass)
        guard own[place].token.kind == .word,
          let found = model.bestClassBySearching(features, read(place).edges)
        else {
          lastClass = decisions.usualClass(of: own[place].tag)
          continue
        }
        let last = Int(lastClass)
        let (current, tag) = (model.classes[found], model.classes[found].refined(own[place].tag))
        tagged[place].tag = tag
        tagged[place].continuesEntity =
          current.continuesEntity && current.tag == tag && last < model.classes.count
          && model.classes[last].tag == tag
        lastClass = UInt64(found)
      }
    }
    return tagged
  }
}

extension TagModel {
  /// The class of a token, one class after the other.
  fileprivate func bestClassBySearching(_ features: TagFeatures, _ edges: TokenEdges) -> Int? {
    if let row = row(of: features.current.wordFeature), let sure = sureClass(row) { return sure }
    var sums = [Int](repeating: 0, count: classes.count)
    var rowCount = 0
    features.forEach(edges) { feature in
      guard let row = row(of: feature) else { return }
      rowCount += 1
      for index in sums.indices { sums[index] += weight(of: index, in: row) }
    }
    return rowCount == 0 ? nil : sums.indices.max { (sums[$0], -$0) < (sums[$1], -$1) }
  }
}
