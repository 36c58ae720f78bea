/// A ranked term of a document.
public struct Keyword: Sendable, Hashable {
  /// The term as it first stands in the document (white space inside kept once).
  public var text: String
  /// Higher is better; comparable within one document and method only.
  public var score: Double
  /// Where it stands: ranges of source UTF-8 bytes, in order.
  public var occurrences: [Range<Int>]
  /// What the score is made of, in the order of computation; empty unless asked for.
  public var explanation: [Factor]

  /// One named part of a score, as `--explain` prints it.
  public struct Factor: Sendable, Hashable {
    /// What it is: one of the words that the ranker's documentation lists.
    public var name: String
    /// Its share.
    ///
    /// The score of the learned method is the sum of these; that of the others their product,
    /// from the left.
    public var value: Double
    /// In a sum, what one unit of the feature is worth: the feature's own value is `value / weight`.
    public var weight: Double?

    /// Makes a factor.
    public init(name: String, value: Double, weight: Double? = nil) {
      self.name = name
      self.value = value
      self.weight = weight
    }
  }

  /// Makes a keyword.
  public init(
    text: String, score: Double, occurrences: [Range<Int>], explanation: [Factor] = []
  ) {
    self.text = text
    self.score = score
    self.occurrences = occurrences
    self.explanation = explanation
  }
}
