import FenciKeywords
import Testing

@testable import FenciCommand

@Suite("terms of collections in each format")
struct CollectionWriterTests {
  private let rankings = [
    CollectionRanking(
      name: "新闻\t一", documentCount: 1,
      keywords: [
        CollectionKeyword(text: "小\"米", score: 0.5, documentCount: 1, occurrenceCount: 3)
      ]),
    CollectionRanking(name: "空", documentCount: 0, keywords: []),
  ]

  private func output(
    _ format: OutputFormat, unit: CollectionGroups.Unit = .folder, scores: Bool = true,
    _ rankings: [CollectionRanking]
  ) -> String {
    let writer = CollectionWriter(
      format: format, unit: unit, showsScores: scores, columns: 40, isColored: false)
    return Bytes.made { writer.write(rankings, to: &$0) }.text
  }

  @Test("columns: the name if there are several")
  func columns() {
    #expect(output(.tsv, rankings) == "新闻\\t一\t小\"米\t0.500000\t1\n")
    #expect(output(.tsv, [rankings[0]]) == "小\"米\t0.500000\t1\n")
    #expect(output(.tsv, scores: false, [rankings[0]]) == "小\"米\t1\n")
  }

  @Test("objects: the member that names a collection is its kind")
  func objects() {
    let keywords = #""keywords":[{"text":"小\"米","score":0.500000,"documents":1,"count":3}]}"#
    let first = #"{"folder":"新闻\t一","documents":1,"# + keywords
    let second = #"{"folder":"空","documents":0,"keywords":[]}"#
    #expect(output(.jsonl, rankings) == "\(first)\n\(second)\n")
    #expect(output(.json, rankings) == "[\n\(first),\n\(second)\n]\n")
    #expect(output(.json, []) == "[]\n")
    #expect(output(.jsonl, unit: .all, [rankings[0]]) == "{\"documents\":1,\(keywords)\n")
  }

  @Test("tables are headed by the collection and the number of its documents")
  func tables() {
    #expect(
      output(.text, rankings)
        == "新闻\u{FFFD}一: 1 document\n   term    score               documents\n"
        + "1  小\"米  0.5000  ███████████          1\n\n空: 0 documents\n\n")
  }
}
