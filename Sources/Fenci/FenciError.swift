public import FenciLexicon
public import FenciText

/// What the facade throws: the errors of the stages, unchanged.
public enum FenciError: Error, Sendable, Hashable {
  /// A dictionary or an image is missing or damaged.
  case lexicon(LexiconError)
  /// A text could not be decoded, or ICU lacks its data.
  case text(TextError)
}
