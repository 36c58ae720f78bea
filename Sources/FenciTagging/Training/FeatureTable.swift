/// Features by their numbers, while they are learned: a row of weights each.
///
/// Open addressing; features are added first, then looked up.
struct FeatureTable {
  /// The features, by row.
  private(set) var features: [UInt64] = []
  /// Row + 1 by slot; 0 for an empty one.
  private var slots: [UInt32]
  private let shift: UInt64

  /// Makes room for so many features.
  init(capacity: Int) {
    var bits: UInt64 = 4
    while 1 << bits < 2 * capacity { bits += 1 }
    slots = Array(repeating: 0, count: 1 << Int(bits))
    shift = 64 - bits
    features.reserveCapacity(capacity)
  }

  /// Adds a feature, unless it is there.
  ///
  /// - Precondition: There is room.
  mutating func insert(_ feature: UInt64) {
    var slot = home(of: feature)
    while slots[slot] != 0 {
      if features[Int(slots[slot]) - 1] == feature { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    features.append(feature)
    slots[slot] = UInt32(features.count)
  }

  /// The row of a feature.
  @inline(__always)
  func row(of feature: UInt64) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      features.withUnsafeBufferPointer { features in
        var slot = home(of: feature)
        while slots[slot] != 0 {
          let row = Int(slots[slot]) &- 1
          if features[row] == feature { return row }
          slot = (slot &+ 1) & (slots.count &- 1)
        }
        return nil
      }
    }
  }

  @inline(__always)
  private func home(of feature: UInt64) -> Int {
    Int(truncatingIfNeeded: (feature &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }
}
