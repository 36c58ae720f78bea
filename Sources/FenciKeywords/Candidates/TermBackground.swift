/// What is known of terms before a document is read: how common they are elsewhere, and which are none.
///
/// A class, so that a memo of weighed terms can tell whether they were weighed against this one.
package final class TermBackground: Sendable {
  /// How common terms are elsewhere.
  package let frequencies: DocumentFrequencies
  /// Words that are no keywords and divide phrases.
  package let stopWords: StopWords

  package init(frequencies: DocumentFrequencies, stopWords: StopWords) {
    self.frequencies = frequencies
    self.stopWords = stopWords
  }
}
