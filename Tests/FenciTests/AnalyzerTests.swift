import Fenci
import FenciLexicon
import FenciSegmentation
import FenciTestSupport
import FenciText
import Testing

@Suite("The facade, with the dictionaries that ship")
struct AnalyzerTests {
  @Test("words of a sentence, in three modes")
  func words() throws {
    let analyzer = try Analyzer()
    #expect(analyzer.words(in: "我们在北京大学学习。") == ["我们", "在", "北京大学", "学习", "。"])
    #expect(analyzer.words(in: "北京大学", mode: .search).contains("大学"))
    #expect(analyzer.words(in: "").isEmpty)
  }

  @Test("tokens of the articles join to the source, in every mode nothing is left out")
  func corpusIsLossless() throws {
    let analyzer = try Analyzer()
    let articles = try Repository.articles()
    #expect(articles.count >= 12)
    for (name, text) in articles {
      let bytes = Array(text.utf8)
      var joined: [UInt8] = []
      for token in analyzer.tokens(in: text) { joined += bytes[token.utf8Range] }
      #expect(joined == bytes, "\(name)")
      for mode in [SegmentationMode.search, .full] {
        var isCovered = [Bool](repeating: false, count: bytes.count)
        for token in analyzer.tokens(in: text, mode: mode) {
          for byte in token.utf8Range { isCovered[byte] = true }
        }
        #expect(!isCovered.contains(false), "\(name), \(mode)")
      }
    }
  }

  @Test("10,000 hostile byte strings join to themselves")
  func hostileBytesAreLossless() throws {
    let analyzer = try Analyzer()
    let workspace = analyzer.makeWorkspace()
    var tokens: [Token] = []
    for seed in 0..<10_000 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let bytes = HostileText.bytes(partCount: 8, using: &generator)
      bytes.withUnsafeBufferPointer { analyzer.segment($0, workspace: workspace, into: &tokens) }
      var joined: [UInt8] = []
      for token in tokens { joined += bytes[token.utf8Range] }
      #expect(joined == bytes, "seed \(seed)")
    }
  }

  @Test("tasks that share an analyzer find the same tokens, tags and keywords")
  func sharedByTasks() async throws {
    let texts = try Repository.articles().map(\.text)
    @Sendable func findings(_ analyzer: Analyzer) throws -> [Findings] {
      let workspace = analyzer.makeWorkspace()
      return try texts.map { text in
        Findings(
          tokens: analyzer.tokens(in: text, mode: .search), tagged: analyzer.taggedTokens(in: text),
          keywords: try analyzer.keywords(in: Document(text: text), workspace: workspace))
      }
    }
    let expected = try findings(Analyzer())
    // Nothing has been asked of this one: the tasks meet in what is made when it is first needed.
    let shared = try Analyzer()
    try await withThrowingTaskGroup(of: [Findings].self) { group in
      for _ in 0..<8 { group.addTask { try findings(shared) } }
      for try await found in group { #expect(found == expected) }
    }
  }

  private struct Findings: Equatable, Sendable {
    var tokens: [Token]
    var tagged: [TaggedToken]
    var keywords: [Keyword]
  }

  @Test("a missing or damaged lexicon is a thrown error, never a trap")
  func errors() {
    var configuration = AnalyzerConfiguration()
    configuration.lexiconPath = "/no/such/file"
    #expect(throws: FenciError.lexicon(.unreadable(path: "/no/such/file", code: 2))) {
      try Analyzer(configuration: configuration)
    }
    configuration.lexiconPath = #filePath
    #expect(throws: FenciError.lexicon(.unusableImage(path: #filePath, .notAnImage))) {
      try Analyzer(configuration: configuration)
    }
  }

  @Test("一行文字，在全文里和单独一行，分得一样")
  func linesAreDividedAsAlone() throws {
    let analyzer = try Analyzer()
    for (name, text) in try Repository.articles() {
      for separator in ["\n", "\r\n\r\n", " ", "\u{3000}"] {
        let lines = text.split(whereSeparator: \.isNewline).prefix(20)
        let alone = lines.flatMap { analyzer.words(in: String($0)).map(String.init) }
        let together = analyzer.words(in: lines.joined(separator: separator)).map(String.init)
        #expect(together == alone, "\(name) with \(separator.debugDescription)")
      }
    }
  }
}
