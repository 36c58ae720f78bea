public import FenciText

/// Gives each token of a text a part of speech.
///
/// The place where a learned tagger can come; until then ``LexiconTagger`` is the one implementation.
public protocol Tagger: Sendable {
  /// Tags the tokens of one text.
  ///
  /// - Parameters:
  ///   - tokens: Tokens of the precise mode, in order.
  ///   - source: The text they were found in: UTF-8.
  ///   - tagged: Overwritten: one for each token, in their order.
  func tag(
    _ tokens: [Token], of source: UnsafeBufferPointer<UInt8>, into tagged: inout [TaggedToken])
}
