public import Testing

/// One row of a table: a text in which ⟦ ⟧ enclose what a function should find.
///
/// A row knows the line it was written on, so a failure is reported there.
///
///     let rows: [MarkedText] = [
///       .row("他们在⟦2025年11月15日⟧发布了手机"),
///       .row("共有15日元", because: "日元 is a currency"),
///     ]
public struct MarkedText: Sendable, CustomTestStringConvertible {
  /// The text without its marks.
  public let text: String
  /// What the marks enclose, in order, as byte ranges of `text`.
  public let ranges: [Range<Int>]
  /// Why the row is as it is.
  public let reason: String
  /// Where the row is written.
  public let location: SourceLocation

  /// Makes a row from a marked text.
  ///
  /// - Precondition: Marks are paired and not nested.
  public static func row(
    _ marked: String, because reason: String = "", location: SourceLocation = #_sourceLocation
  ) -> MarkedText {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var start: Int?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        precondition(start == nil, "nested mark in \(marked)")
        start = bytes.count
      case "⟧":
        guard let first = start else { preconditionFailure("mark without a start in \(marked)") }
        ranges.append(first..<bytes.count)
        start = nil
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    precondition(start == nil, "mark without an end in \(marked)")
    return MarkedText(
      text: String(decoding: bytes, as: UTF8.self), ranges: ranges, reason: reason,
      location: location)
  }

  /// The text with marks around given byte ranges, as a failure shows it.
  public func marking(_ found: [Range<Int>]) -> String {
    let bytes = Array(text.utf8)
    var marked: [UInt8] = []
    var at = 0
    for range in found {
      marked += bytes[at..<range.lowerBound] + Array("⟦".utf8) + bytes[range] + Array("⟧".utf8)
      at = range.upperBound
    }
    return String(decoding: marked + bytes[at...], as: UTF8.self)
  }

  /// The marked text, which names the row in the test's output.
  public var testDescription: String { marking(ranges) }
}
