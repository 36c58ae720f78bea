/// Numbers the pairs of symbols that occur often enough to be learned.
struct PairIndex {
  /// The pairs, by their number.
  private(set) var pairs: [(first: UInt16, second: UInt16)] = []
  private var keys: [UInt32] = []
  private var numbers: [Int32] = []
  private var mask = 0

  /// A pair of two symbols 0, which is none: symbols begin at 1.
  private static let empty: UInt32 = 0

  /// Counts the pairs of a corpus and numbers the frequent ones, in the order of the symbols.
  ///
  /// - Parameters:
  ///   - corpus: Segmented text; the edges of its sentences are symbols too.
  ///   - edge: The symbol of an edge.
  ///   - minimumCount: Rarer pairs are not learned.
  init(_ corpus: TrainingCorpus, edge: UInt16, minimumCount: Int) {
    var counts: [UInt32: UInt32] = [:]
    for sentence in corpus.sentences {
      var last = edge
      for cell in sentence.start..<sentence.start + sentence.count {
        counts[Self.key(last, corpus.symbols[cell]), default: 0] += 1
        last = corpus.symbols[cell]
      }
      counts[Self.key(last, edge), default: 0] += 1
    }
    let frequent = counts.lazy.filter { $0.value >= minimumCount }.map(\.key).sorted()
    var capacity = 16
    while capacity < frequent.count * 2 { capacity *= 2 }
    keys = [UInt32](repeating: Self.empty, count: capacity)
    numbers = [Int32](repeating: -1, count: capacity)
    mask = capacity - 1
    for key in frequent {
      let place = place(of: key)
      keys[place] = key
      numbers[place] = Int32(pairs.count)
      pairs.append((UInt16(key >> 16), UInt16(truncatingIfNeeded: key)))
    }
  }

  /// The number of a pair; -1 when it is not learned.
  func number(_ first: UInt16, _ second: UInt16) -> Int {
    Int(numbers[place(of: Self.key(first, second))])
  }

  private static func key(_ first: UInt16, _ second: UInt16) -> UInt32 {
    UInt32(first) << 16 | UInt32(second)
  }

  private func place(of key: UInt32) -> Int {
    var place = Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[place] != key, keys[place] != Self.empty { place = (place + 1) & mask }
    return place
  }
}
