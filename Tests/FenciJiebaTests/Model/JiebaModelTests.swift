import FenciLexicon
import FenciSegmentation
import FenciTestSupport
import Testing

@testable import FenciJieba

@Suite("Images of jieba's data")
struct JiebaModelTests {
  private func world() -> JiebaPackage {
    var generator = SplitMix64(seed: 5)
    var data = JiebaPackage()
    data.version = "0.42.1"
    data.words = ["长江", "长江大桥", "大桥", "c++"].map { .init(text: $0, count: 7, tag: .unknown) }
    data.inverseDocumentFrequencies = [("长江", 2), ("大桥", 3)]
    data.stopWords = ["the"]
    let states = JiebaPosition.allCases.map { JiebaTaggedPosition($0, .unknown) }
    data.newWords = JiebaWorld.randomTable(
      JiebaPosition.allCases, characters: ["长", "江"], follows: JiebaWorld.follows,
      using: &generator)
    data.tags = JiebaWorld.randomTable(
      states, characters: ["长", "江"],
      follows: { JiebaWorld.follows($0.position, $1.position) }, using: &generator)
    data.statesOfCharacter = ["长": states]
    return data
  }

  @Test("what was compiled is found, and nothing else is")
  func words() throws {
    let model = try JiebaModel(compiled: JiebaModelBuilder(world()).finish())
    for (word, isWord) in [
      ("长江", true), ("长江大桥", true), ("c++", true), ("长", false), ("长江大", false), ("江", false),
      ("桥桥", false), ("大桥大桥", false),
    ] {
      let unit = model.words.find(JiebaWorld.codes(word), count: word.unicodeScalars.count)
      #expect((unit?.isWord ?? false) == isWord, "\(word)")
    }
    #expect(model.stopWords == ["the"])
    #expect(model.provenance.first?.value == "0.42.1")
  }

  @Test("of equal words the last line counts, all lines add to the total, count 0 is no word")
  func repeatedWords() throws {
    let model = try JiebaWorld.model(["大桥/n": 3, "大桥/ns": 5, "γ射线/n": 4, "长江/ns": 0])
    let unit = model.words.find(JiebaWorld.codes("大桥"), count: 2)
    #expect(unit?.tag == PartOfSpeech(name: "ns")?.rawValue)
    let none = model.words.find(JiebaWorld.codes("长江"), count: 2)
    #expect(none?.isWord == false)
    #expect(none?.tag == PartOfSpeech(name: "ns")?.rawValue)
    // 12 in all, γ射线 too.
    #expect(model.unknownValue == -2.4849066497880004)
  }

  @Test("the median is the upper one of two in the middle, over different words")
  func median() throws {
    let model = try JiebaWorld.model([:]) { data in
      data.inverseDocumentFrequencies = [("一", 9), ("二", 1), ("三", 4), ("四", 3), ("一", 2)]
    }
    #expect(model.medianFrequency == 3)
  }

  @Test("the same data give the same bytes")
  func determinism() throws {
    #expect(
      try JiebaModelBuilder(world()).finish() == JiebaModelBuilder(world()).finish())
  }

  @Test("an image that an accident damaged, or of another kind, throws")
  func damage() throws {
    let bytes = try JiebaModelBuilder(world()).finish()
    let damage = ImageDamage(of: bytes)
    var generator = SplitMix64(seed: 6)
    for _ in 0..<20 {
      #expect(throws: LexiconError.self) {
        try JiebaModel(compiled: damage.accident(using: &generator))
      }
    }
    #expect(throws: LexiconError.self) {
      try JiebaModel(compiled: ImageWriter(kind: "LEXI").finish())
    }
  }

  @Test("a character that names a state twice throws: a path has room for each state once")
  func repeatedState() throws {
    var bytes = try JiebaModelBuilder(world()).finish()
    let reader = try ImageReader(
      MappedBytes(copying: bytes, name: "<sound>"), kind: .jiebaKind, verifiesChecksum: true)
    let rows = try reader.values(.tagRows, as: EmissionRow.self)
    let row = try #require(rows.first { $0.namedCount > 1 })
    let emissions = try reader.values(.tagEmissions, as: StateEmission.self)
    let section = emissions.withMemoryRebound(to: UInt8.self) { Array($0) }
    let start = try #require(
      (0...bytes.count - section.count).first {
        bytes[$0..<$0 + section.count].elementsEqual(section)
      })
    let stride = MemoryLayout<StateEmission>.stride
    let first = start + Int(row.first) * stride
    bytes.replaceSubrange(
      first + stride..<first + 2 * stride, with: Array(bytes[first..<first + stride]))
    ImageDamage.seal(&bytes)
    #expect(throws: LexiconError.unusableImage(path: "<compiled>", .section("TAGR"))) {
      try JiebaModel(compiled: bytes)
    }
  }

  @Test("an image with a right checksum and wrong contents throws or is harmless")
  func forgery() throws {
    let damage = ImageDamage(of: try JiebaModelBuilder(world()).finish())
    var generator = SplitMix64(seed: 7)
    var opened = 0
    for _ in 0..<12 {
      guard let model = try? JiebaModel(compiled: damage.forgery(using: &generator)) else {
        continue
      }
      opened += 1
      let text = "长江大桥，江长c++" + HostileText.string(partCount: 20, using: &generator)
      for mode in SegmentationMode.allCases {
        _ = JiebaTokenizer(model: model).tokens(in: text, mode: mode)
      }
      _ = JiebaTagger(model: model).taggedTokens(in: text)
    }
    #expect(opened > 0)
  }
}
