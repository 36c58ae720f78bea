import FenciKernel
import FenciLexicon
import FenciText

extension Segmenter {
  /// What a boundary costs more, in 2048ths of a nat: see Guides/Granularity.md for what others did.
  var coarserPenalty: Int { 4096 }

  /// Joins tokens that stand together: boundaries are only removed.
  ///
  /// The cheapest path along the standard's boundaries, each of which costs more than it did, over the
  /// tokens, the words of the lexicon, unknown words (of the learned model) and numbers with their unit.
  ///
  /// - Parameters: As for ``makeFiner(from:cells:_:workspace:tokens:)``.
  /// - Complexity: O(*n* · *l*), *l* the cells of the longest word.
  func makeCoarser(
    from first: Int, cells stretch: Range<Int>, _ source: UnsafeBufferPointer<UInt8>,
    workspace: SegmentationWorkspace, tokens: inout [Token]
  ) {
    let standard = Array(tokens[first...])
    guard standard.count > 1 else { return }
    tokens.removeSubrange(first...)
    let cells = workspace.cells.arrays
    let edges = Edges(of: standard, from: stretch.lowerBound, cells)
    var ways = [CoarserWay](
      repeating: CoarserWay(cost: 0, count: 0, token: nil), count: standard.count + 1)
    var wall = standard.count
    for index in standard.indices.reversed() {
      var best = CoarserWay(
        cost: cost(of: standard[index], cells: edges.cells(of: index), cells)
          + ways[index + 1].cost, count: 1, token: nil)
      if standard[index].origin == .user {
        wall = index
      } else {
        forEachJoined(
          from: index, to: wall, of: standard, edges: edges, source, workspace: workspace
        ) { end, cost, token in
          let cost = cost + ways[end].cost
          if cost <= best.cost { best = CoarserWay(cost: cost, count: end - index, token: token) }
        }
      }
      if index > 0 {
        best.cost += boundaryCost(before: edges.firstCells[index], cells) + coarserPenalty
      }
      ways[index] = best
    }
    var index = 0
    while index < standard.count {
      tokens.append(ways[index].token ?? standard[index])
      index += ways[index].count
    }
  }

  /// The cheapest way from a token to the end of the stretch.
  private struct CoarserWay {
    var cost: Int
    /// Tokens that are joined.
    var count: Int
    /// What they become; `nil` for one that stays.
    var token: Token?
  }

  /// The cells where tokens begin, and the tokens that end at cells.
  private struct Edges {
    /// The first cell of each token, and the end of the last.
    var firstCells: [Int] = []
    private var tokenEndingAt: [Int: Int] = [:]

    init(of tokens: [Token], from start: Int, _ cells: CellArrays) {
      var cell = start
      for (index, token) in tokens.enumerated() {
        firstCells.append(cell)
        cell += 1
        while cells.start(of: cell) < token.end { cell += 1 }
        tokenEndingAt[cell] = index + 1
      }
      firstCells.append(cell)
    }

    func cells(of token: Int) -> Range<Int> { firstCells[token]..<firstCells[token + 1] }

    /// One past the token that ends before a cell.
    func end(at cell: Int) -> Int? { tokenEndingAt[cell] }
  }

  private func cost(of token: Token, cells range: Range<Int>, _ cells: CellArrays) -> Int {
    if token.origin == .user { return 0 }
    return token.word == .none ? unknownCost(cells: range, cells) : wordCost(token.word)
  }

  /// Calls a closure with all that two tokens and more may become.
  private func forEachJoined(
    from index: Int, to wall: Int, of tokens: [Token], edges: Edges,
    _ source: UnsafeBufferPointer<UInt8>, workspace: SegmentationWorkspace,
    _ body: (_ end: Int, _ cost: Int, _ token: Token) -> Void
  ) {
    let cells = workspace.cells.arrays
    let first = edges.firstCells[index]
    let last = edges.firstCells[wall]
    if let learned {
      var end = index + 2
      while end <= wall, edges.firstCells[end] - first <= LearnedView.longestUnknownWord,
        cells.mayBeUnknownWord(from: first, to: edges.firstCells[end], last),
        tokens[index..<end].allSatisfy(isNominal)
      {
        body(
          end, learned.cost(ofUnknownWord: edges.firstCells[end] - first),
          joined(tokens[index..<end], word: .none, kind: .word, origin: .learnedModel))
        end += 1
      }
    }
    forEachWord(source, workspace: workspace, from: first, to: last, startsOnlyAt: first) {
      _, length, word in
      guard word.userRow == nil, let end = edges.end(at: first + length), end > index + 1 else {
        return
      }
      body(
        end, wordCost(word),
        joined(tokens[index..<end], word: word, kind: .word, origin: .lexicon))
    }
    if index + 2 <= wall, isQuantity(tokens[index], tokens[index + 1]) {
      // As much as the two cost apart, but for the penalty: so it is always better than they are.
      let cost =
        cost(of: tokens[index], cells: edges.cells(of: index), cells)
        + cost(of: tokens[index + 1], cells: edges.cells(of: index + 1), cells)
        + boundaryCost(before: edges.firstCells[index + 1], cells)
      body(
        index + 2, cost,
        joined(tokens[index..<index + 2], word: .none, kind: .number, origin: .pattern))
    }
  }

  /// Whether a token may be part of a name or compound that no lexicon has: a noun, a prefix or suffix, or
  /// unknown itself.
  private func isNominal(_ token: Token) -> Bool {
    guard let tag = dictionaryTag(of: token), tag != .unknown else { return true }
    return Self.nominalTags.contains(tag.name.utf8.first ?? 0)
  }

  /// The first letters of the tags of nouns and names, prefixes, suffixes and word-forming characters.
  private static let nominalTags = Set("nhkg".utf8)

  /// Whether a token counts and the next says what.
  private func isQuantity(_ number: Token, _ unit: Token) -> Bool {
    guard unit.kind == .word, dictionaryTag(of: unit)?.name == "q" else { return false }
    return number.kind == .number
      || number.kind == .word && dictionaryTag(of: number)?.name == "m"
  }

  private func joined(
    _ tokens: ArraySlice<Token>, word: WordID, kind: TokenKind, origin: TokenOrigin
  ) -> Token {
    Token(
      start: tokens[tokens.startIndex].start, end: tokens[tokens.endIndex - 1].end, word: word,
      kind: kind, origin: origin)
  }
}
