/// A part of speech in jieba's tag set (ICTCLAS's, as jieba extends it).
///
/// Stored as one byte, an index into ``names``. The set is closed: an unknown name reads as
/// ``unknown``, so that data of a richer set still loads.
public struct PartOfSpeech: RawRepresentable, Sendable, Hashable {
  /// An index into ``names``.
  public var rawValue: UInt8

  /// Takes an index into ``names``; one beyond them reads as `x`.
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Reads a tag by name; `nil` when the set has no such tag.
  ///
  /// - Parameter name: A tag as jieba writes it, such as `ns`.
  public init?(name: some StringProtocol) {
    guard let index = Self.names.firstIndex(where: { $0 == name }) else { return nil }
    self.rawValue = UInt8(index)
  }

  /// The tag as jieba writes it.
  public var name: String {
    Int(rawValue) < Self.names.count ? Self.names[Int(rawValue)] : "x"
  }

  /// All tags, by raw value.
  ///
  /// Appending is safe; reordering invalidates compiled images.
  public static let names: [String] = [
    "x", "a", "ad", "ag", "an", "b", "c", "d", "df", "dg", "e", "eng", "f", "g", "h", "i", "j", "k",
    "l", "m", "mg", "mq", "n", "ng", "nr", "nrfg", "nrt", "ns", "nt", "nz", "o", "p", "q", "r",
    "rg", "rr", "rz", "s", "t", "tg", "u", "ud", "ug", "uj", "ul", "uv", "uz", "v", "vd", "vg",
    "vi", "vn", "vq", "w", "y", "z", "zg", "bg", "en", "in", "jn", "ln", "qe", "qg", "yg",
  ]

  /// No tag known.
  @inlinable
  public static var unknown: PartOfSpeech { PartOfSpeech(rawValue: 0) }
}

extension PartOfSpeech: CustomStringConvertible {
  /// The tag as jieba writes it.
  public var description: String { name }
}
