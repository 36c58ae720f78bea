public import FenciSegmentation

/// What an analyzer is made from.
public struct AnalyzerConfiguration: Sendable, Hashable {
  /// A compiled lexicon; `nil` for the standard one (see `DictionaryLocation` for where it is found).
  public var lexiconPath: String?
  /// Learned scores for the lexicon; `nil` for the standard ones with the standard lexicon, and with another
  /// lexicon for those in its own image.
  public var scoresPath: String?
  /// User dictionaries, later ones win; see `UserLexiconText` for their two forms.
  public var userDictionaryPaths: [String] = []
  /// Document frequencies, compiled or as text; `nil` for the standard ones.
  public var documentFrequenciesPath: String?
  /// Words that are no keywords, one a line; `nil` for the built-in list.
  public var stopWordsPath: String?
  /// Weights of the learned ranking; `nil` for the built-in ones.
  public var rankingWeightsPath: String?
  /// How words are tagged.
  public var tagging = Tagging.context(modelPath: nil)
  /// How words are tagged for keywords and discovery, whose weights were learned so.
  public var keywordTagging = Tagging.lexicon
  /// How text is divided.
  public var segmentation = SegmenterConfiguration()

  /// How words are tagged.
  public enum Tagging: Sendable, Hashable {
    /// By themselves and by the words beside them: `ContextTagger`, with a model of `fenci tagger train`;
    /// `nil` for the standard one.
    case context(modelPath: String?)
    /// By themselves: `LexiconTagger`.
    case lexicon
  }

  /// The defaults, each stated at its property.
  public init() {}
}
