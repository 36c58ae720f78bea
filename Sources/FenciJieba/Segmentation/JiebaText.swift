import FenciText

/// A text as jieba's rules see it: one code for each scalar, and where the scalar stands.
///
/// Ill-formed bytes are U+FFFD, one for each maximal subpart, as Python's decoder has them. Used by one task
/// at a time.
final class JiebaText {
  private let codeBuffer = ScratchBuffer<UInt16>()
  private let offsetBuffer = ScratchBuffer<Int>()

  /// Number of scalars.
  @exclusivity(unchecked) private(set) var count = 0
  /// By scalar; the one at ``count`` is 0, which is in no word.
  @exclusivity(unchecked) private(set) var codes: UnsafePointer<UInt16>
  /// The first byte of each scalar in the source; at ``count``, the number of bytes.
  @exclusivity(unchecked) private(set) var offsets: UnsafePointer<Int>

  init() {
    codes = UnsafePointer(codeBuffer.elements)
    offsets = UnsafePointer(offsetBuffer.elements)
    load(UnsafeBufferPointer(start: nil, count: 0))
  }

  /// Replaces the text.
  ///
  /// - Complexity: O(*n*) in the bytes.
  func load(_ source: UnsafeBufferPointer<UInt8>) {
    let codes = codeBuffer.reserve(source.count + 1)
    let offsets = offsetBuffer.reserve(source.count + 1)
    var offset = 0
    var count = 0
    while offset < source.count {
      offsets[count] = offset
      // Three bytes of U+4000 to U+9FFF, which most characters are.
      let lead = source[offset]
      if lead &- 0xE4 <= 0xE9 - 0xE4, offset &+ 2 < source.count,
        source[offset &+ 1] & 0xC0 == 0x80, source[offset &+ 2] & 0xC0 == 0x80
      {
        let scalar =
          UInt32(lead & 0xF) &<< 12 | UInt32(source[offset &+ 1] & 0x3F) &<< 6
          | UInt32(source[offset &+ 2] & 0x3F)
        codes[count] = JiebaCharacterCode.code(of: scalar)
        offset &+= 3
      } else {
        let scalar = source.scalar(at: offset)
        codes[count] = JiebaCharacterCode.code(of: scalar.value)
        offset &+= scalar.utf8Count
      }
      count &+= 1
    }
    codes[count] = 0
    offsets[count] = offset
    self.count = count
    self.codes = UnsafePointer(codes)
    self.offsets = UnsafePointer(offsets)
  }

  /// The longest runs within a range whose characters all have a property, or all lack it: what the
  /// `split` of a regular expression gives.
  @inline(__always)
  func forEachRun(
    of range: Range<Int>, where property: (UInt16) -> Bool,
    _ body: (Range<Int>, _ has: Bool) -> Void
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let has = property(codes[start])
      var end = start &+ 1
      while end < range.upperBound, property(codes[end]) == has { end &+= 1 }
      body(start..<end, has)
      start = end
    }
  }
}
