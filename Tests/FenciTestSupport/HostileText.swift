/// Random text made of what breaks text software, from a seed.
///
/// Two shapes: well-formed strings, and bytes that are not UTF-8. Both mix ordinary Chinese with the
/// hostile parts, because most errors live on the border.
public enum HostileText {
  /// A well-formed string of about `partCount` parts.
  public static func string(
    partCount: Int, using generator: inout SplitMix64
  ) -> String {
    var text = ""
    for _ in 0..<partCount {
      let part = parts[Int.random(in: 0..<parts.count, using: &generator)]
      text.unicodeScalars.append(contentsOf: part(&generator))
    }
    return text
  }

  /// Bytes in which ill-formed sequences stand between well-formed parts.
  public static func bytes(partCount: Int, using generator: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<partCount {
      if Bool.random(using: &generator) {
        bytes += illFormed[Int.random(in: 0..<illFormed.count, using: &generator)]
      } else if Int.random(in: 0..<4, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      } else {
        bytes += string(partCount: 1, using: &generator).utf8
      }
    }
    return bytes
  }

  /// Sequences that no UTF-8 decoder may accept.
  public static let illFormed: [[UInt8]] = [
    [0x80], [0xBF], [0xFE], [0xFF],  // bytes that begin nothing
    [0xC0, 0x80], [0xC1, 0xBF],  // overlong ASCII
    [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF], [0xF0, 0x80, 0x80, 0xAF], [0xF0, 0x8F, 0xBF, 0xBF],
    [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80],  // surrogates
    [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    [0xC3], [0xE4], [0xE4, 0xB8], [0xF0], [0xF0, 0xA0], [0xF0, 0xA0, 0x80],  // cut short
    [0xE4, 0xB8, 0x41], [0xF0, 0xA0, 0x41], [0xE4, 0xE4, 0xB8, 0xAD],
  ]

  private typealias Part = @Sendable (inout SplitMix64) -> [Unicode.Scalar]

  private static let parts: [Part] = [
    { run(0x4E00...0x9FA5, 1...8, &$0) },  // ordinary Han, often enough
    { run(0x4E00...0x9FA5, 1...8, &$0) },
    { run(0x61...0x7A, 1...6, &$0) },
    { run(0x41...0x5A, 1...3, &$0) },
    { run(0x30...0x39, 1...6, &$0) },
    { run(0x21...0x7E, 1...5, &$0) },
    { run(0xFF01...0xFF5E, 1...4, &$0) },
    { run(0x3000...0x303F, 1...3, &$0) },
    { run(0x3041...0x30FF, 1...5, &$0) },
    { run(0xAC00...0xD7A3, 1...4, &$0) },
    { run(0x0E01...0x0E4F, 1...6, &$0) },
    { run(0x0621...0x064A, 1...5, &$0) },  // right to left
    { run(0x05D0...0x05EA, 1...5, &$0) },
    { run(0x0300...0x036F, 1...6, &$0) },  // a stack of marks
    { run(0xFE00...0xFE0F, 1...2, &$0) },
    { run(0xE0100...0xE01EF, 1...1, &$0) },
    { run(0x2000...0x206F, 1...3, &$0) },  // spaces, joiners, directions, line separators
    { run(0x00...0x1F, 1...3, &$0) },
    { run(0x20000...0x2A6DF, 1...2, &$0) },  // extensions B to H
    { run(0x2A700...0x323AF, 1...2, &$0) },
    { run(0xF900...0xFAD9, 1...2, &$0) },
    { run(0x2E80...0x2FD5, 1...2, &$0) },
    { run(0x1F1E6...0x1F1FF, 1...3, &$0) },
    { run(0x1F300...0x1FAFF, 1...3, &$0) },
    { run(0xE000...0xF8FF, 1...2, &$0) },
    { run(0x0000...0x10FFFF, 1...4, &$0) },
    { pick(wholes, &$0) },
    { pick(wholes, &$0) },
    { Array(repeating: run(0x21...0x10FFFF, 1...1, &$0)[0], count: 300) },
  ]

  /// Sequences that belong together, and starts of tokens that lack their end.
  private static let wholes: [String] = [
    "\r\n", "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}", "\0", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}",
    "\u{200B}", "\u{200D}", "\u{AD}", "👨‍👩‍👧‍👦", "👍🏽", "🏴‍☠️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "#️⃣", "🇨🇳", "❤️‍🔥", "葛󠄀",
    "e\u{301}\u{323}", "각", "ﾞ", "㍿", "①", "½", "ﷺ", "İ", "ß", "ſ", "Ⅷ", "〇", "々", "〆",
    "https://", "http://a", "www.", "a@b.c", "@", "#", "##", "＃", "1,", "1,234", "1.", ".5", "-1",
    "12:", "14:30", "2025-", "2025-11-15", "2025年", "11月", "15日", "8点", "30分", "v1.", "v1.2.3",
    "5.15.0-rc1",
    "iPhone 15", "iPhone 15 Pro", "A 1 B", "C++", "C#", ".NET", "AT&", "don'", "１，０００", "9.9亿", "%",
    "‰",
    "……", "——", "。。", "「」", "　", "  ", "\t",
  ]

  private static func pick(_ strings: [String], _ generator: inout SplitMix64) -> [Unicode.Scalar] {
    Array(strings[Int.random(in: 0..<strings.count, using: &generator)].unicodeScalars)
  }

  /// A run of scalars from a range; surrogates become U+FFFD.
  private static func run(
    _ range: ClosedRange<UInt32>, _ lengths: ClosedRange<Int>, _ generator: inout SplitMix64
  ) -> [Unicode.Scalar] {
    (0..<Int.random(in: lengths, using: &generator)).map { _ in
      Unicode.Scalar(UInt32.random(in: range, using: &generator)) ?? "\u{FFFD}"
    }
  }
}
