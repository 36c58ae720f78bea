import FenciText
import Testing

@testable import FenciCommand

@Suite("input in other encodings")
struct EncodingTests {
  /// Reads a file in small blocks: its lines as `number:text`, and what was found.
  private func lines(
    _ bytes: [UInt8], encoding: TextEncoding?, isStrict: Bool = false, layout: RecordLayout = .lines
  ) throws -> (lines: [String], findings: Findings) {
    let folder = try TemporaryFolder()
    let source = InputSource.file(path: try folder.write(bytes, to: "f"))
    var queue = InputQueue(
      [.success(source)], layout: layout, encoding: encoding, blockSize: 6, returnsEarly: false)
    var reader = RecordReader(layout: layout, isStrict: isStrict)
    var findings = Findings()
    var lines: [String] = []
    while let block = queue.next() {
      reader.forEachRecord(of: try block.get(), findings: &findings) { record in
        lines.append("\(record.line):\(Bytes(record.text).text)")
      }
    }
    return (lines, findings)
  }

  private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBigEndian ? bytes.reversed() : bytes
    }
  }

  // U+0A0D, U+0D0A and U+4E0A hold the bytes of a line feed without being one.
  private let text = "中文\r\n\n上\u{0A0D}\u{0D0A}😀\n末"
  private let expected = ["1:中文", "2:", "3:上\u{0A0D}\u{0D0A}😀", "4:末"]

  @Test("UTF-16 is cut at line feeds, not at bytes that look like one", arguments: [true, false])
  func utf16Lines(isBigEndian: Bool) throws {
    let bytes = utf16(text, isBigEndian: isBigEndian)
    #expect(try lines(bytes, encoding: isBigEndian ? .utf16BE : .utf16LE).lines == expected)
    let marked = utf16("\u{FEFF}" + text, isBigEndian: isBigEndian)
    #expect(try lines(marked, encoding: nil).lines == expected)
    #expect(try lines(marked, encoding: .utf16).lines == expected)
  }

  @Test("GB 18030 and Big5")
  func legacyEncodings() throws {
    let lineFeed: [UInt8] = [0x0A]
    let gb18030: [UInt8] = [0xD6, 0xD0, 0xCE, 0xC4] + lineFeed + [0x94, 0x39, 0xFC, 0x36]
    #expect(try lines(gb18030, encoding: .gb18030).lines == ["1:中文", "2:😀"])
    let big5: [UInt8] = [0xA4, 0xA4, 0xA4, 0xE5] + lineFeed
    #expect(try lines(big5, encoding: .big5).lines == ["1:中文"])
  }

  @Test("ill-formed sequences are located by line; with --strict their lines are passed over")
  func illFormed() throws {
    let bytes: [UInt8] = [0x61, 0x0A, 0xD6, 0xD0, 0xFF, 0x0A, 0xCE, 0xC4, 0x0A]
    let lenient = try lines(bytes, encoding: .gb18030)
    #expect(lenient.lines == ["1:a", "2:中\u{FFFD}", "3:文"])
    #expect(lenient.findings.replacedCount == 1)
    #expect(lenient.findings.firstReplaced.map { [$0.line, $0.column] } == [2, 3])
    let strict = try lines(bytes, encoding: .gb18030, isStrict: true)
    #expect(strict.lines == ["1:a", "3:文"])
    #expect(strict.findings.errors.count == 1)
    let whole = try lines(bytes, encoding: .gb18030, layout: .file)
    #expect(whole.lines == ["1:a\n中\u{FFFD}\n文\n"])
    #expect(whole.findings.firstReplaced.map { [$0.line, $0.column] } == [2, 3])
  }

  @Test("an odd byte at the end of UTF-16 is ill-formed, not lost and not a trap")
  func oddByte() throws {
    let result = try lines(utf16("中\n文", isBigEndian: false) + [0x2D], encoding: .utf16LE)
    #expect(result.lines == ["1:中", "2:文\u{FFFD}"])
    #expect(result.findings.replacedCount == 1)
  }
}
