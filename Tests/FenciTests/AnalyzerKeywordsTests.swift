import Fenci
import FenciKeywords
import FenciLexicon
import Testing

/// Keywords through the facade, with the dictionaries that ship.
@Suite("Keywords of the corpus")
struct AnalyzerKeywordsTests {
  /// The share of an article's hand-chosen keywords among the first 20, mean of all articles.
  private static let recordedRecall = 0.547

  @Test("as many hand-chosen keywords are among the first 20 as recorded")
  func recall() throws {
    let analyzer = try Analyzer()
    var sum = 0.0
    let articles = try Repository.articles()
    for (name, text) in articles {
      let path = Repository.folder + "/corpus/articles/" + name.dropLast(4) + ".keywords"
      let chosen = try TextFile.read(String(path)).split(separator: "\n").map(folded)
      let found = try Set(analyzer.keywords(in: text).map { folded($0.text[...]) })
      sum += Double(chosen.count { found.contains($0) }) / Double(chosen.count)
    }
    let recall = sum / Double(articles.count)
    #expect(recall > Self.recordedRecall - 0.005, "worse than recorded")
    #expect(recall < Self.recordedRecall + 0.03, "better than recorded: raise the record")
  }

  private func folded(_ term: Substring) -> String { term.lowercased().filter { $0 != " " } }

  @Test("eight tasks and one give the same lists")
  func tasks() async throws {
    let analyzer = try Analyzer()
    let texts = try Repository.articles().map(\.text)
    let alone = try texts.map { try analyzer.keywords(in: $0) }
    let together = try await withThrowingTaskGroup(of: [[Keyword]].self) { group in
      for _ in 0..<8 {
        group.addTask {
          let workspace = analyzer.makeWorkspace()
          return try texts.map {
            try analyzer.keywords(in: Document(text: $0), workspace: workspace)
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together.count == 8)
    for lists in together { #expect(lists == alone) }
  }

  @Test("traditional text finds the background of simplified text")
  func traditional() throws {
    let analyzer = try Analyzer()
    var options = KeywordOptions()
    options.explains = true
    let simplified = try analyzer.keywords(in: "高端市场很大，高端市场。", options: options)
    let traditional = try analyzer.keywords(in: "高端市場很大，高端市場。", options: options)
    #expect(traditional.first?.text == "高端市場")
    #expect(traditional.map(\.score) == simplified.map(\.score))
  }

  @Test("missing document frequencies and stop words are thrown when keywords are asked for")
  func missing() throws {
    var configuration = AnalyzerConfiguration()
    configuration.documentFrequenciesPath = "/nonexistent/frequencies"
    let analyzer = try Analyzer(configuration: configuration)
    #expect(!analyzer.words(in: "市场").isEmpty)
    #expect(throws: FenciError.self) { try analyzer.keywords(in: "市场") }
    configuration.documentFrequenciesPath = nil
    configuration.stopWordsPath = "/nonexistent/words"
    let other = try Analyzer(configuration: configuration)
    #expect(throws: FenciError.self) { try other.keywords(in: "市场") }
  }
}
