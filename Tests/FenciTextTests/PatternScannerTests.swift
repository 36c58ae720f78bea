import FenciTestSupport
import FenciText
import Testing

/// What holds for the scanner as a whole; each pattern has its own tests in Patterns.
@Suite(.printingLoopValues) struct PatternScannerTests {
  /// Tokens touch and cover any bytes under every single kind, and no byte outside is read: debug
  /// builds trap where a buffer is left.
  @Test func tokensCoverAnyBytes() {
    var scanners = [PatternScanner(), PatternScanner(kinds: [])]
    for style in DateStyle.allCases { scanners.append(.init(dateStyle: style)) }
    for bit in 0..<13 {
      scanners.append(PatternScanner(kinds: .init(rawValue: 1 << bit)))
      scanners.append(PatternScanner(kinds: .all.subtracting(.init(rawValue: 1 << bit))))
    }
    withSeeds(0..<60) { generator in
      let bytes = HostileText.bytes(partCount: 10, using: &generator)
      withEvery("scanner", in: scanners.indices) { index in
        expectCover(bytes, scanners[index])
      }
    }
  }

  @Test("A typed token holds no ill-formed bytes, between marks that make a topic either")
  func typedTokensAreText() {
    withSeeds(0..<200) { generator in
      let marks: [[UInt8]] = [Array("#".utf8), Array("@".utf8), Array("https://例子.cn/".utf8)]
      let bytes = marks.flatMap { mark in
        mark + HostileText.bytes(partCount: 3, using: &generator) + mark
      }
      for token in scan(bytes, with: PatternScanner()) where token.kind != .invalid {
        if String(validating: bytes[token.range], as: UTF8.self) == nil { Issue.record("\(token)") }
      }
    }
  }

  @Test func tokensCoverEveryShortString() {
    withEvery("text", over: "1a,.年月@#:-/ C", lengths: 0...4) { text in
      expectCover(Array(text.utf8), PatternScanner())
    }
  }

  private func expectCover(_ bytes: [UInt8], _ scanner: PatternScanner) {
    var end = 0
    let classes = CharacterClassTable()
    for token in scan(bytes, with: scanner) {
      if token.range.lowerBound != end || token.range.isEmpty { Issue.record("gap at \(end)") }
      end = token.range.upperBound
      let first = bytes.withUnsafeBufferPointer { $0.scalar(at: token.range.lowerBound) }
      if first.isWellFormed != (token.kind != .invalid) { Issue.record("\(token)") }
      // Only Han characters and the letters of other scripts are left to others.
      let characterClass = classes.characterClass(of: first.value)
      let isLeft = first.isWellFormed && (characterClass == .han || characterClass == .other)
      if isLeft != (token.kind == nil) { Issue.record("\(token) begins with \(characterClass)") }
    }
    if end != bytes.count { Issue.record("covers \(end) of \(bytes.count)") }
  }

  /// What stands after `end` is not read, wherever a text is cut.
  @Test func nothingAfterTheEndMatters() {
    let scanner = PatternScanner()
    withSeeds(0..<60) { generator in
      let bytes = Array(HostileText.string(partCount: 6, using: &generator).utf8)
      withEvery("end", in: 1...max(1, min(bytes.count, 60))) { end in
        if end > bytes.count { return }
        let cut = scan(bytes[..<end])
        bytes.withUnsafeBufferPointer { buffer in
          for token in cut {
            let match = scanner.match(in: buffer, at: token.range.lowerBound, end: end)
            if let match, match.end != token.range.upperBound || match.kind != token.kind {
              Issue.record("\(token) is \(match)")
            }
          }
        }
      }
    }
  }

  /// Without kinds the scanner is UAX #29 on ASCII, tailored on purpose where this says so.
  ///
  ///
  /// - a mark between two digits separates (1,2,3 is a list; the kind number joins 1,234 and 3.14);
  /// - underscores alone do not join each other;
  /// - a colon separates, as in ICU: see WordBreakerTests;
  /// - @ separates, where ICU 72 takes it for a letter to keep mail addresses whole: those have a kind
  ///   of their own here. So @ is not in the alphabet.
  @Test func withoutKindsASCIIBreaksLikeICU() throws {
    let scanner = PatternScanner(kinds: [])
    var breaker = WordBreaker()
    try withEvery("text", over: "aB1_.,':;-+# \n", lengths: 0...4) { text in
      try expectUAX29(Array(text.utf8), scanner, &breaker)
    }
    try withSeeds(0..<300) { generator in
      let bytes = (0..<40).map { _ in UInt8.random(in: 0x20...0x7E, using: &generator) }
        .filter { $0 != UInt8(ascii: "@") }
      try expectUAX29(bytes, scanner, &breaker)
    }
  }

  private func expectUAX29(
    _ bytes: [UInt8], _ scanner: PatternScanner, _ breaker: inout WordBreaker
  ) throws {
    var expected: [Int] = []
    try bytes.withUnsafeBufferPointer {
      try breaker.boundaries(of: $0, from: 0, to: $0.count, into: &expected)
    }
    let found = scan(bytes, with: scanner).map(\.range.upperBound)
    for offset in Set(found).symmetricDifference(expected) {
      let isTailored =
        isMarkBetweenDigits(bytes, at: offset) || isMarkBetweenDigits(bytes, at: offset - 1)
        || (bytes[offset - 1] == UInt8(ascii: "_") && bytes[offset] == UInt8(ascii: "_"))
      if !isTailored { Issue.record("boundary \(offset) of \(found), ICU has \(expected)") }
    }
  }

  private func isMarkBetweenDigits(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard offset > 0, offset + 1 < bytes.count, ".,;'".utf8.contains(bytes[offset]) else {
      return false
    }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return digits.contains(bytes[offset - 1]) && digits.contains(bytes[offset + 1])
  }

  /// With all kinds, tokens only ever join ICU's words, but for the same two tailorings and for marks
  /// that a mention, topic or signed number takes away from the word after it.
  @Test func withAllKindsTokensJoinICUsWords() throws {
    var breaker = WordBreaker()
    var words: [Int] = []
    try withEvery("text", over: "aB1.,'-/% ", lengths: 0...4) { text in
      let bytes = Array(text.utf8)
      try bytes.withUnsafeBufferPointer {
        try breaker.boundaries(of: $0, from: 0, to: $0.count, into: &words)
      }
      for token in scan(bytes) where !words.contains(token.range.upperBound) {
        let end = token.range.upperBound
        if !isMarkBetweenDigits(bytes, at: end), !isMarkBetweenDigits(bytes, at: end - 1) {
          Issue.record("\(token) ends inside a word of \(words)")
        }
      }
    }
  }

  /// What makes careless patterns quadratic takes eight times as long when there is eight times more.
  @Test(arguments: [
    "a@", "1,", "1,1", "1.", "1:", "1/", "1-", "a.", "a-", "a&", "A+", "A 1 ", "Aa Bb ", "@a", "@",
    "#a", "#",
    "＃题", "http://", "http://a", "www.", "http://a.,", "(http://a)", "v1.", "1.1.1-", "1年", "1月",
    "1时", "2025-1-",
    "9万", "9百分", "_", "_a", "__init__ ", "'", "a'", "👨\u{200D}", "👍🏽", "\u{1F1E8}", "1\u{FE0F}",
    "\u{301}", "a\u{301}",
    "e1", "1e", "1e+", "½", ".a", ".", " ", "\t\n", "\0", "\u{FFFD}", "１，", "iPhone 1", "a@b.c",
    "a_b@",
  ]) func hostileRepetitionsStayLinear(part: String) {
    let small = duration(of: part, utf8Count: 8_000)
    let large = duration(of: part, utf8Count: 64_000)
    // Eight times the text; quadratic would take 64 times as long. The constant absorbs noise.
    #expect(large < small * 32 + .milliseconds(200), "\(small) and \(large)")
  }

  private func duration(of part: String, utf8Count: Int) -> Duration {
    let bytes = Array(String(repeating: part, count: utf8Count / part.utf8.count).utf8)
    let scanner = PatternScanner()
    return ContinuousClock().measure {
      bytes.withUnsafeBufferPointer { buffer in
        var at = 0
        while at < buffer.count {
          at = scanner.match(in: buffer, at: at, end: buffer.count)?.end ?? at + 1
        }
      }
    }
  }
}
