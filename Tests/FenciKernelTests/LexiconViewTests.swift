import FenciText
import Testing

@testable import FenciKernel

/// A double array of a few characters that a test can spoil.
private struct World {
  static let maximumCode: UInt16 = 3
  var units: [TrieUnit]
  var entries = [CharacterEntry](
    repeating: CharacterEntry(
      code: 0, kind: TokenKind.other.rawValue, isPlain: false, isExtend: false),
    count: 0x10000)

  /// Words 1, 12, 123 and 13 by their codes; children of 1 at base 4, of 12 at base 6.
  init() {
    units = [TrieUnit](repeating: .empty, count: 16)
    for code in 1...Self.maximumCode {
      units[Int(code)] = TrieUnit(label: code, cost: nil, base: nil)
    }
    units[1] = TrieUnit(label: 1, cost: 5, base: 4)
    units[4 + 2] = TrieUnit(label: 2, cost: 5, base: 6)
    units[4 + 3] = TrieUnit(label: 3, cost: 5, base: nil)
    units[6 + 3] = TrieUnit(label: 3, cost: 5, base: nil)
    entries[0x4E2D] = CharacterEntry(
      code: 1, kind: TokenKind.word.rawValue, isPlain: true, isExtend: false)
  }

  var fault: LexiconView.Fault? {
    units.withUnsafeBufferPointer { units in
      entries.withUnsafeBufferPointer { entries in
        [UInt64](repeating: 0, count: 4).withUnsafeBufferPointer { emissions in
          guard let entries = entries.baseAddress, let emissions = emissions.baseAddress else {
            return nil
          }
          return LexiconView(
            entries: entries, supplementaryCodes: .init(start: nil, count: 0), units: units,
            maximumCode: Self.maximumCode, unknownCost: 1, emissions: emissions,
            transitions: HiddenMarkovTransitions([Int32](repeating: 0, count: 10))
          ).firstFault()
        }
      }
    }
  }
}

@Suite("The checks of a lexicon image")
struct LexiconViewTests {
  @Test("find nothing in a sound one")
  func sound() {
    #expect(World().fault == nil)
  }

  @Test(
    "find every way in which a walk could go astray",
    arguments: [
      ("a base beyond the array", 7, TrieUnit(label: 3, cost: 5, base: 12)),
      ("a base of zero, back to the root", 7, TrieUnit(label: 3, cost: 5, base: 0)),
      (
        "a base where no children are", 7,
        TrieUnit(bits: TrieUnit(label: 3, cost: 5, base: nil).bits | 100 << 40)
      ),
      ("two owners of one base", 7, TrieUnit(label: 3, cost: 5, base: 6)),
      ("a unit that is its own child", 9, TrieUnit(label: 3, cost: 5, base: 6)),
      ("the sentinel's code for a label", 8, TrieUnit(label: 0, cost: 5, base: nil)),
      ("the atoms' code for a label", 8, TrieUnit(label: 4, cost: 5, base: nil)),
      ("a character in another's place", 2, TrieUnit(label: 3, cost: 5, base: nil)),
      ("a root that is a word", 0, TrieUnit(label: .max, cost: 5, base: nil)),
      ("an unknown atom that goes on", 4, TrieUnit(label: .max, cost: nil, base: 9)),
    ])
  func units(fault: String, index: Int, unit: TrieUnit) {
    var world = World()
    world.units[index] = unit
    #expect(world.fault == .units, "\(fault)")
  }

  @Test("find words deeper than a step can say")
  func depth() {
    var world = World()
    world.units = [TrieUnit](repeating: .empty, count: 1000)
    for code in 1...World.maximumCode {
      world.units[Int(code)] = TrieUnit(label: code, cost: nil, base: nil)
    }
    // 1111…: each unit's child by code 1 stands right behind it.
    world.units[1] = TrieUnit(label: 1, cost: 5, base: 9)
    for depth in 2...TrieUnit.depthLimit {
      world.units[8 + depth] = TrieUnit(label: 1, cost: 5, base: UInt32(8 + depth))
    }
    let last = 8 + TrieUnit.depthLimit
    world.units[last] = TrieUnit(label: 1, cost: 5, base: nil)
    #expect(world.fault == nil)
    world.units[last] = TrieUnit(label: 1, cost: 5, base: UInt32(last))
    world.units[last + 1] = TrieUnit(label: 1, cost: 5, base: nil)
    #expect(world.fault == .units)
  }

  @Test("find entries that the scan could not use")
  func entries() {
    for entry in [
      CharacterEntry(code: 4, kind: 0, isPlain: true, isExtend: false),
      CharacterEntry(code: 1, kind: 200, isPlain: true, isExtend: false),
    ] {
      var world = World()
      world.entries[0x4E2D] = entry
      #expect(world.fault == .entries)
    }
    // Ill-formed UTF-8 spells these with three bytes.
    for scalar in [0x41, 0x7FF, 0xD800, 0xDFFF] {
      var world = World()
      world.entries[scalar] = CharacterEntry(code: 1, kind: 0, isPlain: true, isExtend: false)
      #expect(world.fault == .entries)
    }
  }
}
