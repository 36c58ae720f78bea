/// Finds the tokens that their characters alone decide: numbers, dates, addresses, names, marks.
///
/// At a byte offset the scanner says how far the token that begins there reaches, and what it is.
/// It knows everything but Han characters and the letters of scripts outside Latin, Greek and
/// Cyrillic; for those it returns nil, and ``WordBreaker`` or the lexicon decides.
///
///     let scanner = PatternScanner()
///     scanner.match(in: bytes, at: 0, end: bytes.count)      // "12.5%…" is (5, .percent)
///
/// The grammar of each kind, its limits and its known false positives are in Guides/TypedTokens.md;
/// each is one file in Patterns.
package struct PatternScanner: Sendable {
  /// The patterns that can be switched off; the token then falls apart into simpler ones.
  ///
  /// Runs of digits, runs of letters, single marks, white space and ill-formed bytes are no patterns:
  /// they are always found.
  package struct Kinds: OptionSet, Sendable, Hashable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Signs, fractions, digit grouping, exponents and multipliers such as 万 and 亿.
    package static let number = Kinds(rawValue: 1 << 0)
    package static let percent = Kinds(rawValue: 1 << 1)
    package static let date = Kinds(rawValue: 1 << 2)
    package static let time = Kinds(rawValue: 1 << 3)
    package static let url = Kinds(rawValue: 1 << 4)
    package static let email = Kinds(rawValue: 1 << 5)
    package static let mention = Kinds(rawValue: 1 << 6)
    package static let hashtag = Kinds(rawValue: 1 << 7)
    package static let version = Kinds(rawValue: 1 << 8)
    /// Hyphens, ampersands, plus and number signs and leading dots in words: Wi-Fi, AT&T, C++, .NET.
    package static let latin = Kinds(rawValue: 1 << 9)
    /// Names of several words: iPhone 15 Pro.
    package static let product = Kinds(rawValue: 1 << 10)
    /// Sequences of more than one scalar, and the kind of single ones.
    package static let emoji = Kinds(rawValue: 1 << 11)
    /// Runs of one mark, such as …… and !!!, as one token.
    package static let punctuation = Kinds(rawValue: 1 << 12)

    package static let all = Kinds(rawValue: 1 << 13 - 1)
  }

  package var kinds: Kinds
  package var dateStyle: DateStyle
  private let table = CharacterClassTable()

  package init(kinds: Kinds = .all, dateStyle: DateStyle = .compound) {
    self.kinds = kinds
    self.dateStyle = dateStyle
  }

  /// Finds the longest typed token that begins at a byte offset.
  ///
  /// - Parameters:
  ///   - source: UTF-8 text. Ill-formed bytes are tokens of kind `invalid`, one for each maximal
  ///     subpart. The bytes before `start` are context: they tell a sign from a hyphen.
  ///   - start: Where the token begins, a scalar boundary; `0 <= start < end`.
  ///   - end: Nothing is read at or after this offset; `end <= source.count`.
  /// - Returns: One past the token's last byte, and its kind; nil when the text at `start` is for the
  ///   lexicon or for ``WordBreaker``, that is, when its class is `han` or `other`.
  /// - Complexity: O(*length of the token*) plus a bounded look-ahead; no allocation.
  package func match(
    in source: UnsafeBufferPointer<UInt8>, at start: Int, end: Int
  ) -> (end: Int, kind: TokenKind)? {
    let text = PatternText(
      bytes: UnsafeBufferPointer(rebasing: source[..<end]), table: table)
    let lead = text.bytes[start]
    if lead < 0x80 { return matchASCII(lead, in: text, at: start) }
    let scalar = text.bytes.scalar(at: start)
    guard scalar.isWellFormed else { return (start &+ scalar.utf8Count, .invalid) }
    switch table.characterClass(of: scalar.value) {
    case .han, .other: return nil
    case .letter: return matchWord(in: text, at: start)
    case .digit: return matchDigit(in: text, at: start)
    case .whitespace: return matchWhitespace(in: text, at: start)
    case .extend: return matchExtenders(in: text, at: start)
    case .punctuation, .symbol: return matchMark(scalar, in: text, at: start)
    }
  }

  /// Where the number ends in a date or time of one unit: 2025年, 11月份, 14时, 8点半.
  ///
  /// - Parameters:
  ///   - token: The bytes of a date or time that ``match(in:at:end:)`` found.
  ///   - source: UTF-8 text.
  /// - Returns: One past the number's last byte; nil where there are several numbers, or nothing but one.
  /// - Complexity: O(*length of the token*).
  package func endOfNumber(
    inDate token: Range<Int>, of source: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let text = PatternText(
      bytes: UnsafeBufferPointer(rebasing: source[..<token.upperBound]), table: table)
    let end = text.digits(at: token.lowerBound).end
    guard token.lowerBound < end, end < token.upperBound else { return nil }
    // No byte within a character is taken for a digit.
    let hasMore = (end..<token.upperBound).contains { text.unit(at: $0).ascii.isASCIIDigit }
    return hasMore ? nil : end
  }

  private func matchASCII(
    _ lead: UInt8, in text: PatternText, at start: Int
  ) -> (end: Int, kind: TokenKind)? {
    if lead.isASCIILetter { return matchWord(in: text, at: start) }
    if lead.isASCIIDigit { return matchDigit(in: text, at: start) }
    if lead == 0x20 || lead &- 9 < 5 { return matchWhitespace(in: text, at: start) }
    return matchMark(DecodedScalar(value: UInt32(lead), utf8Count: 1), in: text, at: start)
  }

  /// A token that begins with a letter, the longest of the kinds that can.
  private func matchWord(in text: PatternText, at start: Int) -> (end: Int, kind: TokenKind)? {
    if kinds.contains(.url), let end = text.endOfURL(at: start) { return (end, .url) }
    if kinds.contains(.version), let end = text.endOfVersion(at: start) { return (end, .version) }
    let word = text.word(at: start, joinsMarks: kinds.contains(.latin))
    if kinds.contains(.email), let end = text.endOfEmail(at: start, wordEnd: word.end) {
      return (end, .email)
    }
    if kinds.contains(.product) {
      if let end = text.endOfProductName(after: word, at: start) { return (end, .product) }
      // m2 after a space is a unit, not a model.
      if word.hasDigit, !text.isUnitOfMeasure(from: start, to: word.end) {
        return (word.end, .product)
      }
    }
    return (word.end, .latin)
  }

  /// A token that begins with a digit, the longest of the kinds that can.
  private func matchDigit(in text: PatternText, at start: Int) -> (end: Int, kind: TokenKind)? {
    if kinds.contains(.emoji), let end = text.endOfKeycap(at: start) { return (end, .emoji) }
    let digits = text.digits(at: start)
    // 第5日 is the fifth day, not the fifth of a month.
    if kinds.contains(.date), let end = text.endOfDate(digits, at: start, style: dateStyle),
      !text.follows("第", start)
    {
      return (end, .date)
    }
    if kinds.contains(.time), let end = text.endOfTime(digits, at: start, style: dateStyle),
      !text.follows("第", start)
    {
      return (end, .time)
    }
    if kinds.contains(.version), let end = text.endOfVersion(at: start) { return (end, .version) }
    let number = kinds.contains(.number) ? text.number(at: start) : text.plainNumber(at: start)
    guard number.isPlain else { return matchPercent(after: number, in: text) }
    let word = text.word(at: start, afterNumber: number.end, joinsMarks: kinds.contains(.latin))
    if kinds.contains(.email), let end = text.endOfEmail(at: start, wordEnd: word.end) {
      return (end, .email)
    }
    if word.end > number.end {
      if kinds.contains(.number), text.isUnitOfMeasure(from: number.end, to: word.end) {
        return (word.end, .number)
      }
      return (word.end, kinds.contains(.product) ? .product : .latin)
    }
    return matchPercent(after: number, in: text)
  }

  /// A number, with the percent sign that may follow it.
  private func matchPercent(
    after number: NumberMatch, in text: PatternText
  ) -> (end: Int, kind: TokenKind) {
    if kinds.contains(.percent), let end = text.endOfPercentSign(at: number.end) {
      return (end, .percent)
    }
    return (number.end, .number)
  }

  /// A run of white space within a line, or one line end.
  private func matchWhitespace(in text: PatternText, at start: Int) -> (end: Int, kind: TokenKind)?
  {
    (text.endOfLineEnd(at: start) ?? text.endOfSpaces(at: start), .whitespace)
  }

  /// Marks with nothing before them to belong to.
  private func matchExtenders(in text: PatternText, at start: Int) -> (end: Int, kind: TokenKind)? {
    if kinds.contains(.emoji), let end = text.endOfEmoji(at: start) { return (end, .emoji) }
    return (text.endOfExtenders(at: start), .other)
  }

  /// A token that begins with a punctuation mark or a symbol.
  private func matchMark(
    _ scalar: DecodedScalar, in text: PatternText, at start: Int
  ) -> (end: Int, kind: TokenKind)? {
    let unit = text.unit(at: start)
    switch unit.ascii {
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      if kinds.contains(.number), let signed = matchSigned(in: text, at: start) { return signed }
    case UInt8(ascii: "@"):
      if kinds.contains(.mention), let end = text.endOfMention(at: start) { return (end, .mention) }
    case UInt8(ascii: "#"):
      if kinds.contains(.hashtag), let end = text.endOfHashtag(at: start) { return (end, .hashtag) }
      if kinds.contains(.emoji), let end = text.endOfKeycap(at: start) { return (end, .emoji) }
    case UInt8(ascii: "*"):
      if kinds.contains(.emoji), let end = text.endOfKeycap(at: start) { return (end, .emoji) }
    case UInt8(ascii: "_"):
      if let end = text.endOfUnderscoredWord(at: start) { return (end, .latin) }
    case UInt8(ascii: "."):
      if kinds.contains(.latin), let end = text.endOfDottedWord(at: start) { return (end, .latin) }
    case 0:
      if scalar.value == 0x2212, kinds.contains(.number),
        let signed = matchSigned(in: text, at: start)
      {
        return signed
      }
      if kinds.contains(.number), text.isVulgarFraction(scalar.value) {
        return (text.endOfExtenders(at: start &+ scalar.utf8Count), .number)
      }
      if kinds.contains(.emoji), let end = text.endOfEmoji(at: start) { return (end, .emoji) }
    default: break
    }
    let isPunctuation = table.characterClass(of: scalar.value) == .punctuation
    let end =
      kinds.contains(.punctuation)
      ? text.endOfMarks(scalar, at: start) : start &+ scalar.utf8Count
    return (text.endOfExtenders(at: end), isPunctuation ? .punctuation : .symbol)
  }

  /// A number or percentage with the sign that stands at `start`.
  private func matchSigned(in text: PatternText, at start: Int) -> (end: Int, kind: TokenKind)? {
    let first = start &+ text.scalar(at: start).utf8Count
    guard text.unit(at: first).ascii.isASCIIDigit, !text.isGlued(at: start) else { return nil }
    let number = text.number(at: first)
    let word = text.word(at: first, afterNumber: number.end, joinsMarks: false)
    guard number.isPlain, word.end > number.end else {
      return matchPercent(after: number, in: text)
    }
    // -5kg is a quantity; -5G is a hyphen before a name.
    return text.isUnitOfMeasure(from: number.end, to: word.end) ? (word.end, .number) : nil
  }
}
