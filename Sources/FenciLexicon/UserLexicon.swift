/// The words, splits and contexts of one user dictionary: a value, compiled into an overlay by the segmenter.
public struct UserLexicon: Sendable, Hashable {
  /// How hard a user word insists.
  public enum Strength: Sendable, Hashable {
    /// Likely enough to be preferred to its own parts, and to most neighbours that would cut it.
    case automatic
    /// As likely as a word counted this often in the lexicon's text.
    case count(UInt64)
    /// Always, wherever it stands.
    case force
  }

  /// A word of any characters, spaces and punctuation too.
  public struct Word: Sendable, Hashable {
    /// The word as written; looked up folded.
    public var text: String
    /// How hard it insists.
    public var strength: Strength
    /// Its part of speech; `nil` when the dictionary gives none.
    public var tag: PartOfSpeech?

    /// Makes a word, by default an automatic one without a tag.
    public init(text: String, strength: Strength = .automatic, tag: PartOfSpeech? = nil) {
      self.text = text
      self.strength = strength
      self.tag = tag
    }
  }

  /// A word of a context: what it is where the others of the context stand beside it.
  public struct ContextWord: Sendable, Hashable {
    /// The word as written; looked up folded.
    public var text: String
    /// Its part of speech there; `nil` for that which it has anyway.
    public var tag: PartOfSpeech?

    /// Makes a word, by default without a tag.
    public init(text: String, tag: PartOfSpeech? = nil) {
      self.text = text
      self.tag = tag
    }
  }

  /// The words, in the order of the file.
  public var words: [Word]
  /// Texts that are divided wherever they stand: the parts of each.
  public var splits: [[String]]
  /// Sequences of words that are divided and tagged so wherever they stand together.
  public var contexts: [[ContextWord]]

  /// Makes a user lexicon, by default an empty one.
  public init(
    words: [Word] = [], splits: [[String]] = [], contexts: [[ContextWord]] = []
  ) {
    self.words = words
    self.splits = splits
    self.contexts = contexts
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { words.isEmpty && splits.isEmpty && contexts.isEmpty }
}
