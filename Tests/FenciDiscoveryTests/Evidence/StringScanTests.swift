import FenciTestSupport
import Testing

@testable import FenciDiscovery

@Suite("scanning sorted occurrences", .printingLoopValues)
struct StringScanTests {
  private func frequentStrings(_ documents: [String], minimumCount: Int, maximumLength: Int) throws
    -> [(text: String, count: Int)]
  {
    let world = try DiscoveryWorld()
    let counter = world.finder().makeCounter()
    for var document in documents { try document.withUTF8 { try counter.add($0) } }
    let merger = try counter.finish().runs.merged(byteCount: 0, folder: "/tmp")
    var strings: [(String, Int)] = []
    let scan = StringScan(minimumCount: minimumCount, maximumLength: maximumLength)
    try scan.forEachString { () throws(DiscoveryError) in
      try merger.next()
    } _: { key, counts throws(DiscoveryError) in
      strings.append((key.text, counts.count))
    }
    return strings
  }

  @Test("every frequent string is seen once, behind those it begins")
  func strings() throws {
    try withSeeds(seeds(8, thorough: 20)) { generator in
      let documents = DiscoveryWorld.documents(using: &generator)
      let plain = PlainCounts(documents, segmenter: try DiscoveryWorld().segmenter)
      for minimumCount in [2, 3] {
        for maximumLength in [2, 3, 8] {
          let found = try frequentStrings(
            documents, minimumCount: minimumCount, maximumLength: maximumLength)
          let expected = plain.counts.filter {
            $1.count >= minimumCount && $0.utf16.count <= maximumLength
          }
          #expect(
            Dictionary(found.map { ($0.text, $0.count) }) { first, _ in first }
              == expected.mapValues(\.count))
          #expect(found.count == expected.count)
          for (index, string) in found.enumerated() {
            #expect(!found[..<index].contains { string.text.hasPrefix($0.text) })
          }
        }
      }
    }
  }
}
