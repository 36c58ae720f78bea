/// What the class of a token depends on besides the token itself: features, each a number.
///
/// A feature is a template with one or two things filled in: *the next word is 着*, *the word before has
/// the class `d` and this one the form `v`*. The trainer and the tagger both ask here, so that what is
/// learned is what is looked up.
struct TagFeatures {
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

  /// Calls a closure with every feature, those of the token itself first.
  ///
  /// - Parameters:
  ///   - edges: Those of the token.
  ///   - body: The closure.
  @inline(__always)
  func forEach(_ edges: TokenEdges, _ body: (UInt64) -> Void) {
    body(current.wordFeature)
    current.forEachOtherFeature(edges, body)
    forEachOfContext(body)
  }

  /// Calls a closure with the features that the neighbours have a part in.
  @inline(__always)
  func forEachOfContext(_ body: (UInt64) -> Void) {
    let form = current.form
    body(Self.number(7, last.word))
    body(Self.number(8, next.word))
    body(Self.number(9, last.word, form))
    body(Self.number(10, next.word, form))
    body(Self.number(11, current.word, next.form))
    body(Self.number(12, lastClass, current.word))
    body(Self.number(13, lastClass &+ form &<< 16, next.form))
  }

  /// The number of a filled template: as good as random in its upper 48 bits, and the same on every
  /// machine.
  @inline(__always)
  static func number(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0) -> UInt64 {
    (first &+ second &* 0xD6E8_FEB8_6659_FD93 &+ template &* 0xA076_1D64_78BD_642F)
      &* 0x9E37_79B9_7F4A_7C15
  }
}

extension TokenTraits {
  /// The feature of the word, whatever its neighbours are.
  @inline(__always)
  var wordFeature: UInt64 { TagFeatures.number(1, word) }

  /// Calls a closure with the other features of the token itself.
  @inline(__always)
  func forEachOtherFeature(_ edges: TokenEdges, _ body: (UInt64) -> Void) {
    body(TagFeatures.number(2, form))
    body(TagFeatures.number(3, edges.first))
    body(TagFeatures.number(4, edges.beginning))
    body(TagFeatures.number(5, edges.last))
    body(TagFeatures.number(6, edges.ending))
  }
}
