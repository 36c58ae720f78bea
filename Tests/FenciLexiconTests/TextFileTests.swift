import FenciLexicon
import FenciTestSupport
import Glibc
import Testing

@Suite("text files")
struct TextFileTests {
  @Test(
    "what is no UTF-8 text is refused where it begins, not read as words that occur nowhere",
    arguments: [
      // 小米 in GB18030, in a second line; its first character happens to be UTF-8 for С.
      ([0x61, 0x0A, 0xD0, 0xA1, 0xC3, 0xD7], line: 2, column: 2, byte: 0xC3),
      (Array("我们\n我们".utf8) + [0xFF], line: 2, column: 3, byte: 0xFF),
      (Array("ELF".utf8) + [0x00, 0x01], line: 1, column: 4, byte: 0x00),
      ([0xE4, 0xB8], line: 1, column: 1, byte: 0xE4),
    ] as [([UInt8], line: Int, column: Int, byte: UInt8)])
  func refuses(bytes: [UInt8], line: Int, column: Int, byte: UInt8) throws {
    try withFile(bytes) { (path: String) throws -> Void in
      #expect(
        throws: LexiconError.notText(.init(path: path, line: line, column: column), byte: byte)
      ) { try TextFile.read(path) }
    }
  }

  @Test("text of any characters is read as it is")
  func reads() throws {
    for text in ["", "小米之家\r\n𠮷\u{FFFD}\u{FEFF}", "\u{1}\u{7F}\t"] {
      try withFile(Array(text.utf8)) { (path: String) throws -> Void in
        let found = try TextFile.read(path)
        #expect(found == text)
      }
    }
  }

  private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    var template = Array("/tmp/fenci-text-file-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    close(descriptor)
    let path = template.withUnsafeBufferPointer {
      String(decoding: $0.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    defer { unlink(path) }
    try #require(writeFile(bytes, to: path))
    try body(path)
  }
}
