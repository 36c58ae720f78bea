/// Which of the lattice's words are returned.
public enum SegmentationMode: String, Sendable, Hashable, CaseIterable {
  /// The words of the best path: every byte in exactly one token.
  case precise
  /// Every word the lexica find, overlapping, plus what no word covers: by start; of those that start
  /// together, the lexicon's from short to long, then the user dictionaries'.
  case full
  /// The words of the best path, and before each the words inside it, shorter ones first, then by
  /// start; contains precise.
  case search
}
