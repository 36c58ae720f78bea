// Emoji sequences of UTS #51: presentation and skin tone selectors, joined groups, flags, keycaps,
// tags.
extension PatternText {
  private static let joiner: UInt32 = 0x200D
  private static let textSelector: UInt32 = 0xFE0E
  private static let emojiSelector: UInt32 = 0xFE0F

  /// The emoji sequence at an offset; nil for characters that are emoji only on request, such as ©,
  /// unless a selector, a skin tone or a joiner asks.
  ///
  /// Source: Unicode Technical Standard #51, version 15.0, section 1.4.9, EBNF and ED-15a. We take
  /// sequences that no font draws as one too: a joiner says that they belong together.
  func endOfEmoji(at offset: Int) -> Int? {
    let first = scalar(at: offset)
    if isRegionalIndicator(first.value) {
      let next = offset &+ first.utf8Count
      let second = scalar(at: next)
      return endOfExtenders(
        at: isRegionalIndicator(second.value) ? next &+ second.utf8Count : next)
    }
    if isModifier(first.value) { return endOfExtenders(at: offset &+ first.utf8Count) }
    var at = offset
    var isEmoji = false
    while true {
      let scalar = scalar(at: at)
      let traits = table.traits(of: scalar.value)
      guard traits.isPictographic else { break }
      at &+= scalar.utf8Count
      if at > offset &+ first.utf8Count || traits.columns == 2 { isEmoji = true }
      let last = takeExtenders(at: &at, isEmoji: &isEmoji)
      if last != PatternText.joiner { break }
    }
    return isEmoji ? at : nil
  }

  /// Moves past selectors, skin tones, tags, joiners and other marks; returns the last one, or 0.
  private func takeExtenders(at offset: inout Int, isEmoji: inout Bool) -> UInt32 {
    var last: UInt32 = 0
    while offset < end, bytes[offset] >= 0x80 {
      let scalar = bytes.scalar(at: offset)
      guard table.characterClass(of: scalar.value) == .extend else { break }
      switch scalar.value {
      case PatternText.textSelector: isEmoji = false
      case PatternText.emojiSelector: isEmoji = true
      case let value where isModifier(value): isEmoji = true
      default: break
      }
      last = scalar.value
      offset &+= scalar.utf8Count
    }
    return last
  }

  /// A digit, # or * in a keycap: 1️⃣.
  func endOfKeycap(at offset: Int) -> Int? {
    var at = offset &+ 1
    guard byte(at: offset) < 0x80, byte(at: at) >= 0x80 else { return nil }
    if scalar(at: at).value == PatternText.emojiSelector { at &+= 3 }
    guard scalar(at: at).value == 0x20E3 else { return nil }
    return endOfExtenders(at: at &+ 3)
  }

  private func isRegionalIndicator(_ value: UInt32) -> Bool { value &- 0x1F1E6 < 26 }

  private func isModifier(_ value: UInt32) -> Bool { value &- 0x1F3FB < 5 }
}
