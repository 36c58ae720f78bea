/// Whether terms of several words are keywords.
public enum PhraseUse: String, Sendable, Hashable, CaseIterable {
  /// Words and phrases compete for the places.
  case included = "with"
  /// Words only, as segmentation divides them: what most extractors rank.
  case excluded = "none"
  /// Phrases only; words still count as their parts.
  case only
}
