import FenciKernel

extension Lexicon {
  /// Checks what the unsafe loops rely on; see `LexiconView`.
  ///
  /// A walk adds the code of any character, or the reserved one above them, to the base of any unit
  /// with children. If every such sum lies in the array, no look-up can leave it; and if no unit has
  /// the sentinel's code for its label, every walk stops at the end of its stretch, whatever else the
  /// image says.
  ///
  /// - Throws: ``ImageFault/section(_:)`` with the section at fault.
  /// - Complexity: O(*n*) in the units.
  func checkInvariants() throws(LexiconError) {
    func fault(_ section: ImageTag) -> LexiconError {
      .unusableImage(path: path, .section(section.description))
    }
    let maximumCode = view.maximumCode
    for scalar in 0..<0x10000 where view.characterCodes[scalar] > maximumCode {
      throw fault(.characterCodes)
    }
    for entry in view.supplementaryCodes
    where UInt16(truncatingIfNeeded: entry) > maximumCode {
      throw fault(.supplementaryCodes)
    }
    guard !view.units[0].isWord, !view.units[0].hasChildren, view.units[0].label == .max else {
      throw fault(.units)
    }
    let highestBase = view.unitCount - 1 - Int(view.openAtomCode)
    // Costs beyond these could add up to an overflow along a window's path.
    guard (0...Int32(UInt16.max)).contains(view.unknownCost) else { throw fault(.parameters) }
    for index in 0..<view.unitCount {
      let unit = view.units[index]
      // A base of zero would lead back to the root's children, and a walk could turn in circles.
      if unit.hasChildren, unit.base > highestBase || unit.base == 0 { throw fault(.units) }
      // Code 0 is the sentinel's: a unit with that label would lead a walk past the end of the cells.
      if unit.label == 0 { throw fault(.units) }
    }
    try checkTransitions()
  }

  private func checkTransitions() throws(LexiconError) {
    let costs = view.transitions
    for cost in [
      costs.startB, costs.startS, costs.bToM, costs.bToE, costs.mToM, costs.mToE, costs.eToB,
      costs.eToS, costs.sToB, costs.sToS,
    ] where !(0...Int32(UInt16.max)).contains(cost) {
      throw .unusableImage(path: path, .section(ImageTag.transitions.description))
    }
  }
}
