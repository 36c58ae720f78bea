/// A place at the end of a buffer where bytes are put without a check for each.
///
/// A token is a handful of short pieces. Asking for each whether it fits takes longer than copying it,
/// so the room for all tokens of a window is made at once.
///
/// Invariants: `Bytes.append(atMost:_:)`, the only maker, has room for as many bytes as its caller
/// named and ``slack`` more, and nobody else has the buffer meanwhile; its caller puts no more bytes
/// than it named. Debug builds, and so the tests, check each byte.
struct ByteCursor {
  /// Bytes behind the last one that may be overwritten: short pieces are copied as 16 bytes.
  static let slack = 16

  fileprivate var next: UnsafeMutablePointer<UInt8>
  /// One past the last byte that the caller named.
  private let limit: UnsafeMutablePointer<UInt8>

  fileprivate init(at start: UnsafeMutablePointer<UInt8>, count: Int) {
    next = start
    limit = start + count
  }

  /// Puts one byte.
  @inline(__always)
  mutating func put(_ byte: UInt8) {
    assert(next < limit)
    next.pointee = byte
    next += 1
  }

  /// Puts a text that stands in the program, which becomes a few moves.
  @inline(__always)
  mutating func put(_ literal: StaticString) {
    assert(limit - next >= literal.utf8CodeUnitCount)
    next.update(from: literal.utf8Start, count: literal.utf8CodeUnitCount)
    next += literal.utf8CodeUnitCount
  }

  /// Puts a name.
  @inline(__always)
  mutating func put(_ name: ShortName) {
    assert(limit - next >= name.count)
    UnsafeMutableRawPointer(next).storeBytes(of: name.bytes, as: SIMD16<UInt8>.self)
    next += name.count
  }

  /// Puts any bytes.
  @inline(__always)
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    assert(limit - next >= bytes.count)
    next.update(from: start, count: bytes.count)
    next += bytes.count
  }

  /// Puts a part of a text; most words are shorter than 16 bytes, and most have as many behind them.
  ///
  /// - Precondition: The range is inside the text, as tokens of a text are.
  @inline(__always)
  mutating func put(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    assert(0 <= start && start <= end && end <= text.count && limit - next >= end - start)
    guard let base = text.baseAddress else { return }
    let count = end &- start
    if count <= 16, start &+ 16 <= text.count {
      let bytes = UnsafeRawPointer(base + start).loadUnaligned(as: SIMD16<UInt8>.self)
      UnsafeMutableRawPointer(next).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
    } else {
      next.update(from: base + start, count: count)
    }
    next += count
  }

  /// The most bytes that ``put(decimal:)`` puts.
  static let decimalLimit = 20

  /// Puts a number that is not negative, in decimal.
  @inline(__always)
  mutating func put(decimal value: Int) {
    var rest = UInt64(truncatingIfNeeded: value)
    let count = Self.digitCount(rest)
    assert(value >= 0 && limit - next >= count)
    var place = next + count
    while rest >= 100 {
      place -= 2
      Self.putPair(rest % 100, at: place)
      rest /= 100
    }
    if rest >= 10 {
      Self.putPair(rest, at: place - 2)
    } else {
      place[-1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest)
    }
    next += count
  }

  /// Puts a number that is not negative, in decimal, and notes its digits or takes them from the note.
  ///
  /// Tokens touch: nearly each begins with the offset at which the one before it ends.
  @inline(__always)
  mutating func put(decimal value: Int, noting note: inout DecimalNote) {
    if value == note.value { return put(note.digits) }
    let start = next
    put(decimal: value)
    guard next - start <= 16 else { return }
    note = DecimalNote(
      value: value,
      digits: ShortName(
        bytes: UnsafeRawPointer(start).loadUnaligned(as: SIMD16<UInt8>.self), count: next - start))
  }

  @inline(__always)
  private static func putPair(_ value: UInt64, at place: UnsafeMutablePointer<UInt8>) {
    let tens = value / 10
    place[0] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: tens)
    place[1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value &- tens &* 10)
  }

  @inline(__always)
  private static func digitCount(_ value: UInt64) -> Int {
    if value < 10 { return 1 }
    if value < 100 { return 2 }
    if value < 1000 { return 3 }
    if value < 10_000 { return 4 }
    var (count, bound) = (5, UInt64(100_000))
    while count < decimalLimit, value >= bound {
      count += 1
      bound = count < decimalLimit ? bound &* 10 : bound
    }
    return count
  }
}

/// The digits of the number that was put last.
struct DecimalNote {
  fileprivate var value = -1
  fileprivate var digits = ShortName("")
}

extension Bytes {
  /// Appends bytes in one go.
  ///
  /// - Parameters:
  ///   - count: The most bytes that are put.
  ///   - put: Puts them.
  @inline(__always)
  mutating func append(atMost count: Int, _ put: (inout ByteCursor) -> Void) {
    append(addingCapacity: count + ByteCursor.slack) { room in
      room.withUnsafeMutableBufferPointer { room, initializedCount in
        guard let start = room.baseAddress else { return }
        var cursor = ByteCursor(at: start + initializedCount, count: count)
        put(&cursor)
        initializedCount = cursor.next - start
      }
    }
  }
}
