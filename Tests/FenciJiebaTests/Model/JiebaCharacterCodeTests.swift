import Testing

@testable import FenciJieba

@Suite("jieba's characters")
struct JiebaCharacterCodeTests {
  @Test("the alphabet is [\\u4E00-\\u9FD5a-zA-Z0-9+#&._%-], in the order of scalars")
  func alphabet() {
    let ascii = Set(
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+#&._%-".unicodeScalars)
    var last: UInt16 = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let code = JiebaCharacterCode.code(of: value)
      let isHan = (0x4E00...0x9FD5).contains(value)
      let isInAlphabet = isHan || ascii.contains(scalar)
      if isInAlphabet != JiebaCharacterCode.isInAlphabet(code)
        || isHan != JiebaCharacterCode.isHan(code) || isInAlphabet && code <= last
      {
        Issue.record("U+\(String(value, radix: 16))")
      }
      if isInAlphabet { last = code }
      if code == 0 { Issue.record("the sentinel is no character's code") }
    }
    #expect(last == JiebaCharacterCode.last)
  }

  @Test("letters and digits are ASCII's")
  func alphanumerics() {
    for value in UInt32(0)...0x10FFFF where Unicode.Scalar(value) != nil {
      let code = JiebaCharacterCode.code(of: value)
      let byte = value < 0x80 ? UInt8(value) : 0
      let isDigit = (0x30...0x39).contains(byte)
      let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      if JiebaCharacterCode.isDigit(code) != isDigit
        || JiebaCharacterCode.isAlphanumeric(code) != (isDigit || isLetter)
      {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  @Test("white space is that of Python's str.isspace")
  func whiteSpace() {
    // CPython 3.11: [c for c in map(chr, range(0x110000)) if c.isspace()]
    let spaces: [ClosedRange<UInt32>] = [
      0x09...0x0D, 0x1C...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A,
      0x2028...0x2029, 0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
    ]
    for value in UInt32(0)...0x10FFFF where Unicode.Scalar(value) != nil {
      let isSpace = JiebaCharacterCode.isSpace(JiebaCharacterCode.code(of: value))
      if isSpace != spaces.contains(where: { $0.contains(value) }) {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }
}
