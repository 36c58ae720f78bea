/// What a token is, as far as its characters tell.
///
/// The raw values are stable: they may be stored in files and cross the C border.
public enum TokenKind: UInt8, Sendable, Hashable, CaseIterable {
  /// Han characters, or a lexicon or user word of any characters.
  case word = 0
  /// A number with its sign, fraction and digit grouping: 3.14, １，０００, 9.9亿.
  case number
  /// A percentage or per mille: 12.5%, 3‰, ５％.
  case percent
  /// A date: 2025-11-15, 2025年11月15日, 11月.
  case date
  /// A time of day: 14:30, 8时30分.
  case time
  /// An address on the web: https://example.org/a?b=c, www.example.cn.
  case url
  /// A mail address.
  case email
  /// A person or account addressed in a post: @小雷.
  case mention
  /// A topic in a post: #新能源汽车#.
  case hashtag
  /// A version: v1.2.3, 5.15.0-rc1.
  case version
  /// A run of Latin (or other alphabetic) letters, with the marks that belong to it: C++, Wi-Fi.
  case latin
  /// A product or model name made of letters and digits: iPhone 15 Pro, RTX4090, 5G.
  case product
  /// An emoji sequence.
  case emoji
  /// Punctuation.
  case punctuation
  /// A symbol that is neither punctuation nor emoji: ＋, ￥, →.
  case symbol
  /// White space; line ends too.
  case whitespace
  /// Letters of a script without a kind of its own (Kana, Hangul, Thai, …), as ICU breaks them.
  case other
  /// Bytes that are not UTF-8.
  case invalid
}

extension TokenKind {
  /// The name used in JSON and TSV output: the case's own.
  public var name: String { String(describing: self) }
}
