/// A word of letters and digits, and what its letters say.
struct WordMatch {
  var end: Int
  var letterCount = 0
  var uppercaseCount = 0
  var hasDigit = false
  var beginsWithUppercase = false

  /// An upper-case letter after the first letter: iPhone, MIX, PlayStation.
  var hasInnerUppercase: Bool { uppercaseCount > (beginsWithUppercase ? 1 : 0) }

  /// Such a letter and lower-case ones too, as no acronym has: iPhone, PlayStation.
  var isMixedCase: Bool { hasInnerUppercase && uppercaseCount < letterCount }

  mutating func count(isUppercase: Bool) {
    if isUppercase {
      if letterCount == 0 { beginsWithUppercase = true }
      uppercaseCount &+= 1
    }
    letterCount &+= 1
  }
}

// Words: letters, digits and underscores, with the marks that hold them together.
extension PatternText {
  /// The word at an offset.
  ///
  /// Letters, digits, underscores and the marks . ' ’ · between letters join as in UAX #29. With
  /// `joinsMarks` so do a hyphen between letters and digits (Wi-Fi, COVID-19), an ampersand between
  /// capitals (AT&T), and + ++ # at the end (Google+, C++, C#).
  ///
  /// When a number that begins at `offset` ends at `afterNumber`, the word is what the letters after
  /// it make of both (5G, 10kg); without letters it ends there too.
  func word(at offset: Int, afterNumber: Int? = nil, joinsMarks: Bool) -> WordMatch {
    var word = WordMatch(end: afterNumber ?? offset, hasDigit: afterNumber != nil)
    var last: CharacterClass = afterNumber != nil ? .digit : .whitespace
    while word.end < end {
      let lead = bytes[word.end]
      if lead.isASCIILetter {
        word.count(isUppercase: lead.isASCIIUppercase)
        last = .letter
        word.end &+= 1
      } else if lead.isASCIIDigit {
        word.hasDigit = true
        last = .digit
        word.end &+= 1
      } else if lead == UInt8(ascii: "_") {
        last = .punctuation
        word.end &+= 1
      } else if lead >= 0x80, let next = endOfWordScalar(&word, &last) {
        word.end = next
      } else if let next = endOfJoiner(in: word, after: last, joinsMarks: joinsMarks) {
        word.end = next
      } else {
        break
      }
    }
    if joinsMarks, word.letterCount > 0, let end = endOfTrailingMarks(of: word, at: offset) {
      word.end = end
    }
    return word
  }

  /// Takes a scalar outside ASCII into the word, if it is a letter, a digit, a mark on the letter
  /// before it or a raised or lowered digit (m², CO₂).
  private func endOfWordScalar(_ word: inout WordMatch, _ last: inout CharacterClass) -> Int? {
    let scalar = bytes.scalar(at: word.end)
    guard scalar.isWellFormed else { return nil }
    let traits = table.traits(of: scalar.value)
    switch traits.characterClass {
    case .letter:
      word.count(isUppercase: traits.isUppercase)
      last = .letter
    case .digit:
      word.hasDigit = true
      last = .digit
    case .extend: break
    default:
      guard last == .letter, isRaisedOrLoweredDigit(scalar.value) else { return nil }
    }
    return word.end &+ scalar.utf8Count
  }

  private func isRaisedOrLoweredDigit(_ value: UInt32) -> Bool {
    switch value {
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079, 0x2080...0x2089: true
    default: false
    }
  }

  /// The end of a mark that joins the word to the letter or digit after it.
  private func endOfJoiner(
    in word: WordMatch, after last: CharacterClass, joinsMarks: Bool
  ) -> Int? {
    let mark = scalar(at: word.end)
    let next = word.end &+ mark.utf8Count
    switch mark.value {
    case 0x2E, 0x27:
      if last == .letter { return characterClass(at: next) == .letter ? next : nil }
      // In a bare number these are for the number to decide.
      return last == .digit && word.letterCount > 0 && characterClass(at: next) == .digit
        ? next : nil
    case 0x2019, 0xB7:
      return last == .letter && characterClass(at: next) == .letter ? next : nil
    case 0x2D where joinsMarks:
      switch (last, characterClass(at: next)) {
      case (.letter, .letter), (.letter, .digit), (.digit, .letter): return next
      case (.digit, .digit): return word.letterCount > 0 ? next : nil
      default: return nil
      }
    case 0x26 where joinsMarks:
      return byte(at: word.end &- 1).isASCIIUppercase && byte(at: next).isASCIIUppercase
        ? next : nil
    default: return nil
    }
  }

  /// + and ++ and # at the end of a word, where they are part of a name and no operator.
  private func endOfTrailingMarks(of word: WordMatch, at offset: Int) -> Int? {
    let at = word.end
    switch byte(at: at) {
    case UInt8(ascii: "+"):
      if byte(at: at &+ 1) == UInt8(ascii: "+") {
        // C++ and C++17, but not a++b.
        guard byte(at: at &+ 2) != UInt8(ascii: "+") else { return nil }
        let digits = digits(at: at &+ 2)
        return characterClass(at: digits.end) == .letter ? nil : digits.end
      }
      switch characterClass(at: at &+ 1) {
      case .letter, .digit, .other, .extend: return nil
      // 5G+工业互联网 is an addition, Pro+版 is a name.
      case .han: return byte(at: at &- 1).isASCIILowercase && word.letterCount > 2 ? at &+ 1 : nil
      case .whitespace, .punctuation, .symbol:
        return byte(at: at &+ 1) == UInt8(ascii: "=") ? nil : at &+ 1
      }
    case UInt8(ascii: "#"):
      guard at == offset &+ 1, bytes[offset].isASCIIUppercase else { return nil }
      return isLetterOrDigit(at: at &+ 1) || byte(at: at &+ 1) == UInt8(ascii: "#") ? nil : at &+ 1
    default: return nil
    }
  }

  /// A word that begins with underscores, such as __init__.
  func endOfUnderscoredWord(at offset: Int) -> Int? {
    var at = offset
    while byte(at: at) == UInt8(ascii: "_") { at &+= 1 }
    return isLetterOrDigit(at: at) ? word(at: offset, joinsMarks: false).end : nil
  }

  /// .NET and .py: a dot that follows no word, and two to five letters of one case.
  ///
  /// After a Han character only .NET passes: much Chinese text of science ends its sentences with a
  /// dot, and an acronym often begins the next.
  func endOfDottedWord(at offset: Int) -> Int? {
    switch characterClass(before: offset) {
    case .letter, .digit, .other, .extend: return nil
    // The end of a sentence, not the start of a name; Chinese marks need no space after them.
    case .punctuation where byte(at: offset &- 1) < 0x80: return nil
    case .han where !has(".NET", at: offset): return nil
    case .han, .whitespace, .punctuation, .symbol: break
    }
    var at = offset &+ 1
    let isUppercase = byte(at: at).isASCIIUppercase
    while at &- offset <= 6, byte(at: at).isASCIILetter {
      guard byte(at: at).isASCIIUppercase == isUppercase else { return nil }
      at &+= 1
    }
    guard at &- offset > (isUppercase ? 3 : 2), at &- offset <= 6, !isLetterOrDigit(at: at) else {
      return nil
    }
    return at
  }
}
