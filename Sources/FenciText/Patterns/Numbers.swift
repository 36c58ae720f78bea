/// A run of the digits 0-9 and ０-９.
struct DigitRun {
  /// One past its last byte.
  let end: Int
  /// How many digits; 0 when there are none.
  let count: Int
  /// The value of the first nine digits.
  let value: Int
}

/// A number and how it was written.
struct NumberMatch {
  let end: Int
  /// Only digits and at most one decimal point, so that a unit or the letters of a model may follow.
  let isPlain: Bool
}

// Numbers: digits, grouped digits, a decimal part, an exponent, a simple fraction, a multiplier.
extension PatternText {
  func digits(at offset: Int) -> DigitRun {
    var at = offset
    var count = 0
    var value = 0
    while true {
      let unit = unit(at: at)
      guard unit.ascii.isASCIIDigit else { break }
      if count < 9 { value = value &* 10 &+ Int(unit.ascii &- 0x30) }
      count &+= 1
      at &+= unit.utf8Count
    }
    return DigitRun(end: at, count: count, value: value)
  }

  /// A run of digits alone.
  func plainNumber(at offset: Int) -> NumberMatch {
    NumberMatch(end: endOfExtenders(at: digits(at: offset).end), isPlain: true)
  }

  /// The number that begins with the digit at an offset.
  func number(at offset: Int) -> NumberMatch {
    let whole = digits(at: offset)
    let grouped = endOfDigitGroups(after: whole, at: offset)
    var at = endOfDecimals(at: grouped) ?? grouped
    let isInteger = at == whole.end
    if let end = endOfExponent(at: at) { return NumberMatch(end: end, isPlain: false) }
    if isInteger, let end = endOfSimpleFraction(after: whole, at: offset) {
      return NumberMatch(end: end, isPlain: false)
    }
    if isInteger, isVulgarFraction(scalar(at: at).value) { at &+= scalar(at: at).utf8Count }
    if let end = endOfMultipliers(at: at) { return NumberMatch(end: end, isPlain: false) }
    let end = endOfExtenders(at: at)
    return NumberMatch(end: end, isPlain: end == at)
  }

  /// The end of groups of three digits, each after a comma; the end of `whole` when the commas do not
  /// group, as in the list 1,2,3.
  ///
  /// A full-width comma groups full-width digits only: after others it is punctuation.
  private func endOfDigitGroups(after whole: DigitRun, at offset: Int) -> Int {
    guard whole.count <= 3 else { return whole.end }
    var at = whole.end
    while let first = end(of: UInt8(ascii: ","), at: at),
      first &- at == unit(at: offset).utf8Count
    {
      // Three digits and no more: a longer run is a member of a list, and is not read to its end.
      var next = first
      for _ in 0..<3 {
        let unit = unit(at: next)
        guard unit.ascii.isASCIIDigit else { return at }
        next &+= unit.utf8Count
      }
      if unit(at: next).ascii.isASCIIDigit { return at }
      at = next
    }
    return at
  }

  private func endOfDecimals(at offset: Int) -> Int? {
    guard let first = end(of: UInt8(ascii: "."), at: offset) else { return nil }
    let decimals = digits(at: first)
    return decimals.count > 0 ? decimals.end : nil
  }

  private func endOfExponent(at offset: Int) -> Int? {
    guard unit(at: offset).ascii | 0x20 == UInt8(ascii: "e") else { return nil }
    var at = offset &+ unit(at: offset).utf8Count
    if let end = end(of: UInt8(ascii: "+"), at: at) ?? end(of: UInt8(ascii: "-"), at: at) {
      at = end
    }
    var count = 0
    while unit(at: at).ascii.isASCIIDigit, count < 4 {
      at &+= unit(at: at).utf8Count
      count &+= 1
    }
    return count > 0 && !isLetterOrDigit(at: at) ? at : nil
  }

  /// 3/4, but neither a path nor a date: no slash on either side.
  private func endOfSimpleFraction(after numerator: DigitRun, at offset: Int) -> Int? {
    guard numerator.count <= 4, let first = end(of: UInt8(ascii: "/"), at: numerator.end),
      offset == 0 || byte(at: offset &- 1) != UInt8(ascii: "/")
    else { return nil }
    var at = first
    var count = 0
    while unit(at: at).ascii.isASCIIDigit, count < 5 {
      at &+= unit(at: at).utf8Count
      count &+= 1
    }
    guard count > 0, count < 5, !isLetterOrDigit(at: at) else { return nil }
    return end(of: UInt8(ascii: "/"), at: at) == nil ? at : nil
  }

  /// 百, 千, 万, 亿 and their combinations, at most four: 3千万, 1.2万亿.
  private func endOfMultipliers(at offset: Int) -> Int? {
    var at = offset
    var count = 0
    while count < 4 {
      let scalar = scalar(at: at)
      let next = at &+ scalar.utf8Count
      switch scalar.value {
      case 0x4E07, 0x842C, 0x4EBF, 0x5104: break  // 万 萬 亿 億
      // 千米, 千克, 千瓦 are units; 百分, 百货, 百度 are words.
      case 0x5343 where !isOneOf("米克瓦卡伏帕赫焦", at: next): break
      case 0x767E where !isOneOf("分货度科", at: next): break
      default: return count > 0 ? at : nil
      }
      at = next
      count &+= 1
    }
    return at
  }

  /// ½ and its like: the vulgar fractions of Latin-1 and of the block Number Forms.
  func isVulgarFraction(_ value: UInt32) -> Bool {
    switch value {
    case 0xBC...0xBE, 0x2150...0x215E, 0x2189: true
    default: false
    }
  }

  /// %, ％, ﹪, ‰ or ‱ right after a number.
  func endOfPercentSign(at offset: Int) -> Int? {
    if let end = end(of: UInt8(ascii: "%"), at: offset) { return end }
    let scalar = scalar(at: offset)
    switch scalar.value {
    case 0xFE6A, 0x2030, 0x2031: return offset &+ scalar.utf8Count
    default: return nil
    }
  }

  func isLetterOrDigit(at offset: Int) -> Bool {
    switch characterClass(at: offset) {
    case .letter, .digit: true
    default: false
    }
  }

  /// Whether the scalar at an offset is one of a few characters of three bytes each.
  func isOneOf(_ characters: StaticString, at offset: Int) -> Bool {
    guard offset &+ 3 <= end else { return false }
    for at in stride(from: 0, to: characters.utf8CodeUnitCount, by: 3)
    where bytes[offset] == characters.utf8Start[at]
      && bytes[offset &+ 1] == characters.utf8Start[at &+ 1]
      && bytes[offset &+ 2] == characters.utf8Start[at &+ 2]
    {
      return true
    }
    return false
  }
}
