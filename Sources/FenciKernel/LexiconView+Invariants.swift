import FenciText

extension LexiconView {
  /// A part of an image that the loops of this module could not trust.
  package enum Fault: Sendable, Hashable {
    case entries, supplementaryCodes, units, parameters, transitions
  }

  /// Looks for what breaks the invariants of the type; see there.
  ///
  /// A walk adds the code of any character, or the reserved one above them, to the base of any unit
  /// with children. If every such sum lies in the array, no look-up can leave it; and if no unit has
  /// the sentinel's code for its label, every walk stops at the end of its stretch, whatever else the
  /// image says. Lengths of sections are the image reader's to check.
  ///
  /// - Returns: The first fault found; `nil` when there is none.
  /// - Complexity: O(*n* · *l*), *n* the units and *l* the characters of the longest word; four bytes of
  ///   memory for each unit.
  package func firstFault() -> Fault? {
    for scalar in 0..<0x10000 where !isSound(entries[scalar], of: scalar) { return .entries }
    for entry in supplementaryCodes where UInt16(truncatingIfNeeded: entry) > maximumCode {
      return .supplementaryCodes
    }
    // Costs beyond these could add up to an overflow along a window's path.
    let costs = 0...Int32(UInt16.max)
    guard costs.contains(unknownCost) else { return .parameters }
    guard transitions.costs.allSatisfy(costs.contains) else { return .transitions }
    return hasSoundUnits() && hasSoundWalks() ? nil : .units
  }

  /// Whether learned units differ from this view's in nothing but costs and classes.
  ///
  /// - Complexity: O(*n*) in the units.
  package func isStructure(ofLearned learned: UnsafePointer<TrieUnit>) -> Bool {
    (0..<unitCount).allSatisfy { learned[$0].isLearned(of: units[$0]) }
  }

  private func isSound(_ entry: CharacterEntry, of scalar: Int) -> Bool {
    guard entry.code <= maximumCode, TokenKind(rawValue: entry.kind) != nil else { return false }
    // What the learned model sees of a cell is an index; and a plain cell is not closed, whose flag is this one's.
    let made = CharacterEntry(
      code: entry.code, kind: entry.kind, isPlain: entry.isPlain, isExtend: entry.isExtend)
    guard entry == made, !(entry.isPlain && entry.isExtend) else { return false }
    return !entry.isPlain || scalar >= 0x800 && !(0xD800...0xDFFF).contains(scalar)
  }

  private func hasSoundUnits() -> Bool {
    guard unitCount <= Int(TrieUnit.baseLimit) else { return false }
    guard !units[0].isWord, !units[0].hasChildren, units[0].label == .max else { return false }
    let openAtom = units[Int(openAtomCode)]
    guard !openAtom.isWord, !openAtom.hasChildren else { return false }
    // The first step of a walk asks for no label: the root's children must stand where they should.
    for code in 0..<Int(maximumCode) where units[code + 1].label != code + 1 { return false }
    let highestBase = unitCount - 1 - Int(openAtomCode)
    for index in 0..<unitCount {
      let unit = units[index]
      // Code 0 is the sentinel's: a unit with that label would lead a walk past the end of the cells.
      if unit.label == 0 || unit.label > maximumCode && unit.label != .max { return false }
      // A base of zero would lead back to the root's children, and a walk could turn in circles.
      if unit.hasChildren, unit.base > highestBase || unit.base == 0 { return false }
      guard unit.wordClass == 0 || unit.wordClass == TrieUnit.noWordClass else { return false }
      // Loops that look ahead do not ask whether there are children.
      if !unit.hasChildren, unit.base != 0 { return false }
    }
    return true
  }

  /// Whether every walk ends within the depth that a step's length can say.
  ///
  /// Follows every unit to its parent, as the bases tell; a chain that is too long, or closed, is a fault.
  private func hasSoundWalks() -> Bool {
    var parentOfBase = [UInt32](repeating: .max, count: unitCount)
    for index in 0..<unitCount where units[index].hasChildren {
      guard parentOfBase[units[index].base] == .max else { return false }
      parentOfBase[units[index].base] = UInt32(index)
    }
    for index in 0..<unitCount {
      var unit = index
      var depth = 1
      while let parent = parent(of: unit, parentOfBase) {
        unit = parent
        depth += 1
        if depth > TrieUnit.depthLimit { return false }
      }
    }
    return true
  }

  /// The unit that a walk comes from; `nil` for the root's children and for units that no walk reaches.
  private func parent(of unit: Int, _ parentOfBase: [UInt32]) -> Int? {
    let base = unit - Int(units[unit].label)
    guard base > 0, parentOfBase[base] != .max else { return nil }
    return Int(parentOfBase[base])
  }
}
