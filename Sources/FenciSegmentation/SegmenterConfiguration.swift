public import FenciText

/// Where the scores come from that choose between ways to divide a text.
public enum SegmentationModel: String, Sendable, Hashable, CaseIterable {
  /// Learned from segmented text, when the lexicon's image has learned scores; else as ``unigram``.
  case learned
  /// How often each word occurs, and the hidden Markov model for words that no lexicon has.
  case unigram
}

/// Choices that hold for all texts of one segmenter.
public struct SegmenterConfiguration: Sendable, Hashable {
  /// Where scores come from.
  public var model = SegmentationModel.learned
  /// The standard of annotation that learned scores follow, by the name that training gave it.
  ///
  /// `nil` for the usual one. With a name that the scores do not have, costs are those of ``SegmentationModel/unigram``.
  public var standard: String?
  /// Whether runs of characters that no word covers are joined by the hidden Markov model.
  public var recognizesNewWords = true
  /// How much of a text a word takes.
  public var granularity = SegmentationGranularity.standard
  /// How Chinese dates are divided.
  public var dateStyle = DateStyle.compound

  /// The defaults, each stated at its property.
  public init() {}
}
