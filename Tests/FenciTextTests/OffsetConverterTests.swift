import FenciTestSupport
import FenciText
import Testing

@Suite("offsets in other units")
struct OffsetConverterTests {
  private let text = "a中😀b"

  @Test(
    "a range of bytes in each unit",
    arguments: [
      (OffsetUnit.byte, [0..<1, 1..<4, 4..<8, 8..<9]),
      (.scalar, [0..<1, 1..<2, 2..<3, 3..<4]),
      (.utf16, [0..<1, 1..<2, 2..<4, 4..<5]),
    ])
  func converts(unit: OffsetUnit, expected: [Range<Int>]) {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var converter = OffsetConverter(bytes, to: unit)
      #expect([0..<1, 1..<4, 4..<8, 8..<9].map { converter.convert($0) } == expected)
    }
  }

  @Test("overlapping ranges, and ranges that begin before the last one")
  func overlaps() {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var converter = OffsetConverter(bytes, to: .utf16)
      #expect(
        [1..<8, 1..<4, 4..<9, 0..<9].map { converter.convert($0) } == [1..<4, 1..<2, 2..<5, 0..<5])
    }
  }

  @Test("all ranges of a text agree with the standard library")
  func exhaustive() {
    let text = "é中\u{0}𠮷e\u{301}🇨🇳。"
    let indices = Array(text.unicodeScalars.indices) + [text.endIndex]
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      for unit in [OffsetUnit.scalar, .utf16] {
        var converter = OffsetConverter(bytes, to: unit)
        func offset(_ index: String.Index) -> Int {
          unit == .scalar
            ? text.unicodeScalars.distance(from: text.startIndex, to: index)
            : text.utf16.distance(from: text.startIndex, to: index)
        }
        func byte(_ index: String.Index) -> Int {
          text.utf8.distance(from: text.startIndex, to: index)
        }
        for start in indices {
          for end in indices where end >= start {
            #expect(converter.convert(byte(start)..<byte(end)) == offset(start)..<offset(end))
          }
        }
      }
    }
  }

  @Test("well-formed text counted eight bytes at a time is counted alike", arguments: 0..<100)
  func wellFormed(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let text = HostileText.string(partCount: 12, using: &generator)
    let edges = text.unicodeScalars.indices.map {
      text.utf8.distance(from: text.startIndex, to: $0)
    }
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      for unit in [OffsetUnit.scalar, .utf16] {
        var plain = OffsetConverter(bytes, to: unit)
        var quick = OffsetConverter(bytes, to: unit, isWellFormed: true)
        for _ in 0..<40 {
          let ends = [0, 1].map { _ in edges.randomElement(using: &generator) ?? 0 }.sorted()
          #expect(quick.convert(ends[0]..<ends[1]) == plain.convert(ends[0]..<ends[1]))
        }
        #expect(quick.convert(0..<bytes.count) == plain.convert(0..<bytes.count))
      }
    }
  }

  @Test("ill-formed bytes count as the U+FFFD that are shown for them", arguments: 0..<100)
  func illFormed(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let bytes = HostileText.bytes(partCount: 12, using: &generator)
    bytes.withUnsafeBufferPointer { text in
      var boundaries = [0]
      while let last = boundaries.last, last < text.count {
        boundaries.append(last + text.scalar(at: last).utf8Count)
      }
      for unit in [OffsetUnit.scalar, .utf16] {
        func length(_ count: Int) -> Int {
          let shown = String(decoding: bytes.prefix(count), as: UTF8.self)
          return unit == .scalar ? shown.unicodeScalars.count : shown.utf16.count
        }
        var converter = OffsetConverter(text, to: unit)
        for (start, end) in zip(boundaries, boundaries.dropFirst()) {
          #expect(converter.convert(start..<end) == length(start)..<length(end))
        }
        #expect(converter.convert(0..<text.count) == 0..<length(text.count))
      }
    }
  }
}
