import FenciKeywords
import FenciTestSupport
import Testing

@Suite("tables of document frequencies", .printingLoopValues)
struct DocumentFrequencyTableTests {
  private func table(
    documents: UInt64, _ counts: KeyValuePairs<String, UInt64>
  ) -> DocumentFrequencyTable {
    var table = DocumentFrequencyTable()
    table.documentCount = documents
    for (term, count) in counts { table[term] = count }
    return table
  }

  @Test("tables of parts add up, in any order")
  func merge() {
    let first = table(documents: 10, ["市场": 3, "手机": 2])
    let second = table(documents: 5, ["市场": 4, "芯片": 1])
    let sum = table(documents: 15, ["市场": 7, "手机": 2, "芯片": 1])
    for (start, rest) in [(first, second), (second, first)] {
      var merged = start
      merged.merge(rest)
      #expect(merged == sum)
    }
  }

  @Test("the order and the grouping of merges change nothing, nor what is written")
  func mergeLaws() {
    withSeeds(0..<50) { generator in
      let tables = (0..<3).map { index in
        var table = DocumentFrequencyTable()
        table.documentCount = UInt64.random(in: 5...9, using: &generator)
        table.minimumDocumentFrequency = UInt64.random(in: 1...2, using: &generator)
        table.provenance = ["共同", "第\(index)部分"].shuffled(using: &generator)
        for term in ["甲", "乙", "丙"] where Bool.random(using: &generator) {
          table[term] = UInt64.random(in: 1...5, using: &generator)
        }
        return table
      }
      func merged(_ tables: DocumentFrequencyTable...) -> DocumentFrequencyTable {
        tables.reduce(into: DocumentFrequencyTable()) { $0.merge($1) }
      }
      let (one, two, three) = (tables[0], tables[1], tables[2])
      let sum = merged(one, two, three)
      #expect(merged(merged(one, two), three) == sum)
      #expect(merged(one, merged(two, three)) == sum)
      #expect(merged(three, one, two) == sum)
      #expect(
        DocumentFrequencyText.write(merged(two, three, one)) == DocumentFrequencyText.write(sum))
    }
  }

  @Test("pruning says so, and what is merged from a pruned table says so too")
  func pruningIsNoted() {
    var pruned = table(documents: 9, ["市场": 3, "芯片": 1])
    #expect(pruned.minimumDocumentFrequency == 1)
    pruned.prune(minimumDocumentFrequency: 2)
    var merged = table(documents: 1, ["市场": 1])
    merged.merge(pruned)
    #expect(merged.minimumDocumentFrequency == 2)
  }

  @Test("sums stop at the highest count")
  func saturation() {
    var sum = table(documents: .max, ["词": .max])
    sum.merge(table(documents: .max, ["词": .max]))
    #expect(sum.documentCount == DocumentFrequencyTable.maximumCount)
    #expect(sum["词"] == DocumentFrequencyTable.maximumCount)
  }

  @Test(
    "canonically equivalent terms are counted apart, and compiled apart unless they fold together",
    arguments: [("\u{F900}", "豈", 2), ("\u{E9}", "e\u{301}", 2), ("\u{212B}", "\u{C5}", 1)])
  func equivalents(first: String, second: String, keyCount: Int) throws {
    #expect(first == second)
    for terms in [[first, second], [second, first]] {
      var both = DocumentFrequencyTable()
      both.documentCount = 9
      for term in terms { both[term] = term.utf8.elementsEqual(first.utf8) ? 2 : 5 }
      #expect(both.termCount == 2)
      #expect(both[first] == 2)
      #expect(both[second] == 5)
      #expect(
        DocumentFrequencyText.write(both).utf8.elementsEqual(
          "# documents\t9\n\(second)\t5\n\(first)\t2\n".utf8))
      let frequencies = try DocumentFrequencies(both, lexicon: SmallLexicon.make(["词": 1]))
      #expect(frequencies.termCount == keyCount)
    }
  }

  @Test("pruning drops the terms of few documents")
  func prune() {
    var pruned = table(documents: 9, ["市场": 3, "手机": 2, "芯片": 1])
    pruned.prune(minimumDocumentFrequency: 2)
    var expected = table(documents: 9, ["市场": 3, "手机": 2])
    expected.minimumDocumentFrequency = 2
    #expect(pruned == expected)
    #expect(pruned.lowestCount == 2)
    #expect(DocumentFrequencyTable().lowestCount == 0)
  }

  @Test("terms are sorted by count, then by scalars")
  func sorted() {
    let sorted = table(documents: 9, ["乙": 1, "甲": 1, "一": 1, "丙": 2]).sortedTerms()
    #expect(sorted.map(\.term) == ["丙", "一", "乙", "甲"])
  }
}
