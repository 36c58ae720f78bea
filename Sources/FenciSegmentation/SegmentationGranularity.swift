/// How much of a text a word takes.
///
/// Nested by construction: every boundary of ``coarse`` is one of ``standard``, and every boundary of
/// ``standard`` is one of ``fine``. Words of user dictionaries are never divided and never joined.
public enum SegmentationGranularity: String, Sendable, Hashable, CaseIterable {
  /// Long words are divided where their parts are words too: 长江 and 大桥, 2025, 年, 11, 月, 15 and 日.
  case fine
  /// The best path.
  case standard
  /// Words that stand together are joined: long words of the lexicon, names, a number and its unit.
  case coarse
}
