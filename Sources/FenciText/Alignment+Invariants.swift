extension Alignment {
  /// Traps unless the spans touch in both texts, none is empty, and neighbours differ.
  ///
  /// Tests call this after every construction; it takes time in proportion to the spans.
  package func checkInvariants() {
    var source = 0
    var target = 0
    for (index, span) in spans.enumerated() {
      precondition(span.source == source, "span \(index) leaves a gap in the source")
      precondition(span.target == target, "span \(index) leaves a gap in the target")
      precondition(span.sourceUnit > 0, "span \(index) takes nothing from the source")
      precondition(span.targetUnit >= 0, "span \(index) has a negative unit")
      precondition(span.unitCount > 0, "span \(index) is empty")
      if index > 0 {
        let previous = spans[index - 1]
        precondition(
          previous.sourceUnit != span.sourceUnit || previous.targetUnit != span.targetUnit,
          "spans \(index - 1) and \(index) should be one")
      }
      source = span.sourceEnd
      target = span.targetEnd
    }
    precondition(source == sourceCount && target == targetCount)
  }
}
