/// One unit of the double array: all that a step of a walk needs, in one load.
///
/// A child of a node with base *b* by the character code *c* stands at index *b + c* and carries *c*
/// as its label. Because no two nodes share a base, the label alone proves the parent.
///
/// What is no word has a cost too, one that no path would pay: so the best path needs no question
/// whether a word ends here. Units of single characters keep in the low half of that cost what the
/// character costs alone, as an unknown one.
///
/// Source: J. Aoe, "An efficient digital search algorithm by using a double-array structure", IEEE
/// Trans. Softw. Eng. 15(9), 1989, doi:10.1109/32.31365. We differ: the check is the label instead
/// of the parent (which unique bases permit), and the word's cost lies in the unit.
package struct TrieUnit: Sendable, Equatable {
  /// Label in bits 0 ..< 16, the children flag in 16, cost in 17 ..< 40, base in 40 ..< 64.
  package var bits: UInt64

  /// Takes the bits as an image stores them.
  package init(bits: UInt64) { self.bits = bits }

  /// Packs a unit.
  ///
  /// - Parameters:
  ///   - label: The code of the character that leads here.
  ///   - cost: The word's cost in 2048ths of a nat; `nil` when no word ends here.
  ///   - base: Where the children stand, below ``baseLimit``; `nil` when there are none.
  ///   - loneCost: What a single character that is no word costs; only read of those.
  package init(label: UInt16, cost: UInt16?, base: UInt32?, loneCost: UInt16 = .max) {
    precondition((base ?? 0) < Self.baseLimit)
    bits = UInt64(label) | UInt64(base ?? 0) << 40 | UInt64(cost ?? loneCost) << 17
    if cost == nil { bits |= Self.noWordBits }
    if base != nil { bits |= Self.childrenFlag }
  }

  /// No node: its label is no character's code.
  package static let empty = TrieUnit(label: .max, cost: nil, base: nil)

  /// Bases are below this number, and so are units: ``PathStep`` has 23 bits for them, of which all set
  /// means no unit.
  package static let baseLimit: UInt32 = 1 << 23 - 1

  /// Longest word, in characters, for which the cost of no word exceeds that of any path.
  package static let depthLimit = 127

  private static let childrenFlag: UInt64 = 1 << 16
  /// The seven highest bits of the cost.
  private static let noWordBits: UInt64 = 0x7F << 33

  /// The code of the character that leads here.
  package var label: UInt16 { UInt16(truncatingIfNeeded: bits) }

  /// The word's cost; at least 127 · 2^16 when no word ends here.
  package var cost: UInt32 { UInt32(truncatingIfNeeded: bits >> 17) & 0x7F_FFFF }

  /// Of a unit below the root: the character's cost as a word, or else as an unknown one.
  package var loneCost: UInt32 { UInt32(truncatingIfNeeded: bits >> 17) & 0xFFFF }

  /// Where the children stand, when ``hasChildren``; else 0.
  package var base: Int { Int(truncatingIfNeeded: bits >> 40) }

  /// Whether a word ends here.
  package var isWord: Bool { bits & Self.noWordBits == 0 }

  /// This unit with a learned cost and the class of its word, where one ends.
  ///
  /// - Parameters:
  ///   - cost: The word's cost, or that of a character alone; with its bias.
  ///   - wordClass: Below ``noWordClass``; not looked at where no word ends.
  /// - Returns: A unit of the same label and base.
  package func learned(cost: UInt16, wordClass: Int) -> TrieUnit {
    precondition(!isWord || wordClass < Self.noWordClass)
    let classBits = isWord ? UInt64(wordClass) << 33 : Self.noWordBits
    return TrieUnit(bits: bits & ~(0x7F_FFFF << 17) | UInt64(cost) << 17 | classBits)
  }

  /// Of a learned unit: the class of the word that ends here; ``noWordClass`` when none does.
  ///
  /// Of other units 0 or that, as is checked when an image is opened.
  var wordClass: Int { Int(truncatingIfNeeded: bits >> 33) & 0x7F }

  /// Whether a word ends here, of learned units and of others.
  @inline(__always)
  var endsWord: Bool { wordClass != Self.noWordClass }

  /// The class of units where no word ends.
  package static let noWordClass = 0x7F

  /// Whether a learned unit differs from another in nothing but cost and class.
  func isLearned(of other: TrieUnit) -> Bool {
    (bits ^ other.bits) & ~(0x7F_FFFF << 17) == 0 && endsWord == other.isWord
  }

  /// Whether a longer word goes on.
  package var hasChildren: Bool { bits & Self.childrenFlag != 0 }
}

/// The unit of costs: negative natural logarithms of probabilities, in 2048ths of a nat.
///
/// Sixteen bits reach 32 nats, which is a probability of one in 10^13; sums of a window's costs fit
/// 32 bits, are exact, and do not depend on the order of addition.
package enum PathCost {
  /// A sixteen-bit cost reaches 32 nats.
  package static let unitsPerNat: Double = 2048

  /// Larger than the cost of any path through a window; two of them still add up.
  package static let unreachable: Int32 = .max / 2

  /// Rounds a number of nats to units, saturating at both ends of 16 bits.
  package static func units(nats: Double) -> UInt16 {
    UInt16(max(0, min(Double(UInt16.max), (nats * unitsPerNat).rounded())))
  }

  /// The number of nats in so many units.
  package static func nats(units: Int) -> Double { Double(units) / unitsPerNat }
}
