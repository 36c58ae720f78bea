public import FenciText

/// Choices that hold for all texts of one segmenter.
public struct SegmenterConfiguration: Sendable, Hashable {
  /// Whether runs of characters that no word covers are joined by the hidden Markov model.
  public var recognizesNewWords = true
  /// How Chinese dates are divided.
  public var dateStyle = DateStyle.whole

  /// The defaults, each stated at its property.
  public init() {}
}
