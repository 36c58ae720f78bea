/// Up to eight units of text in order, as a number: the strings that are counted.
///
/// A unit is a UTF-16 code unit of a Han character, a Latin letter or a digit; see ``TextUnit``. The
/// first unit stands in the highest bits and unused ones are 0, so keys are in the order of their
/// strings, a string before those that it begins.
struct StringKey: Hashable, BitwiseCopyable, Sendable {
  /// The most units of a key.
  static let capacity = 8

  /// Units 0 ..< 4, the first in the highest bits.
  var high: UInt64
  /// Units 4 ..< 8.
  var low: UInt64

  /// The key of no units.
  static let empty = StringKey(high: 0, low: 0)

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  init(_ bits: UInt128) {
    self.init(
      high: UInt64(truncatingIfNeeded: bits >> 64), low: UInt64(truncatingIfNeeded: bits))
  }

  /// Makes a key of at most ``capacity`` units.
  init(_ units: some Collection<UInt16>) {
    self.init(
      units.reduce(0) { $0 << 16 | UInt128($1) } << (16 * (Self.capacity - units.count)))
  }

  var bits: UInt128 { UInt128(high) << 64 | UInt128(low) }

  /// The number of units.
  var count: Int { Self.capacity - min(Self.capacity, bits.trailingZeroBitCount / 16) }

  /// A unit by its place from 0; 0 beyond the last one.
  subscript(index: Int) -> UInt16 {
    UInt16(
      truncatingIfNeeded: index < 4
        ? high >> UInt64(48 - 16 * index) : low >> UInt64(112 - 16 * index))
  }

  /// The units of a range of places, as a key of its own.
  ///
  /// - Precondition: `range` is not empty and within `0 ..< 8`.
  subscript(range: Range<Int>) -> StringKey {
    let tail = 16 * (Self.capacity - range.count)
    let begun = bits << (16 * range.lowerBound)
    return StringKey(begun & (.max << tail))
  }

  /// The string.
  var text: String {
    String(decoding: (0..<count).map { TextUnit.codeUnit(of: self[$0]) }, as: UTF16.self)
  }

  /// Places within the string where it may be divided, from 1.
  var divisions: [Int] { (1..<max(1, count)).filter { TextUnit.endsCharacter(self[$0 - 1]) } }
}

extension StringKey: Comparable {
  @inline(__always)
  static func < (left: StringKey, right: StringKey) -> Bool {
    left.high != right.high ? left.high < right.high : left.low < right.low
  }
}
