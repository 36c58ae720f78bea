package import FenciLexicon
import FenciText

/// Turns terms into keys: folds case, width and script variants, drops white space.
///
/// The folding is the lexicon's, so 高端市場 and 高端市场 are one term, and so are `MIX 2S` and `mix2s`.
package struct TermFolding: Sendable {
  private let lexicon: Lexicon
  private let rare: CharacterFolding
  private let classes = CharacterClassTable()

  /// - Complexity: O(*p*), *p* the pairs of the lexicon's folding table.
  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    rare = lexicon.makeFolding()
  }

  /// The key of a stretch of UTF-8.
  ///
  /// - Complexity: O(*n*); allocates nothing.
  package func key(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> TermKey {
    var key = TermKey.empty
    forEachFolded(bytes, in: range) { key.append($0) }
    return key
  }

  /// The key of a term.
  package func key(of term: String) -> TermKey {
    var term = term
    return term.withUTF8 { key(of: $0, in: 0..<$0.count) }
  }

  /// A term as tables spell it.
  package func folded(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    forEachFolded(bytes, in: range) { text.append(Unicode.Scalar($0) ?? "\u{FFFD}") }
    return String(text)
  }

  /// Calls a closure with each folded scalar, white space left out.
  func forEachFolded(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, _ body: (UInt32) -> Void
  ) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = bytes.scalar(at: offset)
      offset += scalar.utf8Count
      let folded = fold(scalar.value)
      if classes.characterClass(of: folded) != .whitespace { body(folded) }
    }
  }

  private func fold(_ scalar: UInt32) -> UInt32 {
    if let folded = lexicon.foldedScalar(of: scalar) { return folded }
    return Unicode.Scalar(scalar).map { rare.fold($0).value } ?? scalar
  }
}
