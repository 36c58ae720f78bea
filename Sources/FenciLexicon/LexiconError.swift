/// What can go wrong with lexica, user dictionaries and images: data, no prose.
public enum LexiconError: Error, Sendable, Hashable {
  /// A file could not be opened, read or written; `code` is the system's errno.
  case unreadable(path: String, code: Int32)
  /// A line of a text file is not what the format asks for.
  case malformedLine(TextPosition, expected: String, found: String)
  /// A file that should be text is in another encoding, or no text: a byte that UTF-8 text does not have.
  case notText(TextPosition, byte: UInt8)
  /// An image is not one, is of another version or byte order, or is damaged.
  case unusableImage(path: String, ImageFault)
  /// Data exceeds what the format can hold.
  case limitExceeded(what: String, limit: Int, value: Int)
  /// Learned scores do not know a standard of annotation; those that they know.
  case unknownStandard(String, known: [String])
  /// No image was found anywhere; the places looked at, in order.
  case imageNotFound(searched: [String])
}

/// A place in a text file, as editors count: lines and columns from 1, columns in characters.
public struct TextPosition: Sendable, Hashable {
  /// The file, as the caller named it.
  public var path: String
  /// From 1.
  public var line: Int
  /// From 1, in characters (grapheme clusters).
  public var column: Int

  /// Names a place.
  public init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }
}

/// Why bytes are no usable image.
public enum ImageFault: Sendable, Hashable {
  /// Shorter than it says, or than a header.
  case truncated(byteCount: Int, expected: Int)
  /// Does not begin with the magic bytes.
  case notAnImage
  /// Written on a machine of the other byte order.
  case foreignByteOrder
  /// Written in another version of the format.
  case version(found: Int, supported: Int)
  /// An image of another kind (a lexicon where document frequencies are asked for, …).
  case kind(found: String, expected: String)
  /// The bytes are not those that were written.
  case checksum(found: UInt64, expected: UInt64)
  /// Made for a lexicon of another checksum.
  case lexicon(found: UInt64, expected: UInt64)
  /// A section is absent or does not fit; the section's name.
  case section(String)
}
