/// A term that may become a keyword: where it first stands and how it is used.
///
/// Counts have 32 bits, because a document has several hundred of these for each kilobyte.
package struct Candidate: Sendable {
  /// Names the folded term.
  package var key: TermKey
  /// The term sequence's tokens at the first occurrence.
  package var firstTerm: Int32
  /// Tokens at the first occurrence.
  package var termCount: Int32
  /// Occurrences, in title and text.
  package var frequency: Int32 = 0
  /// Occurrences with a function word or a boundary on both sides.
  package var freeFrequency: Int32 = 0
  /// Occurrences as the whole content of brackets or quotation marks.
  package var quotedFrequency: Int32 = 0
  /// The highest frequency of a candidate of more tokens that contains this one.
  package var containerFrequency: Int32 = 0
  /// How wide it looks, in half characters.
  package var halfWidth: Int32
  /// Folded characters, white space not counted.
  package var characterCount: Int32
  /// Ends of the chain of occurrences; -1 when empty.
  var firstOccurrence: Int32 = -1
  var lastOccurrence: Int32 = -1
  package var isInTitle = false
  /// Whether it is only a candidate if it is repeated: 小米之家, 不正当竞争.
  package var mustRepeat = false

  /// Makes a candidate of a run of tokens that has not occurred yet.
  init(_ window: CandidateWindow, from first: Int, mustRepeat: Bool) {
    key = window.key
    firstTerm = Int32(truncatingIfNeeded: first)
    termCount = Int32(truncatingIfNeeded: window.count)
    halfWidth = Int32(clamping: window.halfWidth)
    characterCount = Int32(clamping: window.characterCount)
    self.mustRepeat = mustRepeat
  }

  /// The tokens of the first occurrence.
  package var termRange: Range<Int> { Int(firstTerm)..<Int(firstTerm) + Int(termCount) }

  /// Orders candidates by their first occurrence, the shorter first; no two have the same.
  package var textOrder: Int { Int(firstTerm) << 32 | Int(termCount) }

  /// Whether it has several tokens where it first stands.
  package var isPhrase: Bool { termCount > 1 }

  /// Whether the document marks it as a name: quoted, or spelled X之Y throughout.
  package var isName: Bool { mustRepeat || quotedFrequency > 0 }

  /// Whether it never occurs outside one longer repeated candidate.
  package var isOnlyContained: Bool { frequency > 1 && containerFrequency == frequency }

  /// Whether it would have had to be repeated, and is not.
  package var isUnrepeatedName: Bool { mustRepeat && frequency < 2 && quotedFrequency == 0 }
}
