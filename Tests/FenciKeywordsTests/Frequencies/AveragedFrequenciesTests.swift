import FenciTestSupport
import Glibc
import Testing

@testable import FenciKeywords

@Suite("averages of tables", .printingLoopValues)
struct AveragedFrequenciesTests {
  private func table(_ documents: UInt64, _ counts: [String: UInt64]) -> DocumentFrequencyTable {
    var table = DocumentFrequencyTable()
    table.documentCount = documents
    for (term, count) in counts { table[term] = count }
    return table
  }

  private func average(
    _ tables: [DocumentFrequencyTable], documentCount: UInt64, minimum: UInt64 = 1
  ) -> DocumentFrequencyTable {
    var average = AveragedFrequencies()
    for table in tables { average.add(table) }
    return average.finish(documentCount: documentCount, minimumDocumentFrequency: minimum)
  }

  @Test("the average of one table, stated with its number of documents, is the table")
  func identity() {
    let one = table(999, ["市场": 999, "手机": 120, "芯片": 1])
    #expect(average([one], documentCount: 999) == one)
    #expect(average([one, one, one], documentCount: 999) == one)
  }

  @Test("each table has equal say, however many documents it is of")
  func equalSay() {
    let news = table(99_999, ["市场": 999, "条例": 9])
    let law = table(99, ["条例": 99])
    // 市场: ln(100000/1000) and ln(100/1); 条例: ln(100000/10) and ln(100/100).
    let mixed = average([news, law], documentCount: 9999)
    #expect(mixed["市场"] == UInt64((10_000 * exp(-(log(100.0) + log(100.0)) / 2)).rounded()) - 1)
    #expect(mixed["条例"] == UInt64((10_000 * exp(-log(10_000.0) / 2)).rounded()) - 1)
    #expect(mixed.documentCount == 9999)
  }

  @Test("weights are the mean of the tables' weights, to the precision of a count")
  func means() {
    withSeeds(0..<50) { generator in
      let tables = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        let documents = UInt64.random(in: 10...2000, using: &generator)
        return table(
          documents,
          Dictionary(
            ["甲", "乙", "丙"].filter { _ in Bool.random(using: &generator) }.map {
              ($0, UInt64.random(in: 1...documents, using: &generator))
            }
          ) { first, _ in first })
      }
      let count: UInt64 = 1_000_000
      let mixed = average(tables, documentCount: count)
      #expect(average(tables.reversed(), documentCount: count) == mixed)
      for term in ["甲", "乙", "丙"] where tables.contains(where: { $0[term] != nil }) {
        let weights = tables.map {
          log(Double($0.documentCount + 1) / Double(($0[term] ?? 0) + 1))
        }
        let mean = weights.reduce(0, +) / Double(weights.count)
        let stated = log(Double(count + 1) / Double((mixed[term] ?? 0) + 1))
        #expect(abs(stated - mean) < 0.01)
      }
    }
  }

  @Test("no term has fewer than one document, nor more than there are")
  func bounds() {
    let mixed = average([table(1_000_000, ["芯片": 1, "市场": 1_000_000])], documentCount: 10)
    #expect(mixed["芯片"] == 1)
    #expect(mixed["市场"] == 10)
    #expect(average([], documentCount: 10).termCount == 0)
  }

  @Test("the minimum is one of documents in all tables; facts and earlier minima are kept")
  func minimum() {
    var news = table(99, ["市场": 2, "手机": 1])
    var law = table(99, ["市场": 1, "条例": 3])
    news.provenance = ["新闻"]
    law.provenance = ["法律"]
    law.minimumDocumentFrequency = 2
    let mixed = average([news, law], documentCount: 99, minimum: 3)
    #expect(mixed.sortedTerms().map(\.term).sorted() == ["市场", "条例"].sorted())
    #expect(mixed.minimumDocumentFrequency == 3)
    #expect(Set(mixed.provenance) == ["新闻", "法律"])
  }
}
