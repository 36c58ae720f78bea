/// A term that may become a keyword: where it first stands and how it is used.
package struct Candidate: Sendable {
  /// Names the folded term.
  package var key: TermKey
  /// The term sequence's tokens at the first occurrence.
  package var firstTerm: Int
  /// Tokens at the first occurrence.
  package var termCount: Int
  /// Occurrences, in title and text.
  package var frequency = 0
  /// Occurrences with a function word or a boundary on both sides.
  package var freeFrequency = 0
  /// Occurrences as the whole content of brackets or quotation marks.
  package var quotedFrequency = 0
  /// The highest frequency of a candidate of more tokens that contains this one.
  package var containerFrequency = 0
  package var isInTitle = false
  /// How wide it looks, in half characters.
  package var halfWidth: Int
  /// Folded characters, white space not counted.
  package var characterCount: Int
  /// Whether it is only a candidate if it is repeated: 小米之家, 不正当竞争.
  package var mustRepeat = false
  /// Ends of the chain of occurrences; -1 when empty.
  var firstOccurrence = -1
  var lastOccurrence = -1

  /// Whether the document marks it as a name: quoted, or spelled X之Y throughout.
  package var isName: Bool { mustRepeat || quotedFrequency > 0 }

  /// Whether it never occurs outside one longer repeated candidate.
  package var isOnlyContained: Bool { frequency > 1 && containerFrequency == frequency }

  /// Whether it would have had to be repeated, and is not.
  package var isUnrepeatedName: Bool { mustRepeat && frequency < 2 && quotedFrequency == 0 }
}
