import FenciLexicon
import FenciSegmentation
import FenciText
import Testing

/// One row of a table: a text, and its words between slashes.
///
/// A row knows the line it was written on, so a failure is reported there.
struct SegmentationCase: Sendable, CustomTestStringConvertible {
  let text: String
  let words: [String]
  let reason: String
  let location: SourceLocation

  /// Makes a row; the expected words are joined by `/`.
  static func row(
    _ text: String, _ words: String, because reason: String = "",
    location: SourceLocation = #_sourceLocation
  ) -> SegmentationCase {
    SegmentationCase(
      text: text, words: words.split(separator: "/").map(String.init), reason: reason,
      location: location)
  }

  var testDescription: String { reason.isEmpty ? text : "\(text) (\(reason))" }

  func check(_ segmenter: Segmenter, mode: SegmentationMode = .precise) {
    let found = segmenter.words(in: text, mode: mode)
    #expect(found == words, "\(reason)", sourceLocation: location)
  }
}

extension Segmenter {
  /// The tokens of a string, with a workspace of its own.
  func tokens(in text: String, mode: SegmentationMode = .precise) -> [Token] {
    var text = text
    var tokens: [Token] = []
    text.withUTF8 { segment($0, mode: mode, workspace: makeWorkspace(), into: &tokens) }
    return tokens
  }

  /// The words of a string, white space left out.
  func words(in text: String, mode: SegmentationMode = .precise) -> [String] {
    let bytes = Array(text.utf8)
    return tokens(in: text, mode: mode).filter { $0.kind != .whitespace }.map {
      String(decoding: bytes[$0.utf8Range], as: UTF8.self)
    }
  }
}
