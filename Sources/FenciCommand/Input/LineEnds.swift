import FenciText
import Glibc

/// Where lines end in bytes that are not decoded yet.
///
/// The line feed is one code unit in every encoding, and its byte never is part of another
/// character in UTF-8, GB 18030 and Big5; in UTF-16 it is looked for at even offsets.
struct LineEnds {
  /// The bytes of a line feed.
  private let mark: Bytes

  init(of encoding: TextEncoding) {
    mark =
      switch encoding {
      case .utf8, .gb18030, .big5: [0x0A]
      case .utf16, .utf16LE: [0x0A, 0x00]
      case .utf16BE: [0x00, 0x0A]
      }
  }

  /// One past the last line end.
  ///
  /// - Parameters:
  ///   - bytes: Whole code units from the first byte on.
  ///   - start: Where to begin to look, a whole number of code units; what is before has none.
  /// - Returns: `nil` when there is no line end.
  func endOfLastLine(in bytes: Bytes, from start: Int) -> Int? {
    if mark.count == 1 { return bytes[start...].lastIndex(of: 0x0A).map { $0 + 1 } }
    let last = bytes.count - bytes.count % mark.count - mark.count
    return stride(from: last, through: start, by: -mark.count).first { isMark(bytes, at: $0) }
      .map { $0 + mark.count }
  }

  /// How many line ends there are.
  func count(in bytes: Bytes) -> Int {
    if mark.count == 1 { return bytes.withUnsafeBufferPointer(\.lineFeedCount) }
    return stride(from: 0, to: bytes.count - 1, by: mark.count).count { isMark(bytes, at: $0) }
  }

  /// The ranges of the lines, their ends included.
  func lines(of bytes: Bytes) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for offset in stride(from: 0, through: bytes.count - mark.count, by: mark.count)
    where isMark(bytes, at: offset) {
      lines.append(start..<offset + mark.count)
      start = offset + mark.count
    }
    return start < bytes.count ? lines + [start..<bytes.count] : lines
  }

  private func isMark(_ bytes: Bytes, at offset: Int) -> Bool {
    bytes[offset..<offset + mark.count].elementsEqual(mark)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first line feed from an offset on; `nil` when there is none.
  func firstLineFeed(from offset: Int) -> Int? {
    guard let base = baseAddress, offset < count else { return nil }
    let found = memchr(base + offset, 0x0A, count - offset)
    return found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
  }

  fileprivate var lineFeedCount: Int {
    var number = 0
    var offset = 0
    while let found = firstLineFeed(from: offset) {
      number += 1
      offset = found + 1
    }
    return number
  }
}
