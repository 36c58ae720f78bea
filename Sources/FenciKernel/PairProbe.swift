/// Two neighbouring symbols, and where their scores stand if the model has any.
///
/// Looked up in two steps, so that each can ask for the memory that the next will need: first the pair's
/// bucket, then, by the bucket's displacement, the entry.
package struct PairProbe {
  /// The pair as one number: the cell's symbol below, the one before it above, as an entry has them.
  let key: UInt32
  /// First the bucket; then the first byte of the entry, counted from that of the first pair's.
  private var place: UInt32

  /// Fewer entries than a probe can tell apart.
  package static let entryLimit = 1 << 28

  private static let entrySize = MemoryLayout<LearnedView.Lanes>.stride

  /// The first step.
  ///
  /// - Parameters:
  ///   - key: The pair as one number; see ``PairHash/key(_:_:)``.
  ///   - bucketCount: Number of buckets.
  @inline(__always)
  init(key: UInt32, bucketCount: Int) {
    self.key = key
    place = UInt32(truncatingIfNeeded: PairHash(key: key).bucket(of: bucketCount))
  }

  /// After the first step, the bucket.
  @inline(__always)
  var bucket: Int { Int(place) }

  /// The second step.
  ///
  /// - Parameters:
  ///   - displacement: Of the bucket.
  ///   - pairCount: Number of entries, below ``entryLimit``.
  @inline(__always)
  mutating func findEntry(displacement: UInt16, pairCount: Int) {
    let entry = PairHash(key: key).place(displacement: displacement, of: pairCount)
    place = UInt32(truncatingIfNeeded: (entry &- 1) &* Self.entrySize)
  }

  /// The cell's symbol.
  @inline(__always)
  var symbol: UInt16 { UInt16(truncatingIfNeeded: key) }

  /// After both steps, the entry that may be the pair's.
  @inline(__always)
  func entry(of pairs: UnsafePointer<LearnedView.Lanes>) -> UnsafeRawPointer {
    UnsafeRawPointer(pairs + 1) + Int(place)
  }

  /// After both steps, the scores of the pair; zero when the model has none.
  @inline(__always)
  func scores(in pairs: UnsafePointer<LearnedView.Lanes>) -> LearnedView.Lanes {
    let found = entry(of: pairs).load(fromByteOffset: 12, as: UInt32.self)
    // The entry before the first pair's is all zero.
    let offset = found == key ? Int(place) : -Self.entrySize
    return (UnsafeRawPointer(pairs + 1) + offset).load(as: LearnedView.Lanes.self)
      & LearnedView.withoutKey
  }
}
