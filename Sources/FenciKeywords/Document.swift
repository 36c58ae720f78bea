/// A text to be ranked, with its title where there is one.
public struct Document: Sendable, Hashable {
  /// The title as UTF-8; `nil` when the document has none.
  public var title: [UInt8]?
  /// The text as UTF-8, ill-formed bytes allowed.
  ///
  /// Occurrences of keywords are ranges of these bytes.
  public var text: [UInt8]

  /// Makes a document of UTF-8 bytes.
  public init(title: [UInt8]? = nil, text: [UInt8]) {
    self.title = title
    self.text = text
  }

  /// Makes a document of strings.
  public init(title: String? = nil, text: String) {
    self.init(title: title.map { Array($0.utf8) }, text: Array(text.utf8))
  }
}
