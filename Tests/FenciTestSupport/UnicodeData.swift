public import Testing

/// The official test files of Unicode, from Debian's package unicode-data.
public struct UnicodeDataFile: Sendable {
  /// The name under /usr/share/unicode, with the suffix .bz2 where the package compresses it.
  public let name: String
  /// The lines of the file, in order.
  public let lines: [Substring]

  /// Reads a file.
  ///
  /// Records an issue that says what to install, and throws, when the file is not there.
  public init(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let path = "/usr/share/unicode/\(name)"
    let bytes = name.hasSuffix(".bz2") ? outputOfCommand("bzcat '\(path)'") : readFile(path)
    let found = try #require(
      bytes, "no \(path): apt-get install unicode-data bzip2", sourceLocation: sourceLocation)
    self.name = name
    lines = String(decoding: found, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  /// The version of Unicode that the file's first line names, such as "15.0.0".
  public var version: String? {
    guard let first = lines.first, let dash = first.lastIndex(of: "-") else { return nil }
    let rest = first[first.index(after: dash)...]
    return rest.hasSuffix(".txt") ? String(rest.dropLast(4)) : nil
  }
}
