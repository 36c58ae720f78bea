extension HanTokenizer {
  /// What a text is divided into: Apple's `NLTokenUnit`.
  public enum Unit: Int, Sendable, Hashable, CaseIterable {
    /// Words, without the white space and punctuation between them.
    case word = 0
    /// Sentences, with their closing marks and the white space after them.
    case sentence
    /// Paragraphs, with the line end that closes them: LF, CR, CR LF or U+2029.
    case paragraph
    /// The whole text.
    case document
  }

  /// What a token holds: Apple's `NLTokenizer.Attributes`, the same bits.
  ///
  /// Words say it of themselves; sentences, paragraphs and documents have none.
  public struct Attributes: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt

    /// Takes bits, unknown ones too.
    public init(rawValue: UInt) { self.rawValue = rawValue }

    /// A number, percentage, date, time or version.
    ///
    /// Names that have digits in them are words: iPhone 15, RTX4090.
    public static let numeric = Attributes(rawValue: 1 << 0)
    /// A symbol that is neither punctuation nor emoji: ＋, ￥, →.
    public static let symbolic = Attributes(rawValue: 1 << 1)
    /// An emoji sequence.
    public static let emoji = Attributes(rawValue: 1 << 2)
  }

  /// A language by its BCP 47 tag: Apple's `NLLanguage`.
  public struct Language: RawRepresentable, Sendable, Hashable {
    /// The tag, such as `zh-Hans`.
    public var rawValue: String

    /// Takes any tag.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Takes any tag.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// Chinese in simplified characters, `zh-Hans`.
    public static let simplifiedChinese = Language("zh-Hans")
    /// Chinese in traditional characters, `zh-Hant`.
    public static let traditionalChinese = Language("zh-Hant")
    /// English, `en`.
    public static let english = Language("en")
    /// Not determined, `und`.
    public static let undetermined = Language("und")
  }
}
