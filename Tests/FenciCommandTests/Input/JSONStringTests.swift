import FenciTestSupport
import Testing

@testable import FenciCommand

@Suite("JSON strings")
struct JSONStringTests {
  private func decode(_ literal: String) -> (text: String, replaced: Int) {
    var text: Bytes = []
    let replaced = withBytes(literal) { JSONString.decode($0, into: &text) }
    return (text.text, replaced)
  }

  @Test(
    "an escape spells its character",
    arguments: [
      ("小明", "小明"), (#"\u5c0f\u660E"#, "小明"), (#"a\tb\nc\rd\be\ff"#, "a\tb\nc\rd\u{8}e\u{C}f"),
      (#"\"\\\/"#, #""\/"#), (#"\ud83d\ude00!"#, "😀!"), (#"\u0000"#, "\0"),
    ])
  func escapes(literal: String, text: String) {
    #expect(decode(literal) == (text, 0))
  }

  @Test(
    "half a surrogate pair becomes U+FFFD and is counted",
    arguments: [
      (#"\ud83d"#, "\u{FFFD}", 1), (#"\ude00x"#, "\u{FFFD}x", 1), (#"\ud83dx"#, "\u{FFFD}x", 1),
      (#"\ud83d\n"#, "\u{FFFD}\n", 1), (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀", 1),
      (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}", 2), (#"\ud83d\u4e2d"#, "\u{FFFD}中", 1),
    ])
  func loneSurrogates(literal: String, text: String, replaced: Int) {
    #expect(decode(literal) == (text, replaced))
  }

  @Test("only what must be escaped is")
  func encodes() {
    let literal = Bytes.made { JSONString.encode("中\"\\/\u{1}\u{1F}\u{7F}\n\t😀", into: &$0) }
    #expect(literal.text == #""中\"\\/\u0001\u001f\u007f\n\t😀""#)
  }

  @Test("bytes that are no text are written as U+FFFD", arguments: [[], [0x22]] as [Bytes])
  func encodesIllFormed(_ escaped: Bytes) {
    let literal = Bytes.made { output in
      withBytes([0x61, 0xFF] + escaped) { JSONString.encode($0, isValid: false, into: &output) }
    }
    #expect(literal.text == "\"a\u{FFFD}\(escaped.isEmpty ? "" : #"\""#)\"")
  }

  @Test(
    "decoding an encoded text gives it back, for random text", arguments: 0..<200 as Range<UInt64>)
  func roundTrip(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let limit: UInt32 = [0x80, 0x800, 0x10000, 0x110000].randomElement(using: &random) ?? 0x80
      if let scalar = Unicode.Scalar(.random(in: 0..<limit, using: &random)) { text.append(scalar) }
    }
    let literal = Bytes.made { JSONString.encode(String(text), into: &$0) }
    var decoded: Bytes = []
    let inside = Bytes(literal.dropFirst().dropLast())
    #expect(withBytes(inside) { JSONString.decode($0, into: &decoded) } == 0)
    #expect(decoded == Bytes(String(text).utf8))
    withBytes(literal) { bytes in
      var scanner = JSONScanner(bytes)
      #expect((try? scanner.skipValue()) == 0..<literal.count)
    }
  }
}
