import FenciTestSupport
import FenciText
import Testing

@Suite(.printingLoopValues) struct WordBreakerTests {
  /// Rows of WordBreakTest where ICU breaks otherwise on purpose, with a bar at each boundary.
  ///
  /// UAX #29 lets a colon join letters for the sake of Swedish and Finnish; CLDR, and ICU's root rules
  /// with it, took that back (CLDR-15910) because nobody else writes words so: 日本:ABC, 注:see. We want
  /// the break, and keep ICU's rules as they are.
  static let tailoredForTheColon: Set<String> = [
    "a|:|A", "a|:\u{308}|A", "a|:|א", "a|:\u{308}|א", "a|:|a\u{2060}", "a|:\u{308}|a\u{2060}",
    "a|:|a|:",
    "a|:\u{308}|a|:", "a|:|a|'", "a|:\u{308}|a|'", "a|:|a|'\u{2060}", "a|:\u{308}|a|'\u{2060}",
    "a|:|a|,", "a|:\u{308}|a|,", "A|:|A",
  ]

  /// Unicode's WordBreakTest in full.
  @Test func wordBreakTestOfUnicode() throws {
    let file = try UnicodeDataFile("auxiliary/WordBreakTest.txt")
    let version = try #require(file.version)
    #expect(version.hasPrefix(ICUVersion.unicodeVersion))
    var breaker = WordBreaker()
    var tailored: Set<String> = []
    var rowCount = 0
    for line in file.lines where line.hasPrefix("÷") {
      rowCount += 1
      let (text, expected) = try parse(line)
      let found = try boundaries(of: text, by: &breaker)
      if found == expected { continue }
      let marked = marking(text, at: found)
      if Self.tailoredForTheColon.contains(marked) {
        tailored.insert(marked)
      } else {
        Issue.record("\(marked.debugDescription): \(line)")
      }
    }
    #expect(rowCount > 1_800)
    #expect(tailored == Self.tailoredForTheColon, "a tailoring that no row needs")
  }

  @Test(arguments: [
    "ありがとう", "東京|に|行き|ます", "カタカナ", "한국어는", "ภาษา|ไทย", "العربية", "שלום", "नमस्ते",
  ]) func scriptsThatThePatternsLeaveAlone(marked: String) throws {
    var breaker = WordBreaker()
    let text = marked.replacing("|", with: "")
    let found = try marking(text, at: boundaries(of: text, by: &breaker))
    #expect(found == marked)
  }

  /// The range counts as a whole text: what stands around it changes nothing.
  @Test func breaksOnlyTheRange() throws {
    var breaker = WordBreaker()
    var boundaries: [Int] = []
    try Array("ab한국 어cd".utf8).withUnsafeBufferPointer {
      try breaker.boundaries(of: $0, from: 2, to: 12, into: &boundaries)
      #expect(boundaries == [8, 9, 12])
      try breaker.boundaries(of: $0, from: 2, to: 2, into: &boundaries)
      #expect(boundaries == [])
    }
  }

  @Test func boundariesAscendToTheEndOfAnyBytes() throws {
    var breaker = WordBreaker()
    var boundaries: [Int] = []
    try withSeeds(0..<200) { generator in
      let bytes = HostileText.bytes(partCount: 8, using: &generator)
      try bytes.withUnsafeBufferPointer {
        try breaker.boundaries(of: $0, from: 0, to: $0.count, into: &boundaries)
      }
      #expect(boundaries.last ?? 0 == bytes.count)
      #expect(zip([0] + boundaries, boundaries).allSatisfy { $0 < $1 })
    }
  }

  private func boundaries(of text: String, by breaker: inout WordBreaker) throws -> [Int] {
    var boundaries: [Int] = []
    try Array(text.utf8).withUnsafeBufferPointer {
      try breaker.boundaries(of: $0, from: 0, to: $0.count, into: &boundaries)
    }
    return boundaries
  }

  private func marking(_ text: String, at boundaries: [Int]) -> String {
    let bytes = Array(text.utf8)
    return zip([0] + boundaries, boundaries)
      .map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
      .joined(separator: "|")
  }

  /// A row: scalars in hexadecimal between ÷ (boundary) and × (none).
  private func parse(_ line: Substring) throws -> (text: String, boundaries: [Int]) {
    var text = ""
    var boundaries: [Int] = []
    let fields = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }
    for field in fields.dropFirst() {
      switch field {
      case "÷": boundaries.append(text.utf8.count)
      case "×": break
      default:
        let value = try #require(UInt32(field, radix: 16))
        text.unicodeScalars.append(try #require(Unicode.Scalar(value)))
      }
    }
    return (text, boundaries)
  }
}
