import FenciLexicon
import FenciSegmentation
import FenciTagging
import FenciText

/// A token as the writers see it, with or without a part of speech.
protocol WrittenToken {
  var token: Token { get }
  var partOfSpeech: PartOfSpeech? { get }
}

extension Token: WrittenToken {
  var token: Token { self }
  var partOfSpeech: PartOfSpeech? { nil }
}

extension TaggedToken: WrittenToken {
  var partOfSpeech: PartOfSpeech? { tag }
}

/// The tokens of a stretch of a record.
struct TokenWindow<Element: WrittenToken> {
  /// The bytes of the stretch.
  var text: UnsafeBufferPointer<UInt8>
  /// Where the stretch begins in the record.
  var start: Int
  /// Tokens with their ranges in `text`.
  var tokens: UnsafeBufferPointer<Element>
  /// Tokens that are not written: white space, which separates words in the source.
  var omittedKind: TokenKind?

  /// The bytes of all tokens together, white space too.
  var tokenByteCount: Int {
    tokens.reduce(0) { $0 &+ $1.token.end &- $1.token.start }
  }
}

/// Finds the tokens of records, one record after the other, and hands them to a writer.
///
/// A record is analysed window by window, so a line of a hundred megabytes needs no more memory for its
/// tokens than one of a few kilobytes.
final class TokenSource<Element: WrittenToken> {
  /// Replaces the array by the tokens of a text.
  typealias Analysis = (UnsafeBufferPointer<UInt8>, inout [Element]) -> Void

  private let endOfWindow: WindowRule
  private let omittedKind: TokenKind?
  private let analyze: Analysis
  /// Used by one thread at a time, and by no two calls at once: the checks cost as much as a short line.
  @exclusivity(unchecked) private var tokens: [Element] = []

  /// - Parameters:
  ///   - endOfWindow: Where a long text is divided.
  ///   - omittedKind: Tokens that columns and objects leave out; words on a line never have white space.
  ///   - analyze: Replaces the array by the tokens of a text.
  init(
    endOfWindow: @escaping WindowRule, omittedKind: TokenKind? = .whitespace,
    analyze: @escaping Analysis
  ) {
    self.endOfWindow = endOfWindow
    self.omittedKind = omittedKind
    self.analyze = analyze
  }

  /// Calls a function with the tokens of each window of a text, in order.
  func forEachWindow(
    of text: UnsafeBufferPointer<UInt8>, _ body: (TokenWindow<Element>) -> Void
  ) {
    var start = 0
    while start < text.count {
      let end = endOfWindow(text, start)
      let window = UnsafeBufferPointer(rebasing: text[start..<end])
      analyze(window, &tokens)
      tokens.withUnsafeBufferPointer { tokens in
        body(
          TokenWindow(text: window, start: start, tokens: tokens, omittedKind: omittedKind))
      }
      start = end
    }
  }
}
