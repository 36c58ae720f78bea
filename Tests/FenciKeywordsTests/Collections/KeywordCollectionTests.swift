import FenciTestSupport
import Testing

@testable import FenciKeywords

@Suite("terms of many documents")
struct KeywordCollectionTests {
  private let folding: TermFolding

  init() throws { folding = TermFolding(lexicon: try KeywordWorld().lexicon) }

  private typealias Terms = [(String, Double)]

  private func collection(
    _ documents: [Terms], termLimit: Int = 1_000
  ) -> KeywordCollection {
    var collection = KeywordCollection(folding: folding, termLimit: termLimit)
    for document in documents { collection.add(document.map(Self.keyword)) }
    return collection
  }

  private static func keyword(_ term: String, _ score: Double) -> Keyword {
    Keyword(text: term, score: score, occurrences: [0..<1, 2..<3])
  }

  @Test("mean share of the best score, times the part of the documents, by hand")
  func rule() {
    let documents: [Terms] = [
      [("小米", 16), ("巴黎", 1)], [("巴黎", 3), ("小米", 3)], [("水稻", 256), ("小米", 1)], [],
    ]
    let keywords = collection(documents).keywords(maximumCount: 9)
    #expect(keywords.map(\.text) == ["小米", "巴黎", "水稻"])
    let scores: [Double] = [2.25 * 3 / 16, 1.5 * 2 / 16, 1 / 16]
    #expect(keywords.map(\.score) == scores)
    #expect(keywords.map(\.documentCount) == [3, 2, 1])
    #expect(keywords.map(\.occurrenceCount) == [6, 4, 2])
  }

  @Test("the best term of every document has score 1; scores are between 0 and 1")
  func bounds() {
    let keywords = collection(Array(repeating: [("小米", 0.25), ("巴黎", 0)], count: 7))
      .keywords(maximumCount: 2)
    #expect(keywords.map(\.score) == [1, 0])
  }

  @Test("spellings are one term, written as it was first; ties keep the order of the documents")
  func spellings() {
    let keywords = collection([[("MIX 2S", 1)], [("mix2s", 1)], [("甲", 1), ("乙", 1)]])
      .keywords(maximumCount: 3)
    #expect(keywords.map(\.text) == ["MIX 2S", "甲", "乙"])
    #expect(keywords[0].documentCount == 2)
  }

  @Test("rankers whose scores are not above zero count by rank")
  func withoutShares() {
    let keywords = collection([[("甲", -1), ("乙", -2)]]).keywords(maximumCount: 2)
    #expect(keywords.map(\.score) == [1, 0.5])
  }

  @Test("sums do not depend on the order of the documents while nothing is forgotten")
  func order() {
    var generator = SplitMix64(seed: 5)
    var documents: [Terms] = (0..<40).map { _ in
      "甲乙丙丁戊己庚辛壬".shuffled(using: &generator).enumerated().map {
        (String($1), 9.7 / Double($0 + 1))
      }
    }
    let first = Set(collection(documents).keywords(maximumCount: 99))
    documents.shuffle(using: &generator)
    #expect(Set(collection(documents).keywords(maximumCount: 99)) == first)
  }

  @Test("with less room the terms of many documents are kept, and what is forgotten is counted")
  func memory() {
    let documents: [Terms] = (0..<500).map { number in
      [("小米", 2), ("只在\(number)", 1.5), ("也在\(number)", 1)]
    }
    let small = collection(documents, termLimit: 20)
    #expect(small.keywords(maximumCount: 99).count <= 20)
    #expect(small.forgottenTermCount > 900)
    #expect(small.keywords(maximumCount: 1) == collection(documents).keywords(maximumCount: 1))
    #expect(collection(documents, termLimit: 1_001).forgottenTermCount == 0)
  }

  @Test("nothing of nothing")
  func empty() {
    #expect(collection([]).keywords(maximumCount: 5).isEmpty)
    #expect(collection([[]]).keywords(maximumCount: 5).isEmpty)
    #expect(collection([[("甲", 1)]]).keywords(maximumCount: 0).isEmpty)
  }
}
