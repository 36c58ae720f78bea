import Foundation
import GRDB

/// Full-text search in Chinese with SQLite.
///
///     swift run FullTextSearch FOLDER QUERY...
///
/// Indexes the text files of a folder in a database in memory, and prints for each query the files it is in, best
/// first, with the match marked.
@main
struct FullTextSearch {
  static func main() throws {
    guard CommandLine.arguments.count > 2 else {
      print("usage: FullTextSearch FOLDER QUERY...")
      exit(64)
    }
    let database = try makeDatabase()
    try index(URL(filePath: CommandLine.arguments[1]), in: database)
    for query in CommandLine.arguments.dropFirst(2) {
      print(query)
      for hit in try hits(of: query, in: database) { print("  \(hit.file)  \(hit.snippet)") }
    }
  }

  /// A database that knows the tokenizer: every connection has to be told before it uses the table.
  static func makeDatabase() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { $0.add(tokenizer: WordTokenizer.self) }
    let database = try DatabaseQueue(configuration: configuration)
    try database.write { database in
      try database.create(virtualTable: "article", using: FTS5()) { table in
        table.tokenizer = WordTokenizer.tokenizerDescriptor()
        table.column("file").notIndexed()
        table.column("text")
      }
    }
    return database
  }

  static func index(_ folder: URL, in database: DatabaseQueue) throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    try database.write { database in
      for file in files where file.pathExtension == "txt" {
        try database.execute(
          sql: "INSERT INTO article (file, text) VALUES (?, ?)",
          arguments: [file.lastPathComponent, try String(contentsOf: file, encoding: .utf8)])
      }
    }
  }

  static func hits(
    of query: String, in database: DatabaseQueue
  ) throws -> [(file: String, snippet: String)] {
    // Words with white space between them may stand anywhere; words that touch are a phrase.
    guard let pattern = FTS5Pattern(matchingAllTokensIn: query) else { return [] }
    return try database.read { database in
      let sql = """
        SELECT file, snippet(article, 1, '【', '】', '…', 12) AS snippet
        FROM article WHERE article MATCH ? ORDER BY rank, file
        """
      return try Row.fetchAll(database, sql: sql, arguments: [pattern]).map { row in
        let snippet: String = row["snippet"]
        return (row["file"], snippet.split(whereSeparator: \.isNewline).joined(separator: " "))
      }
    }
  }
}
