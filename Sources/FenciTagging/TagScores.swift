/// 32 bytes of a tagger's image: a key, a weight for each class, the sure class; see ``TagModel``.
struct WeightRow: BitwiseCopyable {
  /// The bytes, the first one lowest.
  var words: (UInt64, UInt64, UInt64, UInt64)
}

/// Sums of rows, all classes at once.
///
/// A weight is a byte with 128 for 0, so sums of equally many rows compare as sums of weights do. The
/// even bytes of a row are added in lanes of sixteen bits, and so are the odd ones: no lane overflows before
/// 257 rows.
struct TagScores {
  private var even: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private var odd: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  private static let evenBytes: UInt64 = 0x00FF_00FF_00FF_00FF

  /// Adds a row.
  @inline(__always)
  mutating func add(_ row: WeightRow) {
    even.0 &+= row.words.0 & Self.evenBytes
    even.1 &+= row.words.1 & Self.evenBytes
    even.2 &+= row.words.2 & Self.evenBytes
    even.3 &+= row.words.3 & Self.evenBytes
    odd.0 &+= row.words.0 &>> 8 & Self.evenBytes
    odd.1 &+= row.words.1 &>> 8 & Self.evenBytes
    odd.2 &+= row.words.2 &>> 8 & Self.evenBytes
    odd.3 &+= row.words.3 &>> 8 & Self.evenBytes
  }

  /// The class with the highest sum, of equal ones the first; `nil` when nothing was added.
  @inline(__always)
  var best: Int? {
    // A sum in the upper bits, the class in the lower five, so that the first one of equal sums is the
    // highest. The lanes that are no class are left out, or have sums of 0.
    var best: UInt64 = 0
    @inline(__always)
    func look(_ lanes: UInt64, _ first: Int, lanes range: Range<Int> = 0..<4) {
      for lane in range {
        let shifted =
          lane == 0 ? lanes &<< 5 : lanes &>> UInt64(truncatingIfNeeded: 16 &* lane &- 5)
        let index = UInt64(truncatingIfNeeded: 31 &- (first &+ 2 &* lane))
        best = max(best, shifted & 0x1F_FFE0 | index)
      }
    }
    look(even.0, -4, lanes: 2..<4)
    look(odd.0, -3, lanes: 2..<4)
    look(even.1, 4)
    look(odd.1, 5)
    look(even.2, 12)
    look(odd.2, 13)
    look(even.3, 20)
    look(odd.3, 21, lanes: 0..<3)
    return best < 32 ? nil : 31 &- Int(truncatingIfNeeded: best & 31)
  }
}
