import Glibc

/// Whole text files, read without Foundation.
public enum TextFile {
  /// Reads a file as UTF-8; ill-formed bytes become U+FFFD.
  ///
  /// - Throws: ``LexiconError/unreadable(path:code:)``.
  public static func read(_ path: String) throws(LexiconError) -> String {
    let mapping = try MappedBytes(path: path)
    return String(decoding: mapping.bytes, as: UTF8.self)
  }
}
