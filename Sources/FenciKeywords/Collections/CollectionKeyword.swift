/// A ranked term of a collection of documents.
public struct CollectionKeyword: Sendable, Hashable {
  /// The term as the first document that has it spells it.
  public var text: String
  /// From 0 to 1, where 1 is the best term of every document; comparable within one collection only.
  public var score: Double
  /// The documents that have it among their best terms.
  public var documentCount: Int
  /// How often it stands in those documents.
  public var occurrenceCount: Int

  /// Makes a keyword.
  public init(text: String, score: Double, documentCount: Int, occurrenceCount: Int) {
    self.text = text
    self.score = score
    self.documentCount = documentCount
    self.occurrenceCount = occurrenceCount
  }
}
