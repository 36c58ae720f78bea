/// Maps characters that should find the same words to one of them, scalar by scalar.
///
/// Upper to lower case and full-width ASCII to plain by rule; by table, traditional to simplified and
/// compatibility ideographs to the unified ones. All one-for-one, so positions do not move and the output
/// can stay as written; half-width Kana and forms of several characters (㍿) are not folded. Because
/// the character codes of a compiled lexicon are assigned after folding, look-ups pay nothing for it.
public struct CharacterFolding: Sendable {
  private let table: [UInt32: UInt32]

  /// Folds only case and full-width ASCII.
  public init() { table = [:] }

  /// Folds by a table on top of case and full-width ASCII.
  ///
  /// - Parameter pairs: From and to; targets are folded in turn, so chains end at their last character.
  public init(pairs: [(from: Unicode.Scalar, to: Unicode.Scalar)]) {
    table = Dictionary(
      pairs.map { ($0.from.value, $0.to.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The character that stands for a scalar in look-ups.
  ///
  /// - Complexity: O(1).
  public func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var folded = Self.foldForm(scalar)
    // A table made by hand may hold a cycle; eight steps are more than any real chain has.
    for _ in 0..<8 {
      guard let next = table[folded.value], let scalar = Unicode.Scalar(next) else { break }
      folded = scalar
    }
    return folded
  }

  /// Folds a whole string, scalar by scalar.
  public func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { folded.append(fold(scalar)) }
    return String(folded)
  }

  /// The form folding of every BMP scalar (surrogates as themselves), made once.
  static let foldedForms: [UInt32] = (UInt32(0)...0xFFFF).map { value in
    Unicode.Scalar(value).map { foldForm($0).value } ?? value
  }

  private static func foldForm(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: return Unicode.Scalar(UInt8(scalar.value + 0x20))
    case 0..<0x80: return scalar
    case 0x3000: return " "
    case 0xFF01...0xFF5E:
      return Unicode.Scalar(scalar.value - 0xFEE0).map(foldForm) ?? scalar
    case 0x4E00...0x9FFF: return scalar
    default: return foldRare(scalar)
    }
  }

  private static func foldRare(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let lowercase = scalar.properties.lowercaseMapping.unicodeScalars
    return lowercase.count == 1 ? lowercase.first ?? scalar : scalar
  }
}
