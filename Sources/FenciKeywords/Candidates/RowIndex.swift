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

  /// Forgets all terms, and makes room for those of so many rows.
  ///
  /// - Complexity: O(1) amortised; O(*rows*) once in 2³² times.
  mutating func reset(rowCount: Int) {
    stamp &+= 1
    if stamp == 0 {
      slots.removeAll(keepingCapacity: true)
      stamp = 1
    }
    if slots.count < rowCount {
      slots.append(contentsOf: repeatElement(Slot(), count: rowCount - slots.count))
    }
  }

  /// The number that was last given to a term of this row; `nil` for none, and for a row below 0.
  @inline(__always)
  func number(ofRow row: Int) -> Int? {
    guard row >= 0, slots[row].stamp == stamp else { return nil }
    return Int(slots[row].number)
  }

  /// Notes the number of a term; a row below 0 is that of none.
  @inline(__always)
  mutating func set(_ number: Int, row: Int) {
    guard row >= 0 else { return }
    slots[row] = Slot(number: Int32(truncatingIfNeeded: number), stamp: stamp)
  }
}
