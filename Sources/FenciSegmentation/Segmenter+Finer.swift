import FenciKernel
import FenciLexicon
import FenciText

extension Segmenter {
  /// What a boundary inside a word gains, in 2048ths of a nat: see Guides/Granularity.md for what others did.
  var finerBonus: Int { learned == nil ? 4096 : 3072 }

  /// Divides tokens that span several cells where their parts are words: boundaries are only added.
  ///
  /// - Parameters:
  ///   - first: The first token of a stretch that was just written.
  ///   - stretch: Its cells.
  ///   - source: The bytes of the window.
  ///   - workspace: Holds the window.
  ///   - tokens: From `first` on replaced.
  /// - Complexity: O(*n* · *l*), *l* the cells of the longest word.
  func makeFiner(
    from first: Int, cells stretch: Range<Int>, _ source: UnsafeBufferPointer<UInt8>,
    workspace: SegmentationWorkspace, tokens: inout [Token]
  ) {
    let standard = Array(tokens[first...])
    tokens.removeSubrange(first...)
    let cells = workspace.cells.arrays
    var ways: [FinerWay] = []
    var start = stretch.lowerBound
    for token in standard {
      var end = start + 1
      while cells.start(of: end) < token.end { end += 1 }
      if mayBeDivided(token) {
        if end - start > 1 {
          appendParts(
            of: token, cells: start..<end, source, workspace: workspace, ways: &ways, into: &tokens)
        } else {
          appendDateParts(of: token, source, origin: cells.origin, into: &tokens)
        }
      } else {
        tokens.append(token)
      }
      start = end
    }
  }

  /// Whether the parts of a token may be words.
  ///
  /// Those of what the hidden Markov model joined are none, as no lexicon has it; and 第6 is one word as 第六 is.
  private func mayBeDivided(_ token: Token) -> Bool {
    token.origin != .user && token.origin != .hiddenMarkovModel && token.kind != .number
  }

  /// The cheapest way from a cell to the end of the word that is divided.
  private struct FinerWay {
    var cost: Int
    var length: Int
    var word: WordID
  }

  private func appendParts(
    of token: Token, cells range: Range<Int>, _ source: UnsafeBufferPointer<UInt8>,
    workspace: SegmentationWorkspace, ways: inout [FinerWay], into tokens: inout [Token]
  ) {
    let cells = workspace.cells.arrays
    let (start, end) = (range.lowerBound, range.upperBound)
    ways.removeAll(keepingCapacity: true)
    ways.append(FinerWay(cost: 0, length: 0, word: .none))
    // ways[end − cell] is that of a cell.
    for cell in range.reversed() {
      let atBoundary = cell > start ? boundaryCost(before: cell, cells) - finerBonus : 0
      var best = FinerWay(
        cost: cost(ofCell: cells.cells[cell]) + ways[end - cell - 1].cost, length: 1,
        word: wordOfCell(cells.cells[cell]))
      forEachWord(source, workspace: workspace, from: cell, to: end, startsOnlyAt: cell) {
        _, length, word in
        guard word.userRow == nil else { return }
        let cost = wordCost(word) + ways[end - cell - length].cost
        if cost <= best.cost { best = FinerWay(cost: cost, length: length, word: word) }
      }
      if cell == start, token.word == .none {
        let cost = unknownCost(cells: range, cells)
        if cost <= best.cost { best = FinerWay(cost: cost, length: range.count, word: .none) }
      }
      best.cost += atBoundary
      ways.append(best)
    }
    guard ways[range.count].length < range.count else { return tokens.append(token) }
    var cell = start
    while cell < end {
      let way = ways[end - cell]
      tokens.append(
        way.length == 1
          ? cells.singleToken(at: cell, word: way.word)
          : Token(
            start: cells.start(of: cell), end: cells.start(of: cell + way.length), word: way.word,
            kind: .word, origin: .lexicon))
      cell += way.length
    }
  }

  /// Divides a date or time that is one cell into year, month, day and so on.
  private func appendDateParts(
    of token: Token, _ source: UnsafeBufferPointer<UInt8>, origin: Int, into tokens: inout [Token]
  ) {
    guard configuration.dateStyle == .whole || configuration.dateStyle == .compound,
      token.kind == .date || token.kind == .time
    else { return tokens.append(token) }
    let first = tokens.count
    let patterns = PatternScanner(dateStyle: .parts)
    var position = token.start
    while position < token.end,
      let (end, kind) = patterns.match(in: source, at: position, end: token.end), end > position
    {
      tokens.append(
        Token(start: position, end: end, word: .none, kind: kind, origin: .pattern))
      position = end
    }
    if position < token.end {
      tokens.removeSubrange(first...)
      tokens.append(token)
    }
    divideLoneDates(from: first, of: source, in: &tokens)
  }
}

// MARK: - Costs of either model

extension Segmenter {
  func wordCost(_ word: WordID) -> Int {
    learned?.cost(ofUnit: Int(word.rawValue)) ?? lexicon.cost(of: word)
  }

  /// What a cell costs by itself, whether or not it is a word.
  func cost(ofCell cell: Cell) -> Int {
    learned?.cost(ofUnit: Int(cell.code)) ?? Int(lexicon.view.units[Int(cell.code)].loneCost)
  }

  /// What several cells cost as a word that no lexicon has.
  func unknownCost(cells range: Range<Int>, _ cells: CellArrays) -> Int {
    if range.count == 1 { return cost(ofCell: cells.cells[range.lowerBound]) }
    guard let learned, range.count <= LearnedView.longestUnknownWord else {
      return range.reduce(0) { $0 + cost(ofCell: cells.cells[$1]) }
    }
    return learned.cost(ofUnknownWord: range.count)
  }

  func boundaryCost(before cell: Int, _ cells: CellArrays) -> Int {
    learned == nil ? 0 : Int(cells.boundaryCosts[cell])
  }

  private func wordOfCell(_ cell: Cell) -> WordID {
    let code = Int(cell.code)
    return cell.code != lexicon.view.openAtomCode && lexicon.view.units[code].isWord
      ? WordID(rawValue: UInt32(code)) : .none
  }
}
