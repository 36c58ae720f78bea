package import FenciText

/// Says which keywords are the same: those that people chose of a document, and those that were ranked.
///
/// Two keywords are the same when they are spelled alike after compatibility composition (NFKC), in lower
/// case and without white space: `MIX 2S` and `ｍｉｘ2s`. Script is not folded, as it is in terms: who asks
/// for 高端市场 has not found 高端市場.
package struct KeywordComparison: ~Copyable {
  private var normalizer: Normalizer

  /// - Throws: ``TextError/unavailable(service:)`` when ICU lacks the form.
  package init() throws(TextError) { normalizer = try Normalizer(.nfkc) }

  /// The spelling by which a keyword, or a text in which one is looked for, is compared.
  ///
  /// - Complexity: O(*n*).
  package mutating func spelling(_ text: String) throws(TextError) -> String {
    let normalized = try normalizer.normalize(text).string
    let lowercase =
      normalized.unicodeScalars.contains("Σ")
      ? Self.lowercasedWithFinalSigma(normalized) : normalized.lowercased()
    var spelling = String.UnicodeScalarView()
    for scalar in lowercase.unicodeScalars where !Self.isWhiteSpace(scalar) {
      spelling.append(scalar)
    }
    return String(spelling)
  }

  /// The spellings of keywords in order, without empty ones; of those alike, the first.
  package mutating func distinct(_ keywords: [String]) throws(TextError) -> [String] {
    var (distinct, seen): ([String], Set<String>) = ([], [])
    for keyword in keywords {
      let spelling = try spelling(keyword)
      if !spelling.isEmpty, seen.insert(spelling).inserted { distinct.append(spelling) }
    }
    return distinct
  }

  /// A text in lower case, with ς for Σ at the end of a word, where Swift writes σ.
  ///
  /// Source: The Unicode Standard, section 3.13, table 3-17 (Final_Sigma).
  private static func lowercasedWithFinalSigma(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    func isCased(_ neighbours: some Sequence<Unicode.Scalar>) -> Bool {
      neighbours.first { !$0.properties.isCaseIgnorable }?.properties.isCased ?? false
    }
    var lowercase = ""
    for (index, scalar) in scalars.enumerated() {
      let isFinalSigma =
        scalar == "Σ" && isCased(scalars[..<index].reversed()) && !isCased(scalars[(index + 1)...])
      lowercase += isFinalSigma ? "ς" : scalar.properties.lowercaseMapping
    }
    return lowercase
  }

  /// White space as scorers in Python have it.
  private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }
}
