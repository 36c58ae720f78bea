import FenciKernel
import FenciText

/// Computes how the plain scan treats each BMP character; compiled into the image.
///
/// Only characters that can begin no typed pattern are lone punctuation: `＠`, `＃`, signs and digits
/// are left to the pattern scanner.
enum CellClassTable {
  /// One `CellClass` for each BMP scalar, made once.
  static let classes: [UInt8] = (UInt32(0)...0xFFFF).map { value in
    switch CharacterClassTable().characterClass(of: value) {
    case .han: CellClass.han
    case .extend: CellClass.extend
    case .punctuation where isLone(value): CellClass.lonePunctuation
    default: CellClass.other
    }
  }

  private static func isLone(_ value: UInt32) -> Bool {
    guard value > 0x7F, let scalar = Unicode.Scalar(value) else { return false }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation: return true
    default: return "，。、；：！？…—‥·・〜‧".unicodeScalars.contains(scalar)
    }
  }
}
