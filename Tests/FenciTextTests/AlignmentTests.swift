import FenciTestSupport
import FenciText
import Testing

/// Expects the laws that hold for every alignment.
func expectLaws(of alignment: Alignment, sourceLocation: SourceLocation = #_sourceLocation) {
  alignment.checkInvariants()
  if let violation = violation(of: alignment) {
    Issue.record("\(violation)", sourceLocation: sourceLocation)
  }
}

/// The first law that an alignment breaks: ends map to ends, both directions are monotone, the edges of
/// a unit enclose what is inside it, and an edge comes back to itself.
private func violation(of alignment: Alignment) -> String? {
  let (sourceCount, targetCount) = (alignment.sourceCount, alignment.targetCount)
  var last = (down: 0, up: 0)
  for target in 0...targetCount {
    let down = alignment.sourceOffset(ofTarget: target, snapping: .down)
    let up = alignment.sourceOffset(ofTarget: target, snapping: .up)
    guard last.down <= down, last.up <= up, down <= up else { return "target \(target): order" }
    if down == up, down > 0, alignment.targetOffset(ofSource: down, snapping: .down) != target {
      return "target \(target): does not come back"
    }
    if target == 0, up != 0 { return "target 0 is source \(up)" }
    last = (down, up)
  }
  if targetCount > 0, last != (sourceCount, sourceCount) { return "the target's end is \(last)" }
  last = (0, 0)
  for source in 0...sourceCount {
    let down = alignment.targetOffset(ofSource: source, snapping: .down)
    let up = alignment.targetOffset(ofSource: source, snapping: .up)
    guard last.down <= down, last.up <= up, down <= up else { return "source \(source): order" }
    if source == 0, up != 0 { return "source 0 is target \(up)" }
    last = (down, up)
  }
  return last == (targetCount, targetCount) ? nil : "the source's end is \(last)"
}

@Suite(.printingLoopValues) struct AlignmentTests {
  /// Every sequence of up to four units of five shapes obeys the laws.
  @Test func everySmallAlignmentObeysTheLaws() {
    let units = [(1, 1), (1, 3), (3, 1), (3, 3), (2, 0)]
    for length in 0...4 {
      withEvery("shapes", over: "01234", lengths: length...length) { shapes in
        var alignment = Alignment()
        var (source, target) = (0, 0)
        for shape in shapes.utf8 {
          let unit = units[Int(shape - 0x30)]
          alignment.append(sourceUnit: unit.0, targetUnit: unit.1, unitCount: 1)
          source += unit.0
          target += unit.1
        }
        #expect(alignment.sourceCount == source && alignment.targetCount == target)
        expectLaws(of: alignment)
      }
    }
  }

  /// Ranges that partition the target partition the source, so that no byte of a token is lost.
  @Test func partitionsMapToPartitions() {
    withSeeds(0..<200) { generator in
      var alignment = Alignment()
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        alignment.append(
          sourceUnit: Int.random(in: 1...4, using: &generator),
          targetUnit: Int.random(in: 0...4, using: &generator),
          unitCount: Int.random(in: 1...3, using: &generator))
      }
      let cuts = (0...alignment.targetCount).filter { _ in Bool.random(using: &generator) }
      let offsets = ([0] + cuts + [alignment.targetCount]).map {
        alignment.sourceOffset(ofTarget: $0, snapping: .up)
      }
      #expect(offsets == offsets.sorted())
      #expect(offsets.first == 0)
      if alignment.targetCount > 0 { #expect(offsets.last == alignment.sourceCount) }
    }
  }

  @Test func positionsInsideAUnitSnapToItsEdges() {
    // 中 as it is, ㍿ (3 bytes) as 株式会社 (12 bytes), x as it is.
    var alignment = Alignment(identity: 3)
    alignment.append(sourceUnit: 3, targetUnit: 12, unitCount: 1)
    alignment.append(sourceUnit: 1, targetUnit: 1, unitCount: 1)
    #expect(alignment.sourceOffset(ofTarget: 6, snapping: .down) == 3)
    #expect(alignment.sourceOffset(ofTarget: 6, snapping: .up) == 6)
    #expect(alignment.sourceRange(ofTarget: 6..<9) == 3..<6)
    #expect(alignment.sourceRange(ofTarget: 9..<9) == 3..<3)
    #expect(alignment.targetRange(ofSource: 4..<7) == 3..<16)
    #expect(alignment.sourceUnit(containing: 4) == 3..<6)
  }

  @Test func removedBytesBelongToThePositionBefore() {
    // A byte order mark, a, a soft hyphen, b.
    var alignment = Alignment()
    alignment.append(sourceUnit: 3, targetUnit: 0, unitCount: 1)
    alignment.append(sourceUnit: 1, targetUnit: 1, unitCount: 1)
    alignment.append(sourceUnit: 2, targetUnit: 0, unitCount: 1)
    alignment.append(sourceUnit: 1, targetUnit: 1, unitCount: 1)
    #expect(alignment.sourceRange(ofTarget: 0..<1) == 0..<6)
    #expect(alignment.sourceRange(ofTarget: 1..<2) == 6..<7)
  }

  @Test func likeUnitsShareASpan() {
    var alignment = Alignment(identity: 1_000_000)
    alignment.append(sourceUnit: 1, targetUnit: 1, unitCount: 1_000_000)
    #expect(alignment.isIdentity)
    #expect(alignment == Alignment(identity: 2_000_000))
  }
}
