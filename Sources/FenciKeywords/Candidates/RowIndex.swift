/// Numbers the terms of one document by the row where the memo keeps them: ``TermIndex`` for those that were
/// met before, in one load instead of a search.
///
/// Two terms may share a row of the memo, so an answer is a guess: whoever asks compares the keys.
struct RowIndex {
  private struct Slot {
    var number: Int32 = 0
    /// The reset after which the slot was written; 0 before the first.
    var stamp: UInt32 = 0
  }

  private var slots: [Slot] = []
  private var stamp: UInt32 = 1

  /// Forgets all terms.
  ///
  /// - Complexity: O(1); O(*rows*) once in 2³² times.
  mutating func reset() {
    stamp &+= 1
    guard stamp == 0 else { return }
    slots.removeAll(keepingCapacity: true)
    stamp = 1
  }

  /// The number that was last given to a term of this row; `nil` for none, and for a row below 0.
  @inline(__always)
  func number(ofRow row: Int) -> Int? {
    guard slots.indices.contains(row), slots[row].stamp == stamp else { return nil }
    return Int(slots[row].number)
  }

  /// Notes the number of a term; a row below 0 is that of none.
  ///
  /// - Complexity: O(1) amortised.
  @inline(__always)
  mutating func set(_ number: Int, row: Int) {
    guard row >= 0 else { return }
    if row >= slots.count { grow(toHold: row) }
    slots[row] = Slot(number: Int32(truncatingIfNeeded: number), stamp: stamp)
  }

  private mutating func grow(toHold row: Int) {
    slots.append(contentsOf: repeatElement(Slot(), count: row + 1 + row / 2 - slots.count))
  }
}
