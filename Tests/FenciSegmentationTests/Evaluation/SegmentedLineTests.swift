import FenciTestSupport
import Testing

@testable import FenciSegmentation

extension SegmentedLine {
  /// Reads a line.
  init(_ line: String) {
    var line = line
    self = line.withUTF8 { SegmentedLine($0) }
  }
}

@Suite("A line of words", .printingLoopValues)
struct SegmentedLineTests {
  @Test("white space of any kind stands between words, and nowhere else")
  func whiteSpace() {
    #expect(SegmentedLine("  我们\u{3000}在\t 北京 ").ends == [6, 9, 15])
    #expect(SegmentedLine("").ends == [])
    #expect(SegmentedLine(" \u{3000}").text == [])
    #expect(SegmentedLine("甲\u{200B}乙").ends == [9])
  }

  @Test("white space is what it is to Python: 29 characters")
  func pythonsWhiteSpace() {
    // python3 -c 'print([hex(c) for c in range(0x110000) if chr(c).isspace()])', Python 3.11
    let expected =
      Array(UInt32(0x09)...0x0D) + Array(0x1C...0x20) + [0x85, 0xA0, 0x1680]
      + Array(0x2000...0x200A) + [0x2028, 0x2029, 0x202F, 0x205F, 0x3000]
    #expect((0..<0x110000).filter { SegmentedLine.isWhiteSpace($0) } == expected)
  }

  @Test("a byte of the text stands where it stood in the line")
  func lineOffsets() {
    let line = SegmentedLine("  我们 在\u{3000}北京 ")
    #expect([0, 3, 6, 9, 12].map { line.lineOffset(ofTextOffset: $0) } == [2, 5, 9, 15, 18])
    #expect(line.lineOffset(ofTextOffset: line.text.count) == 21)
    #expect(SegmentedLine("").lineOffset(ofTextOffset: 0) == 0)
  }

  @Test("bytes that are no text belong to words")
  func illFormed() {
    let bytes: [UInt8] = [0xFF, 0x20, 0xE4, 0xB8, 0x20, 0x61]
    let line = bytes.withUnsafeBufferPointer { SegmentedLine($0) }
    #expect(line.text == [0xFF, 0xE4, 0xB8, 0x61])
    #expect(line.ends == [1, 3, 4])
  }
}
