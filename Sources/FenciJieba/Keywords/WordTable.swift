/// The different words of a text, numbered in the order in which they first stand.
///
/// An open hash table over codes: no string is made for a word.
struct WordTable {
  /// By number: the first range, in scalars of the text.
  private(set) var first: [Range<Int>] = []
  private let codes: UnsafePointer<UInt16>
  /// Numbers + 1; 0 when empty.
  ///
  /// Their count is a power of two, at least twice that of the words.
  private var slots = [Int32](repeating: 0, count: 64)

  /// - Parameter codes: Those of the text; must outlive the table.
  init(codes: UnsafePointer<UInt16>) { self.codes = codes }

  /// The number of a word, a new one for a new word.
  ///
  /// - Complexity: O(*m*) on average, *m* the word's characters.
  mutating func number(of range: Range<Int>) -> Int {
    if first.count * 2 >= slots.count { grow() }
    var slot = home(of: range)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isEqual(first[number], range) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    first.append(range)
    slots[slot] = Int32(first.count)
    return first.count - 1
  }

  /// Whether one word stands before another in Python's order of strings.
  func isAscending(_ left: Int, _ right: Int) -> Bool {
    word(first[left]).lexicographicallyPrecedes(word(first[right]))
  }

  private func word(_ range: Range<Int>) -> UnsafeBufferPointer<UInt16> {
    UnsafeBufferPointer(start: codes + range.lowerBound, count: range.count)
  }

  private func isEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && word(left).elementsEqual(word(right))
  }

  private func home(of range: Range<Int>) -> Int {
    let hash = word(range).reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x9E37_79B9_7F4A_7C15
    }
    return Int(truncatingIfNeeded: hash &>> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in first.indices {
      var slot = home(of: first[number])
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }
}
