/// One unit of the double array of words: what a step of a walk needs, in one load.
///
/// As `TrieUnit`, a child of a node with base *b* by the code *c* stands at *b + c* and carries *c*. The
/// value is a `Double`, for jieba's sums are to be repeated to the last bit.
struct WordUnit: BitwiseCopyable {
  /// What the word is worth; not a number when none ends here, which loses every comparison.
  var value: Double
  /// Where the children stand; 0 when there are none.
  var base: UInt32
  /// The code of the character that leads here.
  var label: UInt16
  /// The raw value of the word's part of speech; ``noTag`` when it is in no dictionary.
  var tag: UInt8
  private let reserved: UInt8 = 0

  init(value: Double, base: UInt32, label: UInt16, tag: UInt8) {
    self.value = value
    self.base = base
    self.label = label
    self.tag = tag
  }

  static let noTag = UInt8.max

  /// Whether a word ends here.
  @inline(__always)
  var isWord: Bool { value == value }
}
