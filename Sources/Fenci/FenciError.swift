public import FenciLexicon
public import FenciText

/// What the facade throws: the errors of the stages, unchanged.
public enum FenciError: Error, Sendable, Hashable {
  case lexicon(LexiconError)
  case text(TextError)
}
