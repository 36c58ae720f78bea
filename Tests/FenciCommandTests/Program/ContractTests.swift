import Foundation
import Testing

/// What measurements and other programs rely on, whatever the words and the scores are.
@Suite("contracts of the output")
struct ContractTests {
  private let documents = """
    {"id":1.50,"keywords":["旧"],"text":"小明硕士毕业于中国科学院计算所，小明是硕士。"}
    {"text":"","id":"空"}
    { "id" : null , "text" : "南京市长江大桥，\\u5357京长江大桥。", "title" : "大桥" }

    """

  private func object(_ line: some StringProtocol) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    return try #require(value as? [String: Any])
  }

  @Test("segment: a line of words for each line, words unchanged, white space dropped")
  func segment() throws {
    let text = "小明 硕士\u{3000}毕业\r\n\n\n  \nＡＢ12.5%，e\u{301}！\t😀\n末"
    let outcome = try TinyDictionary.program().run(["segment"], input: text.utf8)
    let lines = outcome.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 7)
    #expect(lines[1...3].joined().isEmpty)
    #expect(lines.last == "")
    func withoutSpace(_ text: some StringProtocol) -> String {
      String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }
    #expect(withoutSpace(outcome.text) == withoutSpace(text))
  }

  @Test("keywords: each object keeps its members and gains keywords, best first, at most -n")
  func keywordsOfField() throws {
    let program = try TinyDictionary.program()
    for method in ["learned", "combined", "tfidf", "textrank"] {
      let outcome = try program.run(
        ["keywords", "--field", "text", "--format", "jsonl", "-n", "3", "--method", method],
        input: documents.utf8)
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      let lines = outcome.text.split(separator: "\n")
      #expect(lines.count == 3)
      for (line, document) in zip(lines, documents.split(separator: "\n")) {
        var members = try object(line)
        var original = try object(document)
        let keywords = try #require(members.removeValue(forKey: "keywords") as? [[String: Any]])
        original["keywords"] = nil
        #expect(NSDictionary(dictionary: members) == NSDictionary(dictionary: original))
        #expect(keywords.count <= 3)
        let scores = keywords.compactMap { $0["score"] as? Double }
        #expect(scores == scores.sorted(by: >))
        #expect(keywords.allSatisfy { ($0["text"] as? String)?.isEmpty == false })
      }
      #expect(lines[0].contains(#""id":1.50,"#))
    }
  }

  @Test("keywords in a pipe: term and score, after the file if there are several")
  func keywordsInAPipe() throws {
    let folder = try TemporaryFolder()
    try folder.write("小明硕士毕业于中国科学院。".utf8, to: "a.txt")
    try folder.write("南京市长江大桥。".utf8, to: "b.txt")
    let program = try TinyDictionary.program()
    let one = try program.run("keywords", "a.txt", in: folder.path).text.split(separator: "\n")
    #expect(!one.isEmpty)
    #expect(one.allSatisfy { $0.wholeMatch(of: /[^\t]+\t\d+\.\d{6}/) != nil })
    let two = try program.run("keywords", "a.txt", "b.txt", in: folder.path).text
      .split(separator: "\n")
    #expect(two.allSatisfy { $0.wholeMatch(of: /[ab]\.txt\t[^\t]+\t\d+\.\d{6}/) != nil })
    #expect(Set(two.compactMap(\.first)) == ["a", "b"])
  }

  @Test("occurrences are ranges of the text, in the unit asked for")
  func occurrences() throws {
    let text = "😀南京市，南京长江大桥"
    let outcome = try TinyDictionary.program().run(
      ["keywords", "-f", "jsonl", "--occurrences", "--offsets", "scalar"], input: text.utf8)
    let scalars = Array(text.unicodeScalars)
    let keywords = try #require(try object(outcome.text)["keywords"] as? [[String: Any]])
    #expect(!keywords.isEmpty)
    for keyword in keywords {
      let first = try #require((keyword["occurrences"] as? [[Int]])?.first)
      let found = String(String.UnicodeScalarView(scalars[first[0]..<first[1]]))
      #expect(found == keyword["text"] as? String)
    }
  }

  @Test("the output is the same for any number of threads", arguments: ["2", "5"])
  func threads(count: String) throws {
    let text = String(repeating: "小明硕士毕业于中国科学院计算所，南京市长江大桥。\n", count: 8_000)
    let program = try TinyDictionary.program()
    let serial = try program.run(["-f", "tsv"], input: text.utf8)
    let parallel = try program.run(["-f", "tsv", "-j", count], input: text.utf8)
    #expect(parallel.output == serial.output)
    let serialTable = try program.run(["idf", "build", "--per", "line"], input: text.utf8)
    let parallelTable = try program.run(
      ["idf", "build", "--per", "line", "-j", count], input: text.utf8)
    #expect(parallelTable.output == serialTable.output)
  }

  @Test("idf build: the number of documents, facts, then terms by falling count")
  func frequencies() throws {
    let lines = try TinyDictionary.shared.get().folder.read("tiny.idf").text.split(separator: "\n")
    #expect(lines.first == "# documents\t4")
    #expect(lines[1].hasPrefix("# made by fenci "))
    let counts = lines.drop { $0.hasPrefix("# ") }.compactMap { line in
      line.split(separator: "\t").last.flatMap { Int($0) }
    }
    #expect(counts == counts.sorted(by: >))
    #expect(counts.allSatisfy { (1...4).contains($0) })
    #expect(lines.contains("小明\t2"))
  }
}
