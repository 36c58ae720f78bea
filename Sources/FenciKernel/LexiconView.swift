import FenciText

/// Raw sight of a validated lexicon image; a class only so that passing it copies nothing.
///
/// Owns nothing: whoever makes a view keeps the image alive for as long as the view is used.
///
/// Invariants, established when the image is opened:
/// - `entries` has 65,536 elements, indexed by BMP scalar; their kinds are raw values of `TokenKind`, and
///   none below U+0800 nor among the surrogates is plain (ill-formed UTF-8 would spell them);
/// - every code is at most `maximumCode`, and the reserved ``openAtomCode`` is `maximumCode + 1`;
/// - `units[0]` is the root: its children stand at their own codes (base 0);
/// - there are at most `TrieUnit.baseLimit` units;
/// - `0 < base` and `base + openAtomCode < unitCount` for every unit with children, and no two have the
///   same; no walk visits more than `TrieUnit.depthLimit` units;
/// - no unit's label is 0, which is the code of the sentinel after the last cell;
/// - `emissions` has `maximumCode + 1` entries;
/// - costs are `0 ... 65535`.
///
/// The lengths are checked by the image reader, the rest by ``firstFault()``.
package final class LexiconView: @unchecked Sendable {
  /// What the scan knows of each BMP scalar.
  package let entries: UnsafePointer<CharacterEntry>
  /// Characters above the BMP, ascending: scalar << 16 | code.
  package let supplementaryCodes: UnsafeBufferPointer<UInt64>
  /// The double array.
  package let units: UnsafePointer<TrieUnit>
  /// Number of units.
  package let unitCount: Int
  /// The code of the rarest character; codes are `1 ... maximumCode`.
  package let maximumCode: UInt16
  /// Cost of a character that is no word, in 2048ths of a nat: that of one occurrence.
  package let unknownCost: Int32
  /// Emission costs by character code: B, M, E, S in 16 bits each, from the low end.
  package let emissions: UnsafePointer<UInt64>
  /// Costs of the steps between B, M, E and S.
  package let transitions: HiddenMarkovTransitions

  /// Refers to the arrays of an image that the caller keeps alive.
  ///
  /// - Precondition: The arrays are as long as the type's invariants say.
  package init(
    entries: UnsafePointer<CharacterEntry>,
    supplementaryCodes: UnsafeBufferPointer<UInt64>, units: UnsafeBufferPointer<TrieUnit>,
    maximumCode: UInt16, unknownCost: Int32, emissions: UnsafePointer<UInt64>,
    transitions: HiddenMarkovTransitions
  ) {
    precondition(units.count > Int(maximumCode) + 1)
    self.entries = entries
    self.supplementaryCodes = supplementaryCodes
    self.units = units.baseAddress.unsafelyUnwrapped
    self.unitCount = units.count
    self.maximumCode = maximumCode
    self.unknownCost = unknownCost
    self.emissions = emissions
    self.transitions = transitions
  }

  /// The code that marks an atom of several characters; it labels no unit.
  package var openAtomCode: UInt16 { maximumCode &+ 1 }

  /// The folded code of a scalar; 0 when no word has the character.
  ///
  /// - Complexity: O(1) in the BMP, O(log *s*) above it, *s* the supplementary characters known.
  package func code(of scalar: UInt32) -> UInt16 {
    scalar < 0x10000 ? entries[Int(scalar)].code : supplementaryCode(of: scalar)
  }

  /// Whether a scalar belongs to the character before it (combining marks, variation selectors).
  package func isExtend(_ scalar: UInt32) -> Bool {
    scalar < 0x10000
      ? entries[Int(scalar)].isExtend
      : CharacterClassTable().characterClass(of: scalar) == .extend
  }

  private func supplementaryCode(of scalar: UInt32) -> UInt16 {
    var low = 0
    var high = supplementaryCodes.count
    while low < high {
      let middle = (low &+ high) >> 1
      let entry = supplementaryCodes[middle]
      if entry >> 16 == UInt64(scalar) { return UInt16(truncatingIfNeeded: entry) }
      if entry >> 16 < UInt64(scalar) { low = middle &+ 1 } else { high = middle }
    }
    return 0
  }

  /// One step from a unit by a code.
  ///
  /// - Parameters:
  ///   - index: A unit reached by a walk, or 0 for the root.
  ///   - code: Any number; 0 and those that are no character's lead nowhere.
  /// - Returns: The unit reached; `nil` when no word goes on that way.
  /// - Complexity: O(1).
  package func child(of index: Int, by code: UInt16) -> Int? {
    guard code != 0, code <= maximumCode else { return nil }
    if index == 0 { return units[Int(code)].label == code ? Int(code) : nil }
    let unit = units[index]
    guard unit.hasChildren else { return nil }
    let next = unit.base &+ Int(code)
    return units[next].label == code ? next : nil
  }
}

/// Costs of the permitted steps between the states B, M, E, S.
package struct HiddenMarkovTransitions: Sendable, Equatable {
  /// To begin a text in B or S.
  package var startB, startS: Int32
  /// To go on inside a word.
  package var bToM, bToE, mToM, mToE: Int32
  /// To go from the end of one word to the start of the next.
  package var eToB, eToS, sToB, sToS: Int32

  /// The ten costs, in the order of the properties.
  var costs: [Int32] {
    [startB, startS, bToM, bToE, mToM, mToE, eToB, eToS, sToB, sToS]
  }

  /// Takes ten costs in 2048ths of a nat, in the order of the properties.
  package init(_ costs: [Int32]) {
    precondition(costs.count == 10)
    (startB, startS) = (costs[0], costs[1])
    (bToM, bToE, mToM, mToE) = (costs[2], costs[3], costs[4], costs[5])
    (eToB, eToS, sToB, sToS) = (costs[6], costs[7], costs[8], costs[9])
  }
}
