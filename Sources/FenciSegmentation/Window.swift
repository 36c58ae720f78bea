/// How much text is looked at at once.
///
/// Windows bound the memory and the sums of costs. They are cut by the text alone, at the last line end,
/// sentence end or space that fits, so the result depends on nothing else.
enum Window {
  /// The largest window: no more cells than costs can add up for in 32 bits.
  static let byteLimit = 1 << 14

  /// One past the last byte of the window that begins at `start`.
  static func end(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard source.count - start > byteLimit else { return source.count }
    let limit = start + byteLimit
    var end = limit
    while end > start + byteLimit / 2 {
      let byte = source[end - 1]
      if byte == 0x0A || byte == 0x20 || endsSentence(source, before: end) { return end }
      end -= 1
    }
    end = limit
    // A hard cut: still never inside a character.
    while end > limit - 4, source[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// Whether the bytes before `end` are 。 (E3 80 82) or ， (EF BC 8C).
  private static func endsSentence(_ source: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
    switch source[end - 1] {
    case 0x82: source[end - 2] == 0x80 && source[end - 3] == 0xE3
    case 0x8C: source[end - 2] == 0xBC && source[end - 3] == 0xEF
    default: false
    }
  }
}
