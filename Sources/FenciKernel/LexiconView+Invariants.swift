extension LexiconView {
  /// A part of an image that the loops of this module could not trust.
  package enum Fault: Sendable, Hashable {
    case characterCodes, supplementaryCodes, units, parameters, transitions
  }

  /// Looks for what breaks the invariants of the type; see there.
  ///
  /// A walk adds the code of any character, or the reserved one above them, to the base of any unit
  /// with children. If every such sum lies in the array, no look-up can leave it; and if no unit has
  /// the sentinel's code for its label, every walk stops at the end of its stretch, whatever else the
  /// image says. Lengths of sections are the image reader's to check.
  ///
  /// - Returns: The first fault found; `nil` when there is none.
  /// - Complexity: O(*n*) in the units.
  package func firstFault() -> Fault? {
    for scalar in 0..<0x10000 where characterCodes[scalar] > maximumCode { return .characterCodes }
    for entry in supplementaryCodes where UInt16(truncatingIfNeeded: entry) > maximumCode {
      return .supplementaryCodes
    }
    // Costs beyond these could add up to an overflow along a window's path.
    let costs = 0...Int32(UInt16.max)
    guard costs.contains(unknownCost) else { return .parameters }
    guard transitions.costs.allSatisfy(costs.contains) else { return .transitions }
    return hasSoundUnits() ? nil : .units
  }

  private func hasSoundUnits() -> Bool {
    guard !units[0].isWord, !units[0].hasChildren, units[0].label == .max else { return false }
    let highestBase = unitCount - 1 - Int(openAtomCode)
    for index in 0..<unitCount {
      let unit = units[index]
      // Code 0 is the sentinel's: a unit with that label would lead a walk past the end of the cells.
      if unit.label == 0 { return false }
      // A base of zero would lead back to the root's children, and a walk could turn in circles.
      if unit.hasChildren, unit.base > highestBase || unit.base == 0 { return false }
    }
    return true
  }
}
