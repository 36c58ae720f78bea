import Fenci
import Foundation
import GRDB
import Testing

@testable import FullTextSearch

@Suite("The tokenizer, through SQLite")
struct WordTokenizerTests {
  private func database(of texts: [String]) throws -> DatabaseQueue {
    let database = try FullTextSearch.makeDatabase()
    try database.write { database in
      for (number, text) in texts.enumerated() {
        try database.execute(
          sql: "INSERT INTO article (rowid, file, text) VALUES (?, '', ?)",
          arguments: [number, text])
      }
    }
    return database
  }

  /// The text of a number, its matches marked; nil when the query does not find it.
  private func marked(
    _ number: Int, by query: String, in database: DatabaseQueue
  ) throws -> String? {
    try database.read { database in
      let sql = """
        SELECT highlight(article, 1, '<', '>') FROM article WHERE article MATCH ? AND rowid = ?
        """
      return try String.fetchOne(database, sql: sql, arguments: [query, number])
    }
  }

  /// Whether a query finds the text of a number.
  private func finds(_ query: String, _ number: Int, in database: DatabaseQueue) throws -> Bool {
    try database.read { database in
      let sql = "SELECT rowid FROM article WHERE article MATCH ? AND rowid = ?"
      return try Int.fetchOne(database, sql: sql, arguments: [query, number]) != nil
    }
  }

  @Test(
    "查什么，找到什么",
    arguments: [
      ("北京大学", "我们在<北京大学>学习。"),
      ("北京", "我们在<北京大学>学习。"),
      ("大学", "我们在<北京大学>学习。"),
      ("北京大学学习", "我们在<北京大学学习>。"),
      ("学习 我们", "<我们>在北京大学<学习>。"),
      ("京大", nil),
      ("学习我们", nil),
    ] as [(String, String?)])
  func table(_ query: String, _ expected: String?) throws {
    let database = try database(of: ["我们在北京大学学习。"])
    #expect(try marked(0, by: query, in: database) == expected)
  }

  @Test("letters in any case, emoji, text that only looks like a query")
  func otherScripts() throws {
    let database = try database(of: ["用 iPhone 拍了👨‍👩‍👧‍👦", "\"引号\" AND (括号) *"])
    #expect(try marked(0, by: "iphone", in: database) == "用 <iPhone> 拍了👨‍👩‍👧‍👦")
    #expect(try marked(0, by: "\"👨‍👩‍👧‍👦\"", in: database) == "用 iPhone 拍了<👨‍👩‍👧‍👦>")
    #expect(try marked(1, by: "引号", in: database) == "\"<引号>\" AND (括号) *")
    // What a user types is words, never operators: AND is the word in the second text.
    #expect(try FullTextSearch.hits(of: "\" AND ( *", in: database).count == 1)
    #expect(try FullTextSearch.hits(of: "\"(*", in: database).isEmpty)
  }

  @Test("arguments are refused, the table is not made")
  func refusesArguments() throws {
    let database = try FullTextSearch.makeDatabase()
    #expect(throws: DatabaseError.self) {
      try database.write { database in
        try database.create(virtualTable: "other", using: FTS5()) { table in
          table.tokenizer = WordTokenizer.tokenizerDescriptor(arguments: ["mode"])
          table.column("text")
        }
      }
    }
  }

  @Test("words of the articles find their article; marks leave the text as it was")
  func wordsFindTheirArticles() throws {
    let texts = try articles()
    #expect(texts.count >= 12)
    let database = try database(of: texts)
    let analyzer = try Analyzer()
    var count = 0
    var missed: [Substring] = []
    for (number, text) in texts.enumerated() {
      let words = analyzer.tokens(in: text).filter { $0.kind == .word }.map { text[$0] }
      for word in Set(words).sorted() {
        count += 1
        let isFound = try finds("\"\(word)\"", number, in: database)
        if !isFound { missed.append(word) }
        guard isFound, count.isMultiple(of: 50) else { continue }
        let marked = try #require(try marked(number, by: "\"\(word)\"", in: database))
        #expect(marked.contains("<"))
        #expect(withoutMarks(marked) == withoutMarks(text))
      }
    }
    // The words that only their neighbours made words, most of them names: alone they are divided.
    #expect(missed.count * 100 < count, "\(missed.count) of \(count): \(missed)")
  }

  private func withoutMarks(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0 != "<" && $0 != ">" }.map(Character.init))
  }

  private func articles() throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../corpus/articles")
    return try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }
}
