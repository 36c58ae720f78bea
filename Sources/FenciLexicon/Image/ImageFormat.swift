/// The container of everything compiled: a header, a table of sections, the sections.
///
/// All numbers are little-endian. Layout:
///
/// | bytes | what |
/// | --- | --- |
/// | 0 ..< 8 | magic `FENCI\r\n\u{1A}` (a text-mode transfer damages it visibly) |
/// | 8 ..< 12 | byte-order mark 0x01020304 |
/// | 12 ..< 16 | format version |
/// | 16 ..< 20 | kind: four ASCII letters |
/// | 20 ..< 24 | number of sections |
/// | 24 ..< 32 | length of the whole image in bytes |
/// | 32 ..< 40 | XXH64 of the bytes from 40 to the end, its seed the XXH64 of the bytes 0 ..< 32 |
/// | 40 ..< 40 + 24 · sections | name (four ASCII letters), zero, byte offset, byte length |
///
/// Sections begin at multiples of 64 bytes, so any element type is aligned once the image is.
package enum ImageFormat {
  /// The first eight bytes of every image.
  package static let magic: [UInt8] = [0x46, 0x45, 0x4E, 0x43, 0x49, 0x0D, 0x0A, 0x1A]
  /// Reads as 0x04030201 when the image is of the other byte order.
  package static let byteOrderMark: UInt32 = 0x0102_0304
  /// The one version that is written and read.
  package static let version: UInt32 = 2
  /// Where the checksum lies; it covers all bytes but its own.
  package static let checksumRange = 32..<40
  /// Bytes before the section table.
  package static let headerLength = 40
  /// Bytes of one entry of the section table.
  package static let entryLength = 24
  /// Sections begin at multiples of so many bytes.
  package static let alignment = 64

  /// The checksum that an image should have.
  ///
  /// - Precondition: The bytes hold at least a header.
  /// - Complexity: O(*n*) in the bytes: about 1 ms for 10 MB.
  package static func checksum(of image: UnsafeRawBufferPointer) -> UInt64 {
    let header = XXHash64.hash(.init(rebasing: image[..<checksumRange.lowerBound]))
    return XXHash64.hash(.init(rebasing: image[checksumRange.upperBound...]), seed: header)
  }
}

/// A four-letter name of an image's kind or of a section.
package struct ImageTag: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The letters, the first in the lowest byte.
  package var code: UInt32

  /// Takes a name as an image stores it.
  package init(code: UInt32) { self.code = code }

  /// Takes a name as the code writes it.
  ///
  /// - Precondition: Four ASCII letters.
  package init(stringLiteral name: StaticString) {
    precondition(name.utf8CodeUnitCount == 4)
    code = name.withUTF8Buffer { $0.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
  }

  /// The four letters.
  package var description: String {
    String(decoding: (0..<4).map { UInt8(truncatingIfNeeded: code >> ($0 * 8)) }, as: UTF8.self)
  }
}
