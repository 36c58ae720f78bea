import FenciKernel
import FenciText

/// Computes what the scan knows of each BMP character; compiled into the image.
///
/// Only characters that can begin no typed pattern are plain punctuation: `＠`, `＃`, signs and digits
/// are left to the pattern scanner.
enum CharacterEntries {
  /// One entry for each BMP scalar.
  ///
  /// - Parameter codes: The folded character code of each BMP scalar.
  /// - Returns: As many entries.
  static func make(codes: [UInt16]) -> [CharacterEntry] {
    zip(codes, UInt32(0)...0xFFFF).map { code, value in
      // What takes one or two bytes of UTF-8 is not looked at by the plain scan.
      let isThreeBytes = value >= 0x800
      switch CharacterClassTable().characterClass(of: value) {
      case .han:
        return CharacterEntry(
          code: code, kind: TokenKind.word.rawValue, isPlain: isThreeBytes, isExtend: false)
      case .punctuation:
        return CharacterEntry(
          code: code, kind: TokenKind.punctuation.rawValue,
          isPlain: isThreeBytes && isLone(value), isExtend: false)
      case let other:
        return CharacterEntry(
          code: code, kind: TokenKind.other.rawValue, isPlain: false, isExtend: other == .extend)
      }
    }
  }

  private static func isLone(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation: return true
    default: return "，。、；：！？…—‥·・〜‧".unicodeScalars.contains(scalar)
    }
  }
}
