/// A ranked term of a document.
public struct Keyword: Sendable, Hashable {
  /// The term as it first stands in the document (white space inside kept once).
  public var text: String
  /// Higher is better; comparable within one document and method only.
  public var score: Double
  /// Near-duplicates that it stands for, as they first stand in the document.
  public var variants: [String]
  /// Where it or a variant stands: ranges of source UTF-8 bytes, in order.
  public var occurrences: [Range<Int>]
  /// The factors that the score is the product of, in the order of computation; empty unless asked for.
  public var explanation: [Factor]

  /// One named part of a score, as `--explain` prints it.
  public struct Factor: Sendable, Hashable {
    /// What it is: one of the words that the ranker's documentation lists.
    public var name: String
    /// What the score is multiplied by for it.
    public var value: Double

    /// Makes a factor.
    public init(name: String, value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// Makes a keyword.
  public init(
    text: String, score: Double, occurrences: [Range<Int>], variants: [String] = [],
    explanation: [Factor] = []
  ) {
    self.text = text
    self.score = score
    self.occurrences = occurrences
    self.variants = variants
    self.explanation = explanation
  }
}
