import FenciTestSupport
import Testing

@testable import FenciKeywords

@Suite("Counting document frequencies")
struct DocumentFrequenciesBuilderTests {
  private let world: KeywordWorld

  init() throws { world = try KeywordWorld() }

  private func counts(_ table: DocumentFrequencyTable) -> [String: UInt64] {
    Dictionary(uniqueKeysWithValues: table.sortedTerms().map { ($0.term, $0.count) })
  }

  private func count(_ documents: [String]) -> DocumentFrequencyTable {
    var builder = DocumentFrequenciesBuilder(segmenter: world.segmenter, tagger: world.tagger)
    for var document in documents { document.withUTF8 { builder.add($0) } }
    return builder.finish()
  }

  @Test("a term counts once a document, however often and in whatever spelling it occurs")
  func oncePerDocument() {
    let table = count(["市场，市場，市场", "市场", "手机"])
    #expect(table.documentCount == 3)
    #expect(counts(table) == ["市场": 2, "手机": 1])
  }

  @Test("phrases of two and three words, none across punctuation, line ends or particles")
  func phrases() {
    let table = count(["高端手机市场 的 小米，巴黎\n影像"])
    #expect(
      Set(counts(table).keys) == [
        "高端", "手机", "市场", "高端手机", "手机市场", "高端手机市场", "的", "小米", "巴黎", "影像",
      ])
  }

  @Test("words alone, or phrases alone, are what both together have of them")
  func phraseUse() {
    func terms(_ phrases: PhraseUse) -> Set<String> {
      var builder = DocumentFrequenciesBuilder(
        segmenter: world.segmenter, tagger: world.tagger, phrases: phrases)
      var document = "高端手机市场 的 小米，巴黎"
      document.withUTF8 { builder.add($0) }
      return Set(counts(builder.finish()).keys)
    }
    #expect(terms(.excluded) == ["高端", "手机", "市场", "的", "小米", "巴黎"])
    #expect(terms(.only) == ["高端手机", "手机市场", "高端手机市场"])
    #expect(terms(.included) == terms(.excluded).union(terms(.only)))
  }

  @Test("tables of the parts add up to the table of the whole, wherever it is cut")
  func parts() {
    let pieces = ["小米", "巴黎", "高端", "市场", "的", "，", "AI", "影像", "設計", "\n"]
    withSeeds(0..<20) { generator in
      let documents = (0..<8).map { _ in
        pieces.randomText(count: 12, using: &generator)
      }
      let whole = count(documents)
      for cut in 0...documents.count {
        var merged = count(Array(documents[..<cut]))
        merged.merge(count(Array(documents[cut...])))
        #expect(merged == whole)
      }
    }
  }

  @Test("the minimum is applied at the end")
  func minimum() {
    var builder = DocumentFrequenciesBuilder(segmenter: world.segmenter, tagger: world.tagger)
    for var document in ["市场", "市场，手机", "手机，小米"] { document.withUTF8 { builder.add($0) } }
    #expect(counts(builder.finish(minimumDocumentFrequency: 2)) == ["市场": 2, "手机": 2])
  }

  @Test("no documents, no terms; hostile bytes do no harm")
  func edges() {
    #expect(count([]) == DocumentFrequencyTable())
    var builder = DocumentFrequenciesBuilder(segmenter: world.segmenter, tagger: world.tagger)
    withSeeds(0..<200) { generator in
      HostileText.bytes(partCount: 12, using: &generator).withUnsafeBufferPointer {
        builder.add($0)
      }
    }
    #expect(builder.finish().documentCount == 200)
  }
}
