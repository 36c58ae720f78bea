/// Which of the lattice's words are returned.
public enum SegmentationMode: String, Sendable, Hashable, CaseIterable {
  /// The words of the best path: every byte in exactly one token.
  case precise
  /// Every word the lexica find, overlapping, plus what no word covers.
  case full
  /// The words of the best path, and before each the shorter words inside it; contains precise.
  case search
}
