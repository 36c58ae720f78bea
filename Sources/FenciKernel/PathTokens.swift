package import FenciText

/// Writes the words of a solved stretch as tokens, runs of single characters joined to new words.
///
/// The hidden Markov model sees only what the best path left as single characters, and of that only runs
/// of two and more which are no word themselves (the path preferred them divided).
package struct PathTokens {
  private let cells: CellArrays
  private let view: LexiconView
  private let units: UnsafePointer<TrieUnit>
  private let userArcs: UserArcs?
  private let joinsRuns: Bool

  /// Prepares to write.
  ///
  /// - Parameters:
  ///   - cells: A window whose stretches were solved by ``FusedBestPath``.
  ///   - view: The lexicon they were solved with.
  ///   - units: Those that they were solved with, which are near; `nil` for the view's own.
  ///   - userArcs: The user words they were solved with.
  ///   - joinsRuns: Whether the hidden Markov model is asked.
  package init(
    _ cells: CellArrays, view: LexiconView, units: UnsafePointer<TrieUnit>? = nil,
    userArcs: UserArcs?, joinsRuns: Bool
  ) {
    self.cells = cells
    self.view = view
    self.units = units ?? view.units
    self.userArcs = userArcs
    self.joinsRuns = joinsRuns
  }

  /// Writes the tokens of the cells `start ..< end`, which touch.
  ///
  /// The steps of joined runs are overwritten, so a stretch can be written once.
  ///
  /// - Parameters:
  ///   - start: The first cell of a solved stretch.
  ///   - end: One past its last cell.
  ///   - tokens: Has room for a token for each cell. Ranges count from the source's first byte.
  /// - Returns: One past the last token written.
  /// - Complexity: O(*n*) in the cells; no allocation.
  package func write(
    from start: Int, to end: Int, into tokens: UnsafeMutablePointer<Token>
  ) -> UnsafeMutablePointer<Token> {
    if userArcs == nil, !joinsRuns { return writePlain(from: start, to: end, into: tokens) }
    var token = tokens
    var index = start
    while index < end {
      let step = cells.steps[index]
      if step.isUserWord, let userArcs {
        let arc = userArcs.arc(of: step, at: index)
        let wordEnd = Int(userArcs.ends[arc])
        token.initialize(to: userToken(from: index, to: wordEnd, word: userArcs.words[arc]))
        index = wordEnd
      } else if step.length > 1 {
        let wordEnd = index &+ step.length
        token.initialize(
          to: step.word == Int(PathStep.unknownWord)
            ? newToken(from: index, to: wordEnd, origin: .learnedModel)
            : wordToken(from: index, to: wordEnd, word: step.word))
        index = wordEnd
      } else if joinsRuns, isSingle(index), index &+ 1 < end, isSingle(index &+ 1) {
        var runEnd = index &+ 2
        while runEnd < end, isSingle(runEnd) { runEnd &+= 1 }
        token = writeRun(from: index, to: runEnd, into: token)
        index = runEnd
        continue
      } else {
        token.initialize(to: tokenOfCell(at: index, unit: step.word))
        index &+= 1
      }
      token += 1
    }
    return token
  }

  /// The loop without user words and without runs.
  @inline(never)
  private func writePlain(
    from start: Int, to end: Int, into tokens: UnsafeMutablePointer<Token>
  ) -> UnsafeMutablePointer<Token> {
    let (cells, units) = (cells, units)
    var token = tokens
    var index = start
    var byte = cells.start(of: start)
    while index < end {
      let step = cells.steps[index]
      let wordEnd = index &+ step.length
      let endByte = cells.start(of: wordEnd)
      if step.length == 1 {
        let kind = TokenKind(cellKind: cells.cells[index].kind)
        let isWord = units[step.word].endsWord
        token.initialize(
          to: Token(
            start: byte, end: endByte, word: isWord ? WordID(unit: step.word) : .none, kind: kind,
            origin: isWord ? .lexicon : .ofUnknown(kind)))
      } else {
        let isKnown = step.word != Int(PathStep.unknownWord)
        token.initialize(
          to: Token(
            start: byte, end: endByte, word: isKnown ? WordID(unit: step.word) : .none, kind: .word,
            origin: isKnown ? .lexicon : .learnedModel))
      }
      (index, byte) = (wordEnd, endByte)
      token += 1
    }
    return token
  }

  /// Whether the best path leaves a Han character by itself.
  @inline(__always)
  private func isSingle(_ index: Int) -> Bool {
    let step = cells.steps[index]
    return step.length == 1 && !step.isUserWord && cells.cells[index].kind == CellKind.word
  }
}

// MARK: - Runs

extension PathTokens {
  private func writeRun(
    from start: Int, to end: Int, into tokens: UnsafeMutablePointer<Token>
  ) -> UnsafeMutablePointer<Token> {
    var token = tokens
    guard word(from: start, to: end) == nil else {
      for index in start..<end {
        token.initialize(to: tokenOfCell(at: index, unit: cells.steps[index].word))
        token += 1
      }
      return token
    }
    HiddenMarkovPath.solve(cells, from: start, to: end, view: view)
    var index = start
    while index < end {
      let wordEnd = index &+ cells.joinedLength(at: index)
      if wordEnd == index &+ 1 {
        token.initialize(to: tokenOfCell(at: index, unit: Int(cells.cells[index].code)))
      } else if let word = word(from: index, to: wordEnd) {
        token.initialize(to: wordToken(from: index, to: wordEnd, word: word))
      } else {
        token.initialize(to: newToken(from: index, to: wordEnd, origin: .hiddenMarkovModel))
      }
      token += 1
      index = wordEnd
    }
    return token
  }

  /// The lexicon's word for a stretch of Han cells.
  private func word(from start: Int, to end: Int) -> Int? {
    var node = 0
    for index in start..<end {
      guard let next = view.child(of: node, by: cells.cells[index].code) else { return nil }
      node = next
    }
    return view.units[node].isWord ? node : nil
  }
}

// MARK: - Tokens

// A word of the lexicon or a new one that a user dictionary has too is the user's, whichever was cheaper:
// the user's tag is for it.

extension PathTokens {
  /// A cell by itself, which is a word of the lexicon or none.
  @inline(__always)
  private func tokenOfCell(at index: Int, unit: Int) -> Token {
    if let word = userArcs?.word(from: index, to: index &+ 1) {
      return userToken(from: index, to: index &+ 1, word: word)
    }
    let kind = TokenKind(cellKind: cells.cells[index].kind)
    return units[unit].endsWord
      ? cells.token(
        from: index, to: index &+ 1, word: WordID(unit: unit), kind: kind, origin: .lexicon)
      : cells.token(
        from: index, to: index &+ 1, word: .none, kind: kind, origin: .ofUnknown(kind))
  }

  /// A word of several cells, whatever the first of them is.
  @inline(__always)
  private func wordToken(from start: Int, to end: Int, word: Int) -> Token {
    if let word = userArcs?.word(from: start, to: end) {
      return userToken(from: start, to: end, word: word)
    }
    return cells.token(
      from: start, to: end, word: WordID(unit: word), kind: .word, origin: .lexicon)
  }

  private func newToken(from start: Int, to end: Int, origin: TokenOrigin) -> Token {
    if let word = userArcs?.word(from: start, to: end) {
      return userToken(from: start, to: end, word: word)
    }
    return cells.token(from: start, to: end, word: .none, kind: .word, origin: origin)
  }

  private func userToken(from start: Int, to end: Int, word: UInt32) -> Token {
    let word = WordID(rawValue: word)
    if end == start &+ 1 { return cells.singleToken(at: start, word: word) }
    return cells.token(from: start, to: end, word: word, kind: .word, origin: .user)
  }
}

extension CellArrays {
  /// The token of a cell by itself.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - word: The word it is; an atom stays what it is even as a word.
  /// - Returns: Its token, in bytes of the source.
  package func singleToken(at cell: Int, word: WordID) -> Token {
    let kind = TokenKind(cellKind: cells[cell].kind)
    let origin: TokenOrigin =
      word == .none ? .ofUnknown(kind) : word.userRow == nil ? .lexicon : .user
    return token(from: cell, to: cell &+ 1, word: word, kind: kind, origin: origin)
  }

  @inline(__always)
  fileprivate func token(
    from start: Int, to end: Int, word: WordID, kind: TokenKind, origin: TokenOrigin
  ) -> Token {
    Token(
      start: self.origin &+ cells[start].start, end: self.origin &+ cells[end].start, word: word,
      kind: kind, origin: origin)
  }
}

extension WordID {
  /// The word of a unit.
  @inline(__always)
  fileprivate init(unit: Int) { self.init(rawValue: UInt32(truncatingIfNeeded: unit)) }
}

extension TokenOrigin {
  /// Where the edges of a cell came from that is no word.
  @inline(__always)
  fileprivate static func ofUnknown(_ kind: TokenKind) -> TokenOrigin {
    switch kind {
    case .word: .singleCharacter
    case .other: .unicode
    default: .pattern
    }
  }
}

extension TokenKind {
  /// The kind that a cell stores.
  ///
  /// Invariant: only raw values of kinds are stored; the scan's come from `CharacterEntry`, which
  /// `LexiconView.firstFault()` checks. Raw values are the case numbers, which a test holds fast.
  @inline(__always)
  fileprivate init(cellKind: UInt8) { self = unsafeBitCast(cellKind, to: TokenKind.self) }
}
