extension Lattice {
  /// Traps unless every arc lies where it is kept and leads forward, within the positions.
  ///
  /// Tests call this after every change; it takes time in proportion to the arcs.
  package func checkInvariants() {
    precondition(positionCount >= 0, "a negative number of positions")
    for position in 0...positionCount {
      for arc in arcs(from: position) {
        precondition(arc.start == position, "\(arc) is kept at \(position)")
        precondition(arc.end > arc.start, "\(arc) does not lead forward")
        precondition(arc.end <= positionCount, "\(arc) leads past \(positionCount)")
      }
    }
    precondition(arcs(from: positionCount).isEmpty, "an arc leads from the last position")
  }
}
