import FenciKeywords
import FenciTagging
import FenciTestSupport
import Glibc
import Testing

@testable import FenciDiscovery

@Suite("finding new words", .printingLoopValues)
struct NewWordFinderTests {
  private let world: DiscoveryWorld

  init() throws { world = try DiscoveryWorld() }

  @Test("every figure of every string is what counting string by string gives")
  func plainCounts() throws {
    let finder = world.finder()
    try withSeeds(0..<100) { generator in
      let documents = DiscoveryWorld.documents(using: &generator)
      let plain = PlainCounts(documents, segmenter: world.segmenter)
      let words = try world.words(in: documents, finder)
      let candidates = plain.counts.filter { string, count in
        count.count > 1 && string.unicodeScalars.count > 1 && !string.allSatisfy(\.isASCII)
      }
      let wholes = candidates.filter { string, count in
        !candidates.contains { longer, longerCount in
          longer != string && longer.contains(string)
            && Double(longerCount.count) >= ContainmentJoin.share * Double(count.count)
        }
      }
      #expect(Set(words.map(\.text)) == Set(wholes.keys))
      #expect(Set(words.map(\.text)).count == words.count)
      for word in words {
        let count = try #require(plain.counts[word.text])
        #expect(word.count == count.count)
        #expect(word.documentCount == count.documents.count)
        #expect(word.wholeCount == count.whole)
        #expect(word.dividedCount == count.divided)
        #expect(word.crossedCount == count.count - count.whole - count.divided)
        #expect(abs(word.leftEntropy - entropy(count.before)) < 1e-9)
        #expect(abs(word.rightEntropy - entropy(count.behind)) < 1e-9)
        #expect(abs(word.cohesion - cohesion(of: word.text, plain)) < 1e-9)
      }
    }
  }

  private func entropy(_ counts: [String: Int]) -> Double {
    let total = Double(counts.values.reduce(0, +))
    return counts.values.reduce(0) { $0 - Double($1) / total * log(Double($1) / total) }
  }

  private func cohesion(of string: String, _ plain: PlainCounts) -> Double {
    let characters = Array(string)
    let chance =
      Double(plain.counts[string]?.count ?? 0) * Double(plain.characterCount)
    return (1..<characters.count).compactMap { place -> Double? in
      // No division within a Latin word.
      guard !characters[place].isASCII || !characters[place - 1].isASCII else { return nil }
      let first = plain.counts[String(characters[..<place])]?.count ?? 0
      let second = plain.counts[String(characters[place...])]?.count ?? 0
      return log(chance / Double(first * second))
    }.min() ?? .infinity
  }

  @Test("the memory, the number of counters and the order of documents change nothing")
  func independence() throws {
    try withSeeds(0..<15) { generator in
      let documents = (0..<4).flatMap { _ in DiscoveryWorld.documents(using: &generator) }
      let expected = try world.words(in: documents, world.finder())
      for byteCount in [0, 1000, 10_000] {
        let finder = world.finder(sortingByteCount: byteCount)
        #expect(try world.words(in: documents, finder) == expected)
        #expect(
          try world.words(in: documents.reversed(), finder, counterCount: 3) == expected)
      }
    }
  }

  private let text = [
    "甲丙丁，丁甲丙乙", "乙甲丙丙，甲丙", "丙甲丙𠮷", "甲乙丙丁，甲乙丙丁", "甲乙丙丁",
  ]

  @Test("thresholds leave out what is below them")
  func thresholds() throws {
    let all = try world.words(in: text, world.finder())
    #expect(all.count > 2)
    for word in all {
      let finder = world.finder {
        $0.minimumCount = word.count
        $0.minimumCohesion = word.cohesion
        $0.minimumEntropy = min(word.leftEntropy, word.rightEntropy)
      }
      for found in try world.words(in: text, finder) {
        #expect(found.count >= word.count)
        #expect(found.cohesion >= word.cohesion)
        #expect(
          min(found.leftEntropy, found.rightEntropy) >= min(word.leftEntropy, word.rightEntropy))
      }
    }
    let few = try world.words(in: text, world.finder { $0.maximumWordCount = 2 })
    #expect(few == Array(all.prefix(2)))
    let short = try world.words(in: text, world.finder { $0.maximumLength = 2 })
    #expect(short.allSatisfy { $0.text.count == 2 })
    #expect(short.contains { $0.text == "甲丙" })
  }

  @Test("known words are left out unless they are asked for")
  func knownWords() throws {
    let documents = ["丙甲乙丁", "甲乙", "丁甲乙，丙丁甲乙𠮷"]
    #expect(try world.words(in: documents, world.finder()).contains { $0.text == "甲乙" })
    let finder = world.finder { $0.includesKnownWords = false }
    #expect(try !world.words(in: documents, finder).contains { $0.text == "甲乙" })
  }

  @Test("best first, equal ones in the order of their characters")
  func order() throws {
    let words = try world.words(in: text, world.finder())
    for (first, second) in zip(words, words.dropFirst()) {
      #expect(
        first.score > second.score
          || (first.score == second.score
            && first.text.utf16.lexicographicallyPrecedes(second.text.utf16))
      )
    }
  }

  @Test("nothing comes of nothing, and hostile bytes do no harm")
  func edges() throws {
    let finder = world.finder(sortingByteCount: 0)
    #expect(try finder.words(in: []).isEmpty)
    #expect(try world.words(in: ["", "，", "甲"], finder).isEmpty)
    let counter = finder.makeCounter()
    try withSeeds(0..<200) { generator in
      try HostileText.bytes(partCount: 12, using: &generator).withUnsafeBufferPointer {
        try counter.add($0)
      }
    }
    for word in try finder.words(in: [counter.finish()]) {
      #expect(word.count > 1)
      #expect(!word.text.contains("\u{FFFD}"))
    }
  }

  @Test("a folder that is not there is an error")
  func missingFolder() throws {
    let finder = world.finder(sortingByteCount: 0) { $0.temporaryFolder = "/nowhere" }
    #expect(throws: DiscoveryError.temporaryFile(path: "/nowhere", code: ENOENT)) {
      try world.words(in: text, finder)
    }
  }
}
