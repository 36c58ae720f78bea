import FenciKeywords
import FenciTestSupport
import Testing

@testable import FenciCommand

@Suite("pages about keywords")
struct ReportPageTests {
  private func document(
    _ text: String, name: String = "a.txt", title: String? = nil, terms: [(String, Double)]
  ) throws -> ReportDocument {
    let bytes = Array(text.utf8)
    let keywords = terms.map { term, score in
      let term = Array(term.utf8)
      let starts = term.isEmpty ? [] : bytes.indices.filter { bytes[$0...].starts(with: term) }
      return Keyword(
        text: term.text, score: score, occurrences: starts.map { $0..<$0 + term.count },
        explanation: [.init(name: "frequency", value: 2)])
    }
    return try withBytes(bytes) { text in
      try withBytes(title ?? "") { titleBytes in
        try ReportDocument(
          Record(
            text: text, title: title == nil ? nil : titleBytes, isValid: true,
            source: .file(path: name), line: 1), name: name, keywords: keywords)
      }
    }
  }

  private func page(_ documents: [ReportDocument], count: Int? = nil) throws -> String {
    try ReportPage(
      documents: documents, documentCount: count ?? documents.count, showsScores: true
    ).html().text
  }

  @Test("a page of two documents, word for word")
  func golden() throws {
    let paris = try document(
      "小米重返巴黎\n\n小米之家在巴黎开业，这是直营店。巴黎有了小米的直营店。\n", name: "folder/巴黎.txt",
      terms: [("小米", 2.5), ("直营店", 2), ("巴黎", 1.25), ("小米之家", 0.5)])
    let bridge = try document(
      "南京市长江大桥。", name: "b.jsonl:7", title: "大桥 & 江", terms: [("长江大桥", 1)])
    let html = try page([paris, bridge], count: 3)
      .replacing("fenci \(FenciCommand.version)", with: "fenci VERSION")
      // The style sheet is looked at in a browser, not here.
      .replacing(/<style>[\s\S]*<\/style>/, with: "<style>…</style>")
    try expectSnapshot(html, named: "report")
  }

  @Test("a page asks for nothing from anywhere and runs nothing")
  func selfContained() throws {
    let html = try page([try document("小米在巴黎。", terms: [("小米", 1)])])
    #expect(html.contains("default-src 'none'"))
    for word in ["<script", "http:", "https:", "//", "@import", "url(", "src=", "javascript"] {
      #expect(!html.contains(word))
    }
  }

  @Test("nothing that a text, a title, a term or a name says becomes mark-up")
  func hostile() throws {
    let attack = "\"><img src=x onerror=alert(1)><script>x</script></style></title><!--'"
    let harmless = "小米之家小米之家小米之家小米之家小米之家小米之家小米之家小米之家小米之家"
    func tags(_ text: String) throws -> [Substring] {
      let terms = [(text, 2.0), ("和", 1.0)]
      let html = try page(
        [try document("\(text)和\(text)。", name: text, title: text, terms: terms)])
      return Markup(html).pieces.map(\.name)
    }
    #expect(try tags(attack) == tags(harmless))
  }

  @Test("any text gives a page with as many opening as closing tags")
  func randomText() throws {
    var generator = SplitMix64(seed: 77)
    for _ in 0..<50 {
      let text = HostileText.string(partCount: 12, using: &generator)
      let term = String(text.prefix(2))
      let html = try page([try document(text, name: text, title: term, terms: [(term, 1)])])
      let names = Markup(html).pieces.map(\.name)
      for tag in ["section", "article", "p", "mark", "a", "li", "bdi", "span", "title", "svg"] {
        #expect(names.count { $0 == tag } == names.count { $0 == "/\(tag)" })
      }
    }
  }

  @Test("a document without terms, and a run without documents, are pages too")
  func empty() throws {
    #expect(try page([try document("", terms: [])]).contains("No term stands out"))
    #expect(try page([]).contains("Keywords of 0 documents"))
  }
}
