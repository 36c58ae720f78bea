import FenciText

/// A token as jieba makes it, in scalars of the text.
struct JiebaPiece {
  /// First scalar.
  var start: Int
  /// One past the last scalar; may be `start` in full mode.
  var end: Int
  var origin: TokenOrigin
  /// The raw value of its part of speech; only set by ``JiebaTagger``.
  var tag: UInt8 = 0

  var range: Range<Int> { start..<end }
}
