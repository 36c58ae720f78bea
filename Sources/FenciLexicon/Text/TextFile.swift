/// Whole text files, read without Foundation.
public enum TextFile {
  /// Reads a file as UTF-8; ill-formed bytes become U+FFFD.
  ///
  /// - Throws: ``LexiconError/unreadable(path:code:)``.
  public static func read(_ path: String) throws(LexiconError) -> String {
    let mapping = try MappedBytes(path: path)
    // Nothing else holds the mapping while its bytes are read.
    return withExtendedLifetime(mapping) { String(decoding: mapping.bytes, as: UTF8.self) }
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
