import FenciSegmentation
import FenciTestSupport
import Testing

@testable import FenciDiscovery

@Suite("counting occurrences", .printingLoopValues)
struct OccurrenceCounterTests {
  @Test("of a string's occurrences in a document, exactly one shares less than the string")
  func documents() throws {
    let world = try DiscoveryWorld()
    try withSeeds(0..<40) { generator in
      let documents = DiscoveryWorld.documents(using: &generator)
      let plain = PlainCounts(documents, segmenter: world.segmenter)
      let (counted, firsts) = try firsts(in: documents, world)
      #expect(counted.documentCount == documents.count)
      #expect(counted.characterCount == plain.characterCount)
      #expect(firsts == plain.counts.mapValues(\.documents.count))
    }
  }

  /// By string, the occurrences that share fewer units than it has.
  private func firsts(
    in documents: [String], _ world: DiscoveryWorld
  ) throws -> (CountedText, [String: Int]) {
    let counter = world.finder().makeCounter()
    for var document in documents { try document.withUTF8 { try counter.add($0) } }
    let counted = try counter.finish()
    var firsts: [String: Int] = [:]
    let merger = try counted.runs.merged(byteCount: 0, folder: "/tmp")
    while let occurrence = try merger.next() {
      for length in occurrence.sharedCount..<max(occurrence.sharedCount, occurrence.key.count) {
        let string = occurrence.key[0..<length + 1]
        if TextUnit.endsCharacter(string[length]) { firsts[string.text, default: 0] += 1 }
      }
    }
    return (counted, firsts)
  }

  @Test("a document longer than a window counts as its windows, in one piece or in several")
  func windows() throws {
    let world = try DiscoveryWorld()
    let lines = (0..<3000).map { "甲乙丙\($0 % 7 == 0 ? "丁" : "")，" }
    var text = Array(lines.joined().utf8)
    text += text
    let whole = world.finder().makeCounter()
    try text.withUnsafeBufferPointer { try whole.add($0) }
    let inParts = world.finder().makeCounter()
    try text.withUnsafeBufferPointer { text in
      let end = world.segmenter.endOfWindow(in: text, from: 0)
      try inParts.add(UnsafeBufferPointer(rebasing: text[..<end]))
      try inParts.add(UnsafeBufferPointer(rebasing: text[end...]))
    }
    let (first, second) = (try whole.finish(), try inParts.finish())
    #expect(first.documentCount > 2)
    #expect(first.documentCount == second.documentCount)
    #expect(first.characterCount == second.characterCount)
  }
}
