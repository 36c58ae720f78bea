/// A closed list of ASCII words, compared by their first eight bytes.
struct ShortWords: Sendable {
  /// Eight bytes of a word as a big-endian number; shorter words have leading zeros.
  private let keys: Set<UInt64>

  /// The words of a literal, which stand one space apart.
  init(_ words: StaticString) {
    keys = words.withUTF8Buffer { bytes in
      Set(bytes.split(separator: UInt8(ascii: " ")).map { Self.key(of: $0, foldingCase: false) })
    }
  }

  /// Whether the list has a word.
  func contains(_ word: some Sequence<UInt8>, foldingCase: Bool) -> Bool {
    keys.contains(Self.key(of: word, foldingCase: foldingCase))
  }

  private static func key(of word: some Sequence<UInt8>, foldingCase: Bool) -> UInt64 {
    var key: UInt64 = 0
    for byte in word.prefix(8) {
      key = key &<< 8 | UInt64(foldingCase && byte.isASCIIUppercase ? byte | 0x20 : byte)
    }
    return key
  }
}
