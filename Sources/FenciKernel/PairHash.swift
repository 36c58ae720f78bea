/// Where the scores of two neighbouring symbols stand.
///
/// The hash gives a bucket; the bucket's displacement, mixed in, gives the place. Whoever builds the table
/// and whoever looks up share these lines.
package struct PairHash {
  private var bits: UInt64

  /// Hashes a pair.
  @inline(__always)
  package init(_ first: UInt16, _ second: UInt16) {
    self.init(key: Self.key(first, second))
  }

  /// Hashes a pair that is one number already.
  @inline(__always)
  init(key: UInt32) { bits = UInt64(key) &* 0x9E37_79B9_7F4A_7C15 }

  /// The pair as one number.
  @inline(__always)
  package static func key(_ first: UInt16, _ second: UInt16) -> UInt32 {
    UInt32(first) << 16 | UInt32(second)
  }

  /// The bucket, `0 ..< count`.
  @inline(__always)
  package func bucket(of count: Int) -> Int { Self.scaled(bits, to: count) }

  /// The place, `1 ..< count`.
  @inline(__always)
  package func place(displacement: UInt16, of count: Int) -> Int {
    let moved = (bits ^ UInt64(displacement) &* 0xC2B2_AE3D_27D4_EB4F) &* 0xD6E8_FEB8_6659_FD93
    return Self.scaled(moved, to: count &- 1) &+ 1
  }

  /// The upper half of a hash as a number below a count, which fits 32 bits.
  @inline(__always)
  private static func scaled(_ hash: UInt64, to count: Int) -> Int {
    Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(truncatingIfNeeded: count)) >> 32)
  }
}
