/// Byte offsets of one text in other units, for offsets that come in no order: those of keywords, say.
///
/// Where offsets ascend, as those of tokens do, ``OffsetConverter`` needs no memory.
package struct OffsetMap {
  /// Byte offsets, ascending, each once.
  private let bytes: [Int]
  /// What each is in the unit.
  private let converted: [Int]

  /// Converts all offsets in one pass over the text.
  ///
  /// - Parameters:
  ///   - text: UTF-8; ill-formed bytes are counted as they are shown, as by ``OffsetConverter``.
  ///   - unit: What offsets count.
  ///   - ranges: Byte ranges of the text, in any order; they may overlap.
  /// - Complexity: O(*n* + *m* log *m*), *n* the bytes of the text, *m* the ranges.
  package init(
    _ text: UnsafeBufferPointer<UInt8>, to unit: OffsetUnit, of ranges: some Sequence<Range<Int>>
  ) {
    guard unit != .byte else {
      (bytes, converted) = ([], [])
      return
    }
    var bytes: [Int] = []
    for offset in ranges.flatMap({ [$0.lowerBound, $0.upperBound] }).sorted()
    where offset != bytes.last {
      bytes.append(offset)
    }
    var converter = OffsetConverter(text, to: unit)
    var end = 0
    converted = bytes.map { offset in
      let stretch = converter.convert(end..<offset)
      end = offset
      return stretch.upperBound
    }
    self.bytes = bytes
  }

  /// A range in the unit.
  ///
  /// - Parameter range: Byte offsets, one of the ranges that the map was made of.
  /// - Complexity: O(log *m*); constant for ``OffsetUnit/byte``.
  package subscript(range: Range<Int>) -> Range<Int> {
    bytes.isEmpty ? range : self[range.lowerBound]..<self[range.upperBound]
  }

  private subscript(offset: Int) -> Int {
    var (low, high) = (0, bytes.count)
    while low < high {
      let middle = (low + high) / 2
      if bytes[middle] < offset { low = middle + 1 } else { high = middle }
    }
    precondition(low < bytes.count && bytes[low] == offset, "not an offset of the map")
    return converted[low]
  }
}
