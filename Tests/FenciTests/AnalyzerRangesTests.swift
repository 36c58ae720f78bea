import Fenci
import FenciTestSupport
import FenciText
import Testing

@Suite("Tokens as ranges of a string", .printingLoopValues)
struct AnalyzerRangesTests {
  let analyzer: Analyzer

  init() throws { analyzer = try Analyzer() }

  /// Where offsets and indices go wrong when they do.
  static let delicate = [
    "", "我", "第一行\r\n第二行\r\n", "e\u{301}te\u{301} 与 cafe\u{301}", "👨‍👩‍👧‍👦在🇨🇳👍🏽吃饭", "葛󠄀飾区",
    "\u{301}\u{302}我", "𠮷野家在𪚥𪚥旁", "a\u{200D}b\u{FEFF}中", "각나다", "\0中\0",
  ]

  private func ranges(
    _ text: some StringProtocol, mode: SegmentationMode = .precise
  ) -> [(Range<String.Index>, Token)] {
    var ranges: [(Range<String.Index>, Token)] = []
    analyzer.enumerateTokens(in: text, mode: mode) {
      ranges.append(($0, $1))
      return true
    }
    return ranges
  }

  /// Tokens are those of `tokens(in:mode:)`, ranges have their bytes, precise ranges touch and cover.
  private func check(_ text: String) {
    for mode in SegmentationMode.allCases {
      let found = ranges(text, mode: mode)
      #expect(found.map(\.1) == analyzer.tokens(in: text, mode: mode))
      for (range, token) in found {
        let bytes = text.utf8.dropFirst(token.start).prefix(token.end - token.start)
        #expect(text.utf8[range].elementsEqual(bytes))
        #expect(text.range(of: token) == range)
        #expect(text[token].utf8.elementsEqual(bytes))
      }
      guard mode == .precise else { continue }
      var end = text.startIndex
      for (range, _) in found {
        #expect(range.lowerBound == end)
        end = range.upperBound
      }
      #expect(end == text.endIndex)
    }
  }

  @Test("换行、组合符号、表情与增补平面", arguments: delicate)
  func delicateStrings(_ text: String) { check(text) }

  @Test("2,000 hostile strings")
  func hostileStrings() {
    withSeeds(0..<2_000) { generator in
      check(HostileText.string(partCount: 8, using: &generator))
    }
  }

  @Test("a substring is a text of its own, its ranges are its base's too")
  func substrings() {
    withSeeds(0..<500) { generator in
      let base = HostileText.string(partCount: 8, using: &generator)
      let part = base[base.randomRange(of: base.unicodeScalars.indices, using: &generator)]
      let alone = String(part)
      let found = ranges(part)
      #expect(found.map(\.1) == analyzer.tokens(in: alone))
      for (range, token) in found {
        #expect(base.utf8[range].elementsEqual(alone.utf8[alone.range(of: token)]))
        #expect(part.range(of: token) == range)
      }
    }
  }

  @Test("the closure returns false to stop, and may throw")
  func stops() {
    var count = 0
    analyzer.enumerateTokens(in: "我们在北京大学学习。") { _, _ in
      count += 1
      return count < 3
    }
    #expect(count == 3)
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try analyzer.enumerateTokens(in: "我们") { _, _ throws(Stop) in throw Stop() }
    }
  }

  @Test("the closure may ask the same analyzer")
  func reentrant() {
    var parts: [[Substring]] = []
    analyzer.enumerateTokens(in: "北京大学在北京市") { range, token in
      parts.append(analyzer.words(in: String("北京大学在北京市"[token]), mode: .search))
      return true
    }
    #expect(parts.map(\.last) == ["北京大学", "在", "北京市"])
  }

  @Test("every position is in the token that the enumeration gives for it")
  func tokenRangeAtPosition() {
    withSeeds(0..<200) { generator in
      let text = HostileText.string(partCount: 4, using: &generator)
      let found = ranges(text).map(\.0)
      for position in text.utf8.indices {
        #expect(
          analyzer.tokenRange(at: position, in: text) == found.first { $0.contains(position) })
      }
      #expect(analyzer.tokenRange(at: text.endIndex, in: text) == nil)
    }
  }

  @Test("a position outside a substring is in none of its tokens")
  func tokenRangeOutside() {
    let base = "我们在北京大学学习"
    let part = base.dropFirst(3).prefix(4)
    #expect(analyzer.tokenRange(at: part.startIndex, in: part).map { base[$0] } == "北京大学")
    #expect(analyzer.tokenRange(at: base.startIndex, in: part) == nil)
    #expect(analyzer.tokenRange(at: part.endIndex, in: part) == nil)
  }
}

extension String {
  /// A range between two places drawn at random, or the end.
  func randomRange(
    of places: some Collection<Index>, using generator: inout SplitMix64
  ) -> Range<Index> {
    let one = places.randomElement(using: &generator) ?? endIndex
    let other = places.randomElement(using: &generator) ?? endIndex
    return Bool.random(using: &generator)
      ? min(one, other)..<max(one, other) : one..<endIndex
  }
}
