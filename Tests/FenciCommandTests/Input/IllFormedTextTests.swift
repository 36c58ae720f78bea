import FenciTestSupport
import Testing

@testable import FenciCommand

@Suite("ill-formed UTF-8")
struct IllFormedTextTests {
  @Test(
    "sequences are counted, and the first is located",
    arguments: [
      ([], 0, nil), (Array("小明\0".utf8), 0, nil), ([0xFF], 1, 0), ([0x61, 0xC0, 0xAF], 2, 1),
      ([0xE4, 0xBD, 0x61], 1, 0), ([0x61, 0xE4, 0xBD], 1, 1), ([0xED, 0xA0, 0x80], 3, 0),
      ([0xF4, 0x90, 0x80, 0x80], 4, 0), (Array("小".utf8) + [0x80] + Array("明".utf8) + [0xFE], 2, 3),
    ] as [(Bytes, Int, Int?)])
  func counts(bytes: Bytes, count: Int, firstOffset: Int?) {
    withBytes(bytes) { bytes in
      let illFormed = IllFormedText(in: bytes)
      #expect(illFormed.count == count)
      #expect(illFormed.firstOffset == firstOffset)
    }
  }

  @Test(
    "there are as many as U+FFFD in what is shown, for random bytes",
    arguments: 0..<300 as Range<UInt64>)
  func agreesWithWhatIsShown(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pool: Bytes = [0x00, 0x61, 0x80, 0xBF, 0xC0, 0xC3, 0xE0, 0xE4, 0xED, 0xF0, 0xF4, 0xFF]
    let bytes = (0..<60).map { _ in pool.randomElement(using: &random) ?? 0 }
    withBytes(bytes) { buffer in
      let shown = Bytes.made { $0.append(showing: buffer, isValid: false) }
      let replaced = String(decoding: shown, as: UTF8.self).unicodeScalars.count {
        $0 == "\u{FFFD}"
      }
      #expect(IllFormedText(in: buffer).count == replaced)
    }
  }
}
