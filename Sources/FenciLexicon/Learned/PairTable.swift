import FenciKernel

/// Places the scores of symbol pairs so that one load answers: rows displaced into one table.
///
/// The row of a symbol holds the pairs that begin with it. Rows are laid over one another where their
/// gaps permit, the fullest first; no two begin at the same place, so a pair's first symbol as its label
/// tells whose entry it is.
///
/// Source: R. E. Tarjan and A. C.-C. Yao, "Storing a sparse table", Commun. ACM 22(11), 1979,
/// doi:10.1145/359168.359175.
struct PairTable {
  /// Where the row of each symbol begins.
  private(set) var rows: [UInt32]
  /// The entries; the first is no pair's, and all zero.
  private(set) var pairs: [LearnedView.Lanes]

  /// Places all pairs.
  ///
  /// - Parameters:
  ///   - scores: Of each pair; lane 0 is overwritten with the label.
  ///   - symbolCount: All symbols are below it.
  /// - Throws: ``LexiconError/limitExceeded(what:limit:value:)``.
  init(
    _ scores: [LearnedCosts.SymbolPair: LearnedView.Lanes], symbolCount: Int
  ) throws(LexiconError) {
    var seconds = [[UInt16]](repeating: [], count: symbolCount)
    for pair in scores.keys.sorted() { seconds[Int(pair.first)].append(pair.second) }
    let order = (0..<symbolCount).sorted { (-seconds[$0].count, $0) < (-seconds[$1].count, $1) }
    var space = FreeSpace(reserved: 1)
    rows = [UInt32](repeating: 0, count: symbolCount)
    for symbol in order where !seconds[symbol].isEmpty {
      rows[symbol] = UInt32(clamping: space.place(seconds[symbol][...]))
    }
    // A symbol without pairs may look anywhere: no entry has its label.
    let count = Int(rows.max() ?? 0) + symbolCount + 1
    guard count <= Int(UInt32.max) else {
      throw .limitExceeded(what: "pairs", limit: Int(UInt32.max), value: count)
    }
    pairs = [LearnedView.Lanes](repeating: .zero, count: count)
    for (pair, lanes) in scores {
      let place = Int(rows[Int(pair.first)]) + Int(pair.second)
      pairs[place] = lanes
      pairs[place][0] = Int16(bitPattern: pair.first)
    }
  }
}
