/// Which bytes of a text became which bytes of another: monotone, complete, in both directions.
///
/// The texts are called *source* and *target*. Both are cut into the same sequence of units; a unit
/// is a run of source bytes that turned into a run of target bytes, and cannot be divided further. An
/// unchanged byte is a unit of its own. A position inside a unit therefore has no counterpart, only
/// the unit's two edges have.
///
///     source   中  文  Ａ  Ｂ  ㍿         units of (3, 3) unchanged bytes one by one,
///     target   中  文  A   B   株式会社     (3, 1), (3, 1), (3, 12)
///
/// Target may be empty for a unit (the byte order mark that decoding removes): those source bytes
/// belong to the position before them, except at the very start. Position 0 always maps to 0, and
/// the end to the end, so that ranges which partition one text partition the other.
package struct Alignment: Sendable, Hashable {
  /// Like units in a row.
  struct Span: Sendable, Hashable {
    /// Where the span begins in the source, in bytes.
    let source: Int
    /// Where the span begins in the target, in bytes.
    let target: Int
    /// Source bytes of each unit; at least 1.
    let sourceUnit: Int
    /// Target bytes of each unit.
    let targetUnit: Int
    /// How many units; at least 1.
    var unitCount: Int

    var sourceEnd: Int { source + sourceUnit * unitCount }
    var targetEnd: Int { target + targetUnit * unitCount }
  }

  /// Where a position inside a unit goes.
  package enum Snapping: Sendable, Hashable {
    /// To the unit's first edge.
    case down
    /// To the unit's last edge.
    case up
  }

  /// The spans, in order; they touch in both texts.
  private(set) var spans: [Span] = []

  /// The alignment of two empty texts.
  package init() {}

  /// The alignment of a text of so many bytes with itself.
  package init(identity utf8Count: Int) {
    append(sourceUnit: 1, targetUnit: 1, unitCount: utf8Count)
  }

  /// Bytes of the source.
  package var sourceCount: Int { spans.last?.sourceEnd ?? 0 }

  /// Bytes of the target.
  package var targetCount: Int { spans.last?.targetEnd ?? 0 }

  /// Whether every byte stands where it stood.
  package var isIdentity: Bool {
    spans.isEmpty || (spans.count == 1 && spans[0].sourceUnit == 1 && spans[0].targetUnit == 1)
  }

  /// Adds units at the end; units like the last ones lengthen their span.
  ///
  /// - Precondition: `sourceUnit > 0`, `targetUnit >= 0`, `unitCount >= 0`.
  package mutating func append(sourceUnit: Int, targetUnit: Int, unitCount: Int) {
    precondition(sourceUnit > 0 && targetUnit >= 0 && unitCount >= 0)
    if unitCount == 0 { return }
    if let last = spans.indices.last, spans[last].sourceUnit == sourceUnit,
      spans[last].targetUnit == targetUnit
    {
      spans[last].unitCount += unitCount
      return
    }
    spans.append(
      Span(
        source: sourceCount, target: targetCount, sourceUnit: sourceUnit, targetUnit: targetUnit,
        unitCount: unitCount))
  }

  /// Adds the units of another alignment at the end.
  package mutating func append(contentsOf other: Alignment) {
    for span in other.spans {
      append(
        sourceUnit: span.sourceUnit, targetUnit: span.targetUnit, unitCount: span.unitCount)
    }
  }

  /// The source bytes of the unit that holds a source position.
  ///
  /// - Precondition: `0 <= source < sourceCount`.
  package func sourceUnit(containing source: Int) -> Range<Int> {
    precondition(source >= 0 && source < sourceCount)
    let span = spans[lastIndex { $0.source <= source }]
    let lower = source - (source - span.source) % span.sourceUnit
    return lower..<lower + span.sourceUnit
  }

  /// The source position of a target position.
  ///
  /// - Precondition: `0 <= target <= targetCount`.
  /// - Complexity: O(log *s*), *s* the number of spans.
  package func sourceOffset(ofTarget target: Int, snapping: Snapping) -> Int {
    precondition(target >= 0 && target <= targetCount)
    if target == 0 { return 0 }
    if target == targetCount { return sourceCount }
    // The last span that begins at or before the position: empty ones before it are passed.
    let span = spans[lastIndex { $0.target <= target }]
    let (units, rest) = (target - span.target).quotientAndRemainder(dividingBy: span.targetUnit)
    return span.source + span.sourceUnit * (rest > 0 && snapping == .up ? units + 1 : units)
  }

  /// The target position of a source position.
  ///
  /// - Precondition: `0 <= source <= sourceCount`.
  /// - Complexity: O(log *s*), *s* the number of spans.
  package func targetOffset(ofSource source: Int, snapping: Snapping) -> Int {
    precondition(source >= 0 && source <= sourceCount)
    if source == sourceCount { return targetCount }
    let span = spans[lastIndex { $0.source <= source }]
    let (units, rest) = (source - span.source).quotientAndRemainder(dividingBy: span.sourceUnit)
    return span.target + span.targetUnit * (rest > 0 && snapping == .up ? units + 1 : units)
  }

  /// The smallest source range whose units cover a target range; empty for an empty range.
  package func sourceRange(ofTarget range: Range<Int>) -> Range<Int> {
    let lower = sourceOffset(ofTarget: range.lowerBound, snapping: .down)
    if range.isEmpty { return lower..<lower }
    return lower..<sourceOffset(ofTarget: range.upperBound, snapping: .up)
  }

  /// The smallest target range whose units cover a source range; empty for an empty range.
  package func targetRange(ofSource range: Range<Int>) -> Range<Int> {
    let lower = targetOffset(ofSource: range.lowerBound, snapping: .down)
    if range.isEmpty { return lower..<lower }
    return lower..<targetOffset(ofSource: range.upperBound, snapping: .up)
  }

  /// The index of the last span for which a claim holds that holds for a prefix of the spans.
  private func lastIndex(where claim: (Span) -> Bool) -> Int {
    var low = 0
    var high = spans.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if claim(spans[middle]) { low = middle } else { high = middle }
    }
    return low
  }
}
