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

/// Finds the tokens of records, one record after the other, and hands them to a writer.
///
/// A very long record is analysed in pieces, so that a line of a hundred megabytes needs no more
/// memory for its tokens than one of a megabyte. Where a piece ends depends on the text alone.
final class TokenSource<Element: WrittenToken> {
  private let analyze: (UnsafeBufferPointer<UInt8>, inout [Element]) -> Void
  private let pieceLimit: Int
  private var tokens: [Element] = []

  /// - Parameters:
  ///   - pieceLimit: The most bytes that are analysed at once.
  ///   - analyze: Replaces the array by the tokens of a text.
  init(
    pieceLimit: Int = 1 << 20,
    analyze: @escaping (UnsafeBufferPointer<UInt8>, inout [Element]) -> Void
  ) {
    self.pieceLimit = pieceLimit
    self.analyze = analyze
  }

  /// Calls a function with each token of a text, its byte range in the text, and its bytes.
  ///
  /// Tokens of white space are left out: they are the separators of the source.
  func forEachToken(
    of text: UnsafeBufferPointer<UInt8>,
    _ body: (Element, Range<Int>, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    while start < text.count {
      let end = text.endOfPiece(from: start, limit: pieceLimit)
      analyze(UnsafeBufferPointer(rebasing: text[start..<end]), &tokens)
      for element in tokens where element.token.kind != .whitespace {
        let range = start + element.token.start..<start + element.token.end
        body(element, range, UnsafeBufferPointer(rebasing: text[range]))
      }
      start = end
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Finds where a piece of a long text may end: after the last sentence or clause within reach,
  /// else after the last space, else before any character.
  ///
  /// - Parameters:
  ///   - start: Where the piece begins.
  ///   - limit: The most bytes it may have; at least 8.
  /// - Returns: One past the last byte of the piece; at most `start + limit`.
  func endOfPiece(from start: Int, limit: Int) -> Int {
    guard count - start > limit else { return count }
    let reach = self[start + limit / 2..<start + limit]
    for ends: [StaticString] in [["。", "！", "？", "；", "，"], ["\n", " ", "\t"]] {
      for index in reach.indices.reversed() {
        let isEnd = ends.contains { reach[...index].hasSuffix($0) }
        if isEnd { return index + 1 }
      }
    }
    // Four bytes reach back over any character; a longer run of continuation bytes is no UTF-8.
    let boundary = self[start + limit - 4...start + limit].lastIndex { $0 & 0xC0 != 0x80 }
    return boundary ?? start + limit
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate func hasSuffix(_ suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { self.suffix($0.count).elementsEqual($0) }
  }
}
