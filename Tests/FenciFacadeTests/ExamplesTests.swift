import Fenci
import Testing

/// What the README shows, written by somebody who imports `Fenci` alone.
@Suite("A client that imports Fenci alone")
struct ExamplesTests {
  @Test("words, tags and keywords of a text")
  func readme() throws {
    let analyzer = try Analyzer()
    let words: [Substring] = analyzer.words(in: "工程师周子安来到了杭州")
    #expect(words == ["工程师", "周子安", "来到", "了", "杭州"])

    let tagged: [TaggedToken] = analyzer.taggedTokens(in: "我爱北京")
    #expect(tagged.map(\.tag.name).contains("ns"))
    #expect(tagged.map(\.token.kind) == tagged.map { _ in TokenKind.word })

    let keywords: [Keyword] = try analyzer.keywords(in: "直营店开业了。直营店在城东。")
    #expect(keywords.map(\.text).contains("直营店"))
    #expect(keywords.first?.occurrences.isEmpty == false)
  }

  @Test("many texts: one workspace, bytes in, ranges out")
  func bytes() throws {
    let analyzer = try Analyzer()
    let workspace = analyzer.makeWorkspace()
    var tokens: [Token] = []
    for text in ["第一篇文章", "第二篇文章"] {
      let bytes = Array(text.utf8)
      bytes.withUnsafeBufferPointer {
        analyzer.segment($0, mode: .search, workspace: workspace, into: &tokens)
      }
      #expect(tokens.last?.end == bytes.count)
    }
  }

  @Test("words of one's own, made in the program")
  func userWords() throws {
    let own = UserLexicon(words: [.init(text: "Visual Studio Code", strength: .force)])
    let analyzer = try Analyzer(userLexicons: [own])
    #expect(analyzer.words(in: "我用Visual Studio Code写").contains("Visual Studio Code"))
  }

  @Test("another tagger behind the protocol")
  func ownTagger() throws {
    struct Nouns: Tagger {
      func tag(
        _ tokens: [Token], of source: UnsafeBufferPointer<UInt8>, into tagged: inout [TaggedToken]
      ) {
        tagged = tokens.map { TaggedToken(token: $0, tag: PartOfSpeech(name: "n") ?? .unknown) }
      }
    }
    let analyzer = try Analyzer(tagger: { _ in Nouns() })
    #expect(Set(analyzer.taggedTokens(in: "走得快").map(\.tag.name)) == ["n"])
  }

  @Test("a configuration, and an error that says what is missing")
  func configuration() throws {
    var configuration = AnalyzerConfiguration()
    configuration.segmentation.dateStyle = .separate
    configuration.segmentation.recognizesNewWords = false
    #expect(try Analyzer(configuration: configuration).words(in: "2025年") == ["2025", "年"])
    configuration.lexiconPath = "/no/such/file"
    #expect(throws: FenciError.lexicon(.unreadable(path: "/no/such/file", code: 2))) {
      try Analyzer(configuration: configuration)
    }
  }
}
