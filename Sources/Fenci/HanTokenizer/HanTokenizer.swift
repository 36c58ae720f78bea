/// Divides a string into words, sentences or paragraphs, under the names of Apple's `NLTokenizer`.
///
/// For programs that were written for Apple's Natural Language framework, which Linux lacks; three lines port
/// them:
///
///     typealias NLTokenizer = HanTokenizer
///     typealias NLTokenUnit = HanTokenizer.Unit
///     typealias NLLanguage = HanTokenizer.Language
///
/// As there, words stand without white space and punctuation between them; numbers, symbols and emoji are
/// tokens and say so by their ``Attributes-swift.struct``. The words are those of ``Analyzer``, whose own
/// functions give more: kinds, tags, modes, all tokens.
///
///     let tokenizer = HanTokenizer(unit: .word)
///     tokenizer.string = text
///     tokenizer.enumerateTokens(in: text.startIndex..<text.endIndex) { range, _ in
///       print(text[range])
///       return true
///     }
///
/// The string is divided when it is first asked about, once. A tokenizer belongs to one task at a time, which
/// the compiler checks: it is not `Sendable`. All share one set of dictionaries, so one for each task is cheap.
///
/// Guides/HanTokenizer.md says what differs from Apple's.
public final class HanTokenizer {
  /// What the tokens are.
  public let unit: Unit

  /// The text to be divided; the ranges below are made of its indices.
  public var string: String? {
    didSet { division = nil }
  }

  /// What ``setLanguage(_:)`` was last given.
  public private(set) var language: Language?

  private let analyzer: Result<Analyzer, FenciError>
  // What the string was divided into, from the first question on until the string is another.
  private var division: Division?

  /// Makes a tokenizer with the standard dictionaries.
  ///
  /// It cannot throw, as Apple's cannot: when the dictionaries cannot be opened there are no words, and ``error``
  /// says why. That needs an environment variable that names a damaged file, or a build without dictionaries.
  ///
  /// - Parameter unit: What the tokens are.
  /// - Complexity: About a millisecond for the first one in a program, which opens the dictionaries.
  public convenience init(unit: Unit) { self.init(unit: unit, opening: Self.standard) }

  /// Makes a tokenizer with dictionaries and settings of one's own.
  ///
  /// - Parameters:
  ///   - unit: What the tokens are.
  ///   - analyzer: Finds the words; may be shared with others.
  public convenience init(unit: Unit, analyzer: Analyzer) {
    self.init(unit: unit, opening: .success(analyzer))
  }

  /// Makes a tokenizer with what came of opening the dictionaries.
  package init(unit: Unit, opening analyzer: Result<Analyzer, FenciError>) {
    self.unit = unit
    self.analyzer = analyzer
  }

  private static let standard = Result<Analyzer, FenciError> { () throws(FenciError) in
    try Analyzer()
  }

  /// Accepts the language of the string, and divides as before.
  ///
  /// The dictionaries hold simplified and traditional words together, and other scripts are divided by their own
  /// rules wherever they stand, so nothing depends on it.
  public func setLanguage(_ language: Language) { self.language = language }

  /// What kept the string from being divided; nil when nothing did.
  ///
  /// Besides missing dictionaries (``init(unit:)``) only sentences have one: ICU without its data.
  public var error: FenciError? { divided().error }

  /// The range of the token that contains an index.
  ///
  /// - Parameter index: An index of the string; one outside it counts as the nearest inside.
  /// - Returns: Indices of ``string``. The empty range at the index, where no token is: between words, at the end of
  ///   the string.
  /// - Complexity: O(log *t*), *t* the tokens, once the string is divided, which is O(*n*).
  public func tokenRange(at index: String.Index) -> Range<String.Index> {
    tokenRange(for: index..<index)
  }

  /// The smallest range that covers all tokens that intersect a range.
  ///
  /// - Parameter range: Indices of ``string``; what is outside it does not count. An empty range is that of the
  ///   token that contains it.
  /// - Returns: Indices of ``string``; the empty range at the beginning of `range` where no token is.
  /// - Complexity: As for ``tokenRange(at:)``.
  public func tokenRange(for range: Range<String.Index>) -> Range<String.Index> {
    let string = string ?? ""
    let tokens = divided().tokens(intersecting: range)
    guard let first = tokens.first, let last = tokens.last else {
      let index = min(max(range.lowerBound, string.startIndex), string.endIndex)
      return index..<index
    }
    return first.lowerBound..<last.upperBound
  }

  /// The ranges of the tokens that intersect a range.
  ///
  /// - Parameter range: Indices of ``string``; what is outside it does not count. An empty range intersects the
  ///   token that contains it.
  /// - Returns: Ranges of indices of ``string``, ascending and disjoint; tokens that reach out of `range` are whole.
  /// - Complexity: O(log *t* + *k*), *t* the tokens, *k* those returned, once the string is divided, which is O(*n*).
  public func tokens(for range: Range<String.Index>) -> [Range<String.Index>] {
    Array(divided().tokens(intersecting: range))
  }

  /// Calls a closure with the tokens that intersect a range, in order.
  ///
  /// - Parameters:
  ///   - range: As for ``tokens(for:)``.
  ///   - block: Gets the range of the token and what it holds; returns false to stop. It may give this tokenizer
  ///     another string: the tokens still are those of the string before.
  /// - Complexity: As for ``tokens(for:)``.
  public func enumerateTokens(
    in range: Range<String.Index>, using block: (Range<String.Index>, Attributes) -> Bool
  ) {
    let division = divided()
    for position in division.positions(intersecting: range) {
      guard block(division.ranges[position], division.attributes(at: position)) else { return }
    }
  }

  private func divided() -> Division {
    if let division { return division }
    let division = Division(of: string ?? "", unit: unit, analyzer: analyzer)
    self.division = division
    return division
  }
}
