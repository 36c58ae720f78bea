import FenciLexicon
import FenciTestSupport
import Testing

@testable import FenciKeywords

@Suite("Keywords of documents", .printingLoopValues)
struct KeywordExtractorTests {
  private let world: KeywordWorld
  private let text = """
    小米之家回到巴黎。小米在巴黎的直营店，是高端市场的直营店；「小米之家」和高端手机市场。
    高端市場的影像设计，AI影像。小米不在手机市场竞争。
    """

  init() throws { world = try KeywordWorld() }

  @Test("occurrences slice to the folded term", arguments: KeywordMethod.allCases)
  func occurrences(_ method: KeywordMethod) {
    let folding = world.frequencies.folding
    for title in [nil, "高端市场：小米之家"] {
      for keyword in world.keywords(text, title: title, method: method) {
        let bytes = Array(text.utf8)
        #expect(!keyword.occurrences.isEmpty || title != nil)
        #expect(keyword.occurrences == keyword.occurrences.sorted { $0.lowerBound < $1.lowerBound })
        for range in keyword.occurrences {
          let slice = String(decoding: bytes[range], as: UTF8.self)
          #expect(folding.key(of: slice) == folding.key(of: keyword.text))
        }
      }
    }
  }

  @Test(
    "a score is the product of its factors, from the left", arguments: KeywordMethod.allCases)
  func explanation(_ method: KeywordMethod) {
    // The learned score is computed as a sum of logarithms, which rounds otherwise.
    let tolerance = method == .learned ? 1e-12 : 0
    for keyword in world.keywords(text, title: "小米", method: method) {
      let product = keyword.explanation.map(\.value).reduce(1, *)
      #expect(abs(product - keyword.score) <= tolerance * keyword.score, "\(keyword)")
      #expect(keyword.explanation.count > 3)
    }
  }

  @Test("scores fall; equal ones stand as in the text", arguments: KeywordMethod.allCases)
  func order(_ method: KeywordMethod) {
    let keywords = world.keywords(text, method: method)
    for (left, right) in zip(keywords, keywords.dropFirst()) {
      #expect(left.score >= right.score)
      guard left.score == right.score else { continue }
      #expect(left.occurrences[0].lowerBound <= right.occurrences[0].lowerBound)
    }
  }

  @Test(
    "the same document gives the same list, whatever the workspace saw before",
    arguments: KeywordMethod.allCases)
  func determinism(_ method: KeywordMethod) {
    var options = KeywordOptions()
    options.method = method
    options.explains = true
    let extractor = world.extractor
    let used = extractor.makeWorkspace()
    let document = Document(title: "小米", text: text)
    let first = extractor.keywords(in: document, options: options, workspace: used)
    withSeeds(0..<100) { generator in
      let other = Document(text: HostileText.bytes(partCount: 40, using: &generator))
      _ = extractor.keywords(in: other, options: options, workspace: used)
      #expect(extractor.keywords(in: document, options: options, workspace: used) == first)
    }
  }

  @Test("options narrow the list")
  func narrowing() {
    var options = KeywordOptions()
    options.partsOfSpeech = [PartOfSpeech(name: "ns") ?? .unknown]
    let places = world.keywords(text, options).map(\.text)
    #expect(places.contains("巴黎") && places.allSatisfy { $0.hasSuffix("巴黎") })
    options.partsOfSpeech = nil
    options.minimumCharacterCount = 5
    let long = world.keywords(text, options).map(\.text)
    #expect(!long.isEmpty && long.allSatisfy { $0.filter { $0 != " " }.count >= 5 })
    options.explains = false
    #expect(world.keywords(text, options).allSatisfy { $0.explanation.isEmpty })
  }

  @Test("hostile bytes give keywords whose occurrences are theirs")
  func hostile() {
    let extractor = world.extractor
    let workspace = extractor.makeWorkspace()
    var options = KeywordOptions()
    options.maximumCount = 1000
    withSeeds(0..<300) { generator in
      let title = HostileText.bytes(partCount: 5, using: &generator)
      let bytes = HostileText.bytes(partCount: 60, using: &generator)
      let document = Document(title: title, text: bytes)
      for keyword in extractor.keywords(in: document, options: options, workspace: workspace) {
        for range in keyword.occurrences {
          let slice = String(decoding: bytes[range], as: UTF8.self)
          #expect(
            world.frequencies.folding.key(of: slice)
              == world.frequencies.folding.key(of: keyword.text))
        }
      }
    }
  }

  @Test("an empty document has none")
  func empty() {
    #expect(world.keywords("", title: "", .init()).isEmpty)
    #expect(world.keywords(" \n，。", .init()).isEmpty)
  }
}
