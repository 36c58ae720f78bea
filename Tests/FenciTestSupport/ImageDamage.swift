import FenciLexicon

/// Damages compiled images: as accidents do, and as somebody would who wants a reader to leave its bytes.
///
/// The header, the section table and each section are hit equally often, however large they are, and
/// bytes that hold something more often than padding.
public struct ImageDamage {
  /// The header, the section table and the sections: all their bytes, and those that are not zero.
  private let targets: [(all: Range<Int>, occupied: [Int])]
  private let sound: [UInt8]

  /// - Parameter sound: An image that opens.
  public init(of sound: [UInt8]) {
    self.sound = sound
    let count = Int(Self.number(sound, at: 20, bytes: 4))
    let tableEnd = ImageFormat.headerLength + ImageFormat.entryLength * count
    var ranges = [0..<ImageFormat.headerLength, ImageFormat.headerLength..<tableEnd]
    for entry in stride(
      from: ImageFormat.headerLength, to: tableEnd, by: ImageFormat.entryLength)
    {
      let start = Int(Self.number(sound, at: entry + 8, bytes: 8))
      let length = Int(Self.number(sound, at: entry + 16, bytes: 8))
      if length > 0 { ranges.append(start..<start + length) }
    }
    targets = ranges.map { range in (range, range.filter { sound[$0] != 0 }) }
  }

  /// A damaged copy as transport leaves it: the checksum is that of the sound image.
  public func accident(using generator: inout SplitMix64) -> [UInt8] {
    var bytes = sound
    repeat { damage(&bytes, using: &generator) } while bytes == sound
    return bytes
  }

  /// A damaged copy with a right checksum, and nearly always the right length and magic.
  public func forgery(using generator: inout SplitMix64) -> [UInt8] {
    var bytes = sound
    for _ in 0..<Int.random(in: 1...4, using: &generator) { damage(&bytes, using: &generator) }
    if Int.random(in: 0..<16, using: &generator) > 0, bytes.count >= ImageFormat.headerLength {
      // Otherwise most forgeries would fail at the first bytes and test nothing behind them.
      bytes.replaceSubrange(0..<24, with: sound[0..<24])
      Self.write(UInt64(bytes.count), to: &bytes, at: 24, bytes: 8)
    }
    Self.seal(&bytes)
    return bytes
  }

  /// Writes the checksum that the bytes have.
  public static func seal(_ bytes: inout [UInt8]) {
    guard bytes.count >= ImageFormat.headerLength else { return }
    let checksum = bytes.withUnsafeBytes(ImageFormat.checksum)
    write(checksum, to: &bytes, at: ImageFormat.checksumRange.lowerBound, bytes: 8)
  }

  private func damage(_ bytes: inout [UInt8], using generator: inout SplitMix64) {
    guard let target = targets.randomElement(using: &generator) else { return }
    let occupied = target.occupied.randomElement(using: &generator)
    let anywhere = Int.random(in: target.all, using: &generator)
    let place = Bool.random(using: &generator) ? occupied ?? anywhere : anywhere
    guard place < bytes.count else { return }
    switch Int.random(in: 0..<8, using: &generator) {
    case 0, 1:
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 2:
      bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 3, 4, 5:
      // A whole number that somebody adds up, replaced by one at the edge of something.
      let width = [2, 4, 8].randomElement(using: &generator) ?? 4
      let start = place / width * width
      Self.write(extreme(using: &generator), to: &bytes, at: start, bytes: width)
    case 6:
      // A stretch from elsewhere: plausible values in a wrong place.
      let from = Int.random(in: 0..<bytes.count, using: &generator)
      let count = min(64, bytes.count - from, bytes.count - place)
      bytes.replaceSubrange(place..<place + count, with: Array(bytes[from..<from + count]))
    default:
      bytes.removeLast(bytes.count - place)
    }
  }

  private func extreme(using generator: inout SplitMix64) -> UInt64 {
    let edges: [UInt64] = [
      0, 1, 63, 64, 0x7F, 0xFF, 0x100, 0x7FFF, 0x8000, 0xD800, 0xFFFE, 0xFFFF, 0x1_0000, 0x10_FFFF,
      0x11_0000, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 0x7FFF_FFFF_FFFF_FFFF,
      0x8000_0000_0000_0000, .max, UInt64(sound.count), UInt64(sound.count / 64 * 64),
      UInt64(sound.count - 1), .max - 63,
    ]
    return edges.randomElement(using: &generator) ?? 0
  }

  private static func number(_ bytes: [UInt8], at place: Int, bytes count: Int) -> UInt64 {
    bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Writes the low bytes of a number, as many as there is room for.
  private static func write(
    _ number: UInt64, to bytes: inout [UInt8], at place: Int, bytes count: Int
  ) {
    for index in 0..<count where place + index < bytes.count {
      bytes[place + index] = UInt8(truncatingIfNeeded: number >> (8 * index))
    }
  }
}
