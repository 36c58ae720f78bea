/// Which units of a growing double array are used, and which bases: one bit each.
struct FreeSpace {
  private var used: [UInt64]
  private var bases: [UInt64] = []
  /// For a node with one child, by its label: no base below this is free.
  private var lowestBase: [UInt16: Int] = [:]
  /// All units below this are used.
  private var firstFree: Int

  /// Units below `reserved` are never handed out.
  init(reserved: Int) {
    firstFree = reserved
    used = [UInt64](repeating: .max, count: reserved / 64)
    used.append((1 << UInt64(reserved % 64)) - 1)
  }

  /// Takes the units at the lowest base where all labels are free and no node has the base.
  ///
  /// Sixty-four bases are tried at once: a base suits when none of its labels' bits is set.
  mutating func place(_ labels: ArraySlice<UInt16>) -> Int {
    let first = labels[labels.startIndex]
    // Units are only ever taken, so what one node with a single label passed over, all others may.
    var block = labels.count == 1 ? lowestBase[first] ?? 1 : 1
    block = max(block, firstFree - Int(first))
    while true {
      var taken = window(bases, at: block)
      for label in labels where taken != .max { taken |= window(used, at: block + Int(label)) }
      if taken != .max {
        let base = block + (~taken).trailingZeroBitCount
        if labels.count == 1 { lowestBase[first] = base + 1 }
        Self.set(&bases, base)
        for label in labels { Self.set(&used, base + Int(label)) }
        advanceFirstFree()
        return base
      }
      block += 64
    }
  }

  private mutating func advanceFirstFree() {
    while firstFree / 64 < used.count, used[firstFree / 64] == .max {
      firstFree = (firstFree / 64 + 1) * 64
    }
    guard firstFree / 64 < used.count else { return }
    firstFree = firstFree / 64 * 64 + (~used[firstFree / 64]).trailingZeroBitCount
  }

  /// Sixty-four bits from any position on; bits that were never set are clear.
  private func window(_ bits: [UInt64], at position: Int) -> UInt64 {
    let (word, shift) = (position / 64, UInt64(position % 64))
    let low = word < bits.count ? bits[word] : 0
    guard shift > 0 else { return low }
    let high = word + 1 < bits.count ? bits[word + 1] : 0
    return low >> shift | high << (64 - shift)
  }

  private static func set(_ bits: inout [UInt64], _ position: Int) {
    while bits.count <= position / 64 { bits.append(0) }
    bits[position / 64] |= 1 << UInt64(position % 64)
  }
}
