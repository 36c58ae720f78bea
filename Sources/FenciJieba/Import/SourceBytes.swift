import FenciLexicon

/// One file of jieba's package, whole, and the error for a place in it.
struct SourceBytes {
  let path: String
  let bytes: [UInt8]

  /// Reads a file.
  ///
  /// - Throws: ``LexiconError/unreadable(path:code:)``.
  init(path: String) throws(LexiconError) {
    let mapping = try MappedBytes(path: path)
    self.init(path: path, bytes: withExtendedLifetime(mapping) { [UInt8](mapping.bytes) })
  }

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The error for what stands at a byte offset: at most the rest of its line, and of that a dozen
  /// characters.
  func malformed(at offset: Int, expected: String) -> LexiconError {
    let newline = UInt8(ascii: "\n")
    let lineStart = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let lineEnd = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    let position = TextPosition(
      path: path, line: bytes[..<offset].count { $0 == newline } + 1,
      column: String(decoding: bytes[lineStart..<offset], as: UTF8.self).count + 1)
    let rest = String(decoding: bytes[offset..<lineEnd], as: UTF8.self)
    return .malformedLine(position, expected: expected, found: String(rest.prefix(12)))
  }

  /// Calls a function with the fields of each line, which are separated by single spaces.
  ///
  /// As in Python: lines end with LF, ASCII white space around a line is dropped, two spaces have an
  /// empty field between them.
  ///
  /// - Parameters:
  ///   - fieldCount: How many fields each line must have.
  ///   - expected: What is said of a line with another number of them, or not in UTF-8.
  ///   - body: Gets the fields; the first is not empty.
  /// - Throws: ``LexiconError/malformedLine(_:expected:found:)``, and what `body` throws.
  func forEachLine(
    fieldCount: Int, expected: String,
    _ body: ([Field]) throws(LexiconError) -> Void
  ) throws(LexiconError) {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var line = bytes[start..<end]
      while let last = line.last, Self.isSpace(last) { line.removeLast() }
      while let first = line.first, Self.isSpace(first) { line.removeFirst() }
      let fields = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        .compactMap { field in
          String(validating: field, as: UTF8.self).map { Field(text: $0, offset: field.startIndex) }
        }
      guard fields.count == fieldCount, !fields[0].text.isEmpty else {
        throw malformed(at: line.startIndex, expected: expected)
      }
      try body(fields)
      start = end + 1
    }
  }

  /// A field of a line and where it begins.
  struct Field {
    var text: String
    var offset: Int
  }

  /// Python's `bytes.isspace`.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
