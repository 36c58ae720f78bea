// Names of several words, one of which is a model number: iPhone 15 Pro, Redmi Note 5, RTX 4090 Ti.
//
//     name   = head [head] model tail*  |  glued tail+
//     head   = a word of 2 to 15 letters with a capital; not in `ordinaryHeads`
//     model  = 1 to 4 digits (no year), d.d, or letters and digits of at most 7 bytes
//     tail   = a capitalised word of 2 to 5 letters, at most 3 of them, each with an optional +
//
// Words stand one space apart. The rules are conservative where English prose and counted Chinese
// nouns look alike; Guides/TypedTokens.md lists what they still take wrongly.
extension PatternText {
  /// The end of a product name whose first word is given; nil when the word stands alone.
  func endOfProductName(after word: WordMatch, at offset: Int) -> Int? {
    guard byte(at: word.end) == 0x20, word.beginsWithUppercase || word.hasInnerUppercase else {
      return nil
    }
    if word.hasDigit { return endOfTails(at: word.end) }
    guard let model = endOfModel(afterHead: word, at: offset) else { return nil }
    return endOfTails(at: model) ?? model
  }

  private func endOfModel(afterHead word: WordMatch, at offset: Int) -> Int? {
    guard isHead(word, at: offset) else { return nil }
    let next = word.end &+ 1
    if let model = endOfModel(at: next, afterInnerCapital: word.isMixedCase) { return model }
    guard byte(at: next).isASCIILetter, let second = shortWord(at: next),
      second.beginsWithUppercase || second.hasInnerUppercase, byte(at: second.end) == 0x20,
      isHead(second, at: next)
    else { return nil }
    return endOfModel(at: second.end &+ 1, afterInnerCapital: second.isMixedCase)
  }

  private func isHead(_ word: WordMatch, at offset: Int) -> Bool {
    word.letterCount >= 2 && word.letterCount <= 15 && !word.hasDigit
      && !PatternText.ordinaryHeads.contains(bytes[offset..<word.end], foldingCase: true)
  }

  /// A word of ASCII letters, at most 15; nil when it is longer or goes on with other characters.
  private func shortWord(at offset: Int) -> WordMatch? {
    var word = WordMatch(end: offset)
    while byte(at: word.end).isASCIILetter {
      guard word.letterCount < 15 else { return nil }
      word.count(isUppercase: bytes[word.end].isASCIIUppercase)
      word.end &+= 1
    }
    return word.letterCount > 0 ? word : nil
  }

  /// A model number: digits, digits with one decimal, or letters and digits.
  private func endOfModel(at offset: Int, afterInnerCapital: Bool) -> Int? {
    var at = offset
    var digitCount = 0
    while at &- offset <= 7, byte(at: at).isASCIILetterOrDigit {
      if bytes[at].isASCIIDigit { digitCount &+= 1 }
      at &+= 1
    }
    let count = at &- offset
    guard digitCount > 0, count <= 7 else { return nil }
    if digitCount < count {
      return isMixedModel(from: offset, to: at) ? endOfPlus(at: at) ?? at : nil
    }
    guard count <= 4, !(count == 4 && isYearPrefix(at: offset)) else { return nil }
    if byte(at: at) == UInt8(ascii: "."), byte(at: at &+ 1).isASCIIDigit {
      at &+= 2
      if byte(at: at).isASCIIDigit { at &+= 1 }
    }
    return isNumberOfSomething(at: at, afterInnerCapital: afterInnerCapital) ? nil : at
  }

  private func isYearPrefix(at offset: Int) -> Bool {
    has("19", at: offset) || has("20", at: offset)
  }

  /// Letters and digits that name a model, and no quantity, ordinal or generation of technology.
  private func isMixedModel(from start: Int, to end: Int) -> Bool {
    guard !continuesWord(at: end) else { return false }
    var letters = start
    while bytes[letters].isASCIIDigit { letters &+= 1 }
    guard letters > start else { return true }
    if isUnitOfMeasure(from: letters, to: end) { return false }
    let ending = bytes[letters..<end]
    if PatternText.ordinalEndings.contains(ending, foldingCase: true) { return false }
    return letters &- start > 1 || !PatternText.technologies.contains(ending, foldingCase: true)
  }

  /// Whether what follows a bare number shows that it counts, measures or continues.
  private func isNumberOfSomething(at offset: Int, afterInnerCapital: Bool) -> Bool {
    if continuesWord(at: offset) { return true }
    switch unit(at: offset).ascii {
    case UInt8(ascii: "%"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "$"): return true
    case UInt8(ascii: ","), UInt8(ascii: "."):
      return unit(at: offset &+ unit(at: offset).utf8Count).ascii.isASCIIDigit
    default: break
    }
    let next = byte(at: offset) == 0x20 ? offset &+ 1 : offset
    if isOneOf("个人年月日号支家次名岁元块度万亿千百点分时秒只件台场期倍天周款种条位张项届层", at: next)
      || isOneOf("個歲塊萬億點時隻臺場週種條張項屆層國国折座辆架部所间本套组例起宗余多小轮集页級级强℃‰％", at: next)
    {
      return true
    }
    guard next > offset, characterClass(at: next) == .letter else { return false }
    // A Greek letter begins a unit, such as μm.
    guard byte(at: next).isASCIILetter else { return true }
    guard let word = shortWord(at: next) else { return false }
    if isUnitOfMeasure(from: next, to: word.end) { return true }
    // “Room 12 was” is prose; “iPhone 15 was” is a phone all the same.
    return bytes[next].isASCIILowercase && !afterInnerCapital && !isLowercaseTail(word, at: next)
  }

  private func continuesWord(at offset: Int) -> Bool {
    switch byte(at: offset) {
    case UInt8(ascii: "_"): return true
    case UInt8(ascii: "-"), UInt8(ascii: "'"): return isLetterOrDigit(at: offset &+ 1)
    default:
      switch characterClass(at: offset) {
      case .letter, .digit, .extend: return true
      default: return false
      }
    }
  }

  /// One to three tails after the word that ends at an offset, or nil.
  private func endOfTails(at offset: Int) -> Int? {
    var at = offset
    for _ in 0..<3 {
      guard byte(at: at) == 0x20, let word = shortWord(at: at &+ 1),
        isTail(word, at: at &+ 1)
      else { break }
      at = endOfPlus(at: word.end) ?? word.end
      // Snapdragon 8 Gen 3.
      if byte(at: at) == 0x20, byte(at: at &+ 1).isASCIIDigit, !byte(at: at &+ 2).isASCIIDigit,
        !isNumberOfSomething(at: at &+ 2, afterInnerCapital: false)
      {
        at &+= 2
      }
    }
    return at > offset ? at : nil
  }

  private func isTail(_ word: WordMatch, at offset: Int) -> Bool {
    guard word.letterCount >= 2, word.letterCount <= 5, !continuesWord(at: word.end) else {
      return false
    }
    guard word.beginsWithUppercase else { return isLowercaseTail(word, at: offset) }
    return !isUnitOfMeasure(from: offset, to: word.end)
      && !PatternText.ordinaryHeads.contains(bytes[offset..<word.end], foldingCase: true)
      && !PatternText.ordinaryTails.contains(bytes[offset..<word.end], foldingCase: true)
  }

  private func isLowercaseTail(_ word: WordMatch, at offset: Int) -> Bool {
    !word.hasInnerUppercase
      && PatternText.lowercaseTails.contains(bytes[offset..<word.end], foldingCase: false)
  }

  /// A + that ends a word.
  private func endOfPlus(at offset: Int) -> Int? {
    guard byte(at: offset) == UInt8(ascii: "+"), !isLetterOrDigit(at: offset &+ 1),
      byte(at: offset &+ 1) != UInt8(ascii: "+")
    else { return nil }
    return offset &+ 1
  }

  private static let lowercaseTails = ShortWords(
    "pro max plus ultra mini air lite se note fold flip turbo ti")

  /// What a product is, after its name.
  private static let ordinaryTails = ShortWords(
    "ai api app apps chip cpu gpu npu soc model phone pc os tv car suv ram rom led lcd oled usb")

  private static let ordinalEndings = ShortWords("st nd rd th")

  /// 5G, 3D and 4K qualify what follows them, not what stands before.
  private static let technologies = ShortWords("g d k")

  /// Capitalised words that are no brand: they open English sentences, or number parts and dates.
  private static let ordinaryHeads = ShortWords(
    """
    a about above after all also am an and any are around as at be because been before below between \
    both but by can could did do does during each even every few for from had has have he her his how \
    i if in into is it its just last least less like many may me more most much my near next no not \
    now of off on once one only or other our out over own per previous same she should since so some \
    such than that the their them then there these they this those through till to too two three \
    under until up upon us use used via was we were what when where which while who why will with \
    within without would yet you your \
    january february march april june july august september october november december jan feb mar \
    apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday \
    mon tue wed thu fri sat sun \
    act age article bar box building bus case chapter class column copyright day days episode \
    equation example exit fig figure flight floor gate grade group hour item lane lesson level line \
    lot minute month no number opus page paragraph part ph phase pin place platform plate point problem \
    question rank room round row rule scene score season section series session size slide stage \
    stanza step street table team test top track type unit verse vol volume week year zone
    """)
}
