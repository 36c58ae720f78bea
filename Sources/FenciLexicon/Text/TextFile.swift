import FenciText

/// Whole text files, read without Foundation.
public enum TextFile {
  /// Reads a file of UTF-8.
  ///
  /// A dictionary in another encoding must not be taken for one whose words occur nowhere.
  ///
  /// - Throws: ``LexiconError/unreadable(path:code:)``, ``LexiconError/notText(_:byte:)`` for the first byte that is not
  ///   UTF-8, or zero.
  /// - Complexity: O(*n*) in the bytes.
  public static func read(_ path: String) throws(LexiconError) -> String {
    let mapping = try MappedBytes(path: path)
    // Nothing else holds the mapping while its bytes are read.
    defer { withExtendedLifetime(mapping) {} }
    let bytes = mapping.bytes.assumingMemoryBound(to: UInt8.self)
    let end = bytes.firstIndex(of: 0) ?? bytes.count
    let text = UnsafeBufferPointer(rebasing: bytes[..<end])
    guard let fault = text.firstIllFormedOffset() ?? (end < bytes.count ? end : nil) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    throw .notText(position(of: fault, in: bytes, path: path), byte: bytes[fault])
  }

  private static func position(
    of offset: Int, in bytes: UnsafeBufferPointer<UInt8>, path: String
  ) -> TextPosition {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return TextPosition(
      path: path, line: 1 + before.count { $0 == 0x0A },
      column: 1 + String(decoding: before[lineStart...], as: UTF8.self).count)
  }

  /// The XXH64 of a file in sixteen hexadecimal digits.
  ///
  /// - Throws: ``LexiconError/unreadable(path:code:)``.
  public static func checksum(_ path: String) throws(LexiconError) -> String {
    let mapping = try MappedBytes(path: path)
    let hash = withExtendedLifetime(mapping) { XXHash64.hash(mapping.bytes) }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
