/// The first word of the cheapest way from a cell to the end of its stretch, and what the way costs.
///
/// Packed so that the smaller number is the better step: the cost first, then the longer word. One
/// comparison of two words of memory decides between two steps, and one store keeps the winner.
package struct PathStep: Sendable, Equatable {
  /// Cost in bits 32 ..< 64; 255 minus the length in 24 ..< 32; the user flag in 23; the word below it.
  package var bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  /// The step at the end of a stretch: nothing is left to pay.
  static let end = PathStep(bits: 0)

  /// No step, but a note that the plain walk has to give way: no step has all bits.
  static let meetsAtom = PathStep(bits: .max)

  static let oneCell: UInt64 = 1 << 24
  /// The length field of a word of one cell.
  static let lengthOfOne: UInt64 = 254 << 24
  /// The length field of a word of so many cells.
  @inline(__always)
  static func lengthField(_ length: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: 255 &- length) << 24
  }
  static let userFlag: UInt64 = 1 << 23
  /// Marks, of the words that ``LearnedScan`` finds, the first of each cell, which is of one cell.
  static let firstFlag = userFlag
  static let wordMask: UInt64 = userFlag - 1
  /// The word of a step along a word that no lexicon has: no unit is so high.
  static let unknownWord: UInt64 = wordMask

  /// Cost of the whole way, in 2048ths of a nat.
  package var cost: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }
  /// Cells of the word; meaningless when ``isUserWord``, as an arc has its own end.
  package var length: Int { 255 &- Int(truncatingIfNeeded: (bits >> 24) & 0xFF) }
  /// Of a word that ``LearnedScan`` found, whether it is the first of its cell.
  var isFirst: Bool { bits & Self.firstFlag != 0 }
  /// The same without the mark.
  var withoutMark: PathStep { PathStep(bits: bits & ~Self.firstFlag) }
  /// Whether the word is one of ``UserArcs``.
  package var isUserWord: Bool { bits & Self.userFlag != 0 }
  /// The word's unit in the double array; of a user word, which of its cell's arcs it is.
  ///
  /// A cell that is no word has its character's unit, of which ``TrieUnit/isWord`` is false.
  package var word: Int { Int(truncatingIfNeeded: bits & Self.wordMask) }
}

extension UnsafeMutablePointer<PathStep> {
  /// Writes a step along a word that costs what the word does, without a way on.
  ///
  /// In two halves, which is less work than joining them; machines are little-endian, as images are.
  ///
  /// - Parameters:
  ///   - index: Where it is written.
  ///   - word: The word's unit.
  ///   - unit: What stands there.
  ///   - lengthField: As `PathStep.lengthField` gives it.
  @inline(__always)
  func write(at index: Int, word: Int, unit: TrieUnit, lengthField: UInt64) {
    let step = UnsafeMutableRawPointer(self + index)
    let low = UInt32(truncatingIfNeeded: lengthField) | UInt32(truncatingIfNeeded: word)
    step.storeBytes(of: low, as: UInt32.self)
    step.storeBytes(of: unit.loneCost, toByteOffset: 4, as: UInt32.self)
  }
}
