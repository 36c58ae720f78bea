/// What the class of a token depends on: its features, each a number.
///
/// A feature is a template with one or two things filled in: *the next word is 着*, *the word before has
/// the form `d` and this one `v`*. The trainer and the tagger both ask here, so that what is learned is
/// what is looked up.
package struct TagFeatures {
  /// The token before it.
  var last: TokenTraits
  /// The token itself.
  var current: TokenTraits
  /// The token after it.
  var next: TokenTraits
  /// The index of the class of the token before it; ``noClass`` at the start of a sentence, and where
  /// the class is not known.
  var lastClass: UInt64

  /// Stands for the class of a token that has none.
  static let noClass: UInt64 = 255

  /// Whether the token begins a sentence.
  var isFirst: Bool { lastClass == Self.noClass }

  /// The feature of the word itself, whatever stands around it.
  @inline(__always)
  var word: UInt64 { Self.number(1, current.word) }

  /// Calls a closure with every feature.
  @inline(__always)
  func forEach(_ body: (UInt64) -> Void) {
    body(word)
    forEachOther(body)
  }

  /// Calls a closure with every feature but ``word``.
  @inline(__always)
  func forEachOther(_ body: (UInt64) -> Void) {
    let form = current.form
    body(Self.number(2, form))
    body(Self.number(3, current.last))
    body(Self.number(4, current.ending))
    body(Self.number(5, last.word))
    body(Self.number(6, next.word))
    body(Self.number(7, form, last.form))
    body(Self.number(8, form, next.form))
    body(Self.number(9, form &<< 16 | next.form, last.form))
    body(Self.number(9, current.beginning))
    body(Self.number(17, current.first))
    body(Self.number(10, last.word, form))
    body(Self.number(11, next.word, form))
    body(Self.number(12, current.word, last.form))
    body(Self.number(13, current.word, next.form))
    body(Self.number(14, lastClass, form))
    body(Self.number(15, lastClass, current.word))
    body(Self.number(16, lastClass &<< 16 | form, next.form))
  }

  /// The number of a filled template: as good as random, and the same on every machine.
  @inline(__always)
  private static func number(
    _ template: UInt64, _ first: UInt64, _ second: UInt64 = 0
  ) -> UInt64 {
    var mixed = (first ^ template &<< 56) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed &>> 32 ^ second) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed &>> 32
  }
}
