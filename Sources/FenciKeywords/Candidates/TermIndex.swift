/// Numbers the terms of one document: a hash table from keys to small integers.
///
/// Made to be reset for each document: old entries are told by their stamp, not cleared.
struct TermIndex {
  private struct Slot {
    var key: UInt64
    var number: Int32
    /// The reset after which the slot was written; 0 before the first.
    var stamp: UInt32
  }

  private var slots = [Slot](repeating: Slot(key: 0, number: 0, stamp: 0), count: 1024)
  private var stamp: UInt32 = 1
  /// Terms numbered since the last reset.
  private(set) var count = 0

  /// Forgets all terms.
  ///
  /// - Complexity: O(1), or O(*slots*) once in 2³² times.
  mutating func removeAll() {
    count = 0
    stamp &+= 1
    guard stamp == 0 else { return }
    slots = [Slot](repeating: Slot(key: 0, number: 0, stamp: 0), count: slots.count)
    stamp = 1
  }

  /// The number of a term; `nil` when it has none.
  func number(of key: TermKey) -> Int? {
    let slot = slots[self.slot(of: key.rawValue)]
    return slot.stamp == stamp ? Int(slot.number) : nil
  }

  /// The number of a term; the next free one when it has none yet.
  mutating func insert(_ key: TermKey) -> (number: Int, isNew: Bool) {
    if count * 2 >= slots.count { grow() }
    let slot = slot(of: key.rawValue)
    if slots[slot].stamp == stamp { return (Int(slots[slot].number), false) }
    slots[slot] = Slot(key: key.rawValue, number: Int32(count), stamp: stamp)
    count += 1
    return (count - 1, true)
  }

  /// Where a term is, or where it would go.
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 20) & mask
    while slots[slot].stamp == stamp, slots[slot].key != key { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(key: 0, number: 0, stamp: 0), count: old.count * 2)
    for entry in old where entry.stamp == stamp { slots[slot(of: entry.key)] = entry }
  }
}
