/// An encoding that input may have.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  /// GB 18030, which contains GBK and GB 2312.
  case gb18030 = "GB18030"
  /// Big5 with the extensions of Hong Kong (HKSCS).
  case big5 = "Big5"
  /// UTF-16 in the order that its byte order mark says, little-endian without one (as WHATWG).
  case utf16 = "UTF-16"
  case utf16LE = "UTF-16LE"
  case utf16BE = "UTF-16BE"

  /// Finds an encoding by a name that people type, such as "utf-8", "GBK" or "utf16le".
  ///
  /// Case, hyphens, underscores and spaces do not matter.
  public init?(name: String) {
    let letters = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    switch letters {
    case "utf8": self = .utf8
    case "gb18030", "gbk", "gb2312", "euccn", "cp936", "windows936": self = .gb18030
    case "big5", "big5hkscs", "cp950", "windows950": self = .big5
    case "utf16", "ucs2": self = .utf16
    case "utf16le": self = .utf16LE
    case "utf16be": self = .utf16BE
    default: return nil
    }
  }
}

/// A byte order mark at the start of a text.
package struct ByteOrderMark: Sendable, Hashable {
  package let encoding: TextEncoding
  /// Bytes the mark takes.
  package let byteCount: Int

  /// The mark with which bytes begin, if any.
  ///
  /// Source: The Unicode Standard 15.0, table 2-4; GB 18030 has the four bytes of U+FEFF.
  package init?(in bytes: UnsafeBufferPointer<UInt8>) {
    let head = bytes.prefix(4)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(encoding: .utf8, byteCount: 3)
    } else if head.starts(with: [0xFF, 0xFE]) {
      self.init(encoding: .utf16LE, byteCount: 2)
    } else if head.starts(with: [0xFE, 0xFF]) {
      self.init(encoding: .utf16BE, byteCount: 2)
    } else if head.starts(with: [0x84, 0x31, 0x95, 0x33]) {
      self.init(encoding: .gb18030, byteCount: 4)
    } else {
      return nil
    }
  }

  private init(encoding: TextEncoding, byteCount: Int) {
    self.encoding = encoding
    self.byteCount = byteCount
  }
}
