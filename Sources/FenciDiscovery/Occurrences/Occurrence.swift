/// One place of a text: the string that begins there, and what stands around it.
///
/// One record serves all strings that begin at the place, from one unit to eight. Sorted, the
/// occurrences of every string stand together.
struct Occurrence: BitwiseCopyable, Hashable, Sendable {
  /// The units from the place on, up to the end of the clause: its end is 0, or an opaque token.
  var key: StringKey
  /// The ninth unit in bits 48 ..< 64; the unit before the place in 32 ..< 48; ``sharedCount`` in
  /// 28 ..< 32; ``edges`` in 0 ..< 9.
  private var context: UInt64

  /// The units of a key and the one behind it.
  static let span = StringKey.capacity + 1

  init(key: StringKey, next: UInt16, previous: UInt16, edges: UInt16) {
    self.key = key
    context = UInt64(next) << 48 | UInt64(previous) << 32 | UInt64(edges)
  }

  /// The unit behind the eighth.
  var next: UInt16 { UInt16(truncatingIfNeeded: context >> 48) }

  /// The unit before the place.
  var previous: UInt16 { UInt16(truncatingIfNeeded: context >> 32) }

  /// Bit *i* says whether a token of the segmenter begins *i* units behind the place.
  var edges: UInt16 { UInt16(truncatingIfNeeded: context & 0x1FF) }

  /// Units that the string has in common with another occurrence of the same document, which stands
  /// before this one in the order of occurrences.
  ///
  /// Of all occurrences of a string in one document, exactly one shares fewer units than it has. So
  /// counting those gives the documents.
  var sharedCount: Int {
    get { Int(truncatingIfNeeded: context >> 28 & 0xF) }
    set { context = context & ~(0xF << 28) | UInt64(newValue) << 28 }
  }

  /// A unit by its place from 0 to 8.
  func unit(at index: Int) -> UInt16 { index < StringKey.capacity ? key[index] : next }

  /// How many of the nine units two occurrences have in common, from the first on.
  @inline(__always)
  func commonCount(with other: Occurrence) -> Int {
    let high = key.high ^ other.key.high
    if high != 0 { return high.leadingZeroBitCount / 16 }
    let low = key.low ^ other.key.low
    if low != 0 { return 4 + low.leadingZeroBitCount / 16 }
    return next == other.next ? Self.span : StringKey.capacity
  }

  /// Units before the end of the clause, the opaque token counted.
  @inline(__always)
  var unitCount: Int { next != 0 ? Self.span : key.count }
}

extension Occurrence: Comparable {
  @inline(__always)
  static func < (left: Occurrence, right: Occurrence) -> Bool {
    if left.key.high != right.key.high { return left.key.high < right.key.high }
    if left.key.low != right.key.low { return left.key.low < right.key.low }
    return left.context < right.context
  }
}
