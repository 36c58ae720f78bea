public import FenciSegmentation
public import FenciText

/// Divides text into the tokens of jieba 0.42.1: `cut`, `cut_all`, `cut_for_search`, `tokenize`.
///
/// Same tokens, same order, same places, white space and all; see Guides/JiebaParity.md for the rules
/// and for the measurement. Immutable; give each task its own workspace.
///
///     let tokenizer = JiebaTokenizer(model: try JiebaModel(path: path))
///     for token in tokenizer.tokens(in: "他来到了网易杭研大厦") { … }
public struct JiebaTokenizer: Sendable {
  /// Jieba's data.
  public let model: JiebaModel
  /// Whether a hidden Markov model joins characters that no word covers: jieba's `HMM=True`.
  public var recognizesNewWords: Bool

  /// Makes a tokenizer.
  public init(model: JiebaModel, recognizesNewWords: Bool = true) {
    self.model = model
    self.recognizesNewWords = recognizesNewWords
  }

  /// Makes the mutable half for one task.
  public func makeWorkspace() -> JiebaWorkspace { JiebaWorkspace(model: model) }

  /// Divides UTF-8 bytes.
  ///
  /// - Parameters:
  ///   - source: UTF-8; ill-formed bytes are U+FFFD to jieba's rules.
  ///   - mode: `precise` is `cut`, `full` is `cut_all`, `search` is `cut_for_search`. Full mode finds no
  ///     new words, and has tokens of no width where jieba has `''`.
  ///   - workspace: Scratch space of the calling task.
  ///   - tokens: Overwritten. Ranges are bytes of `source`; their `word` is never set.
  /// - Complexity: O(*n* · *m*), *m* the length of the longest word.
  public func segment(
    _ source: UnsafeBufferPointer<UInt8>, mode: SegmentationMode = .precise,
    workspace: JiebaWorkspace, into tokens: inout [Token]
  ) {
    findPieces(in: source, mode: mode, workspace: workspace)
    tokens.removeAll(keepingCapacity: true)
    for piece in workspace.pieces {
      tokens.append(workspace.text.token(piece, of: source))
    }
  }

  /// The tokens of a string; ranges are its UTF-8 offsets.
  ///
  /// - Complexity: As for bytes, and a workspace made anew: for many texts use the other form.
  public func tokens(in text: String, mode: SegmentationMode = .precise) -> [Token] {
    var text = text
    var tokens: [Token] = []
    text.withUTF8 { segment($0, mode: mode, workspace: makeWorkspace(), into: &tokens) }
    return tokens
  }

  /// Fills the workspace.
  func findPieces(
    in source: UnsafeBufferPointer<UInt8>, mode: SegmentationMode, workspace: JiebaWorkspace
  ) {
    let text = workspace.text
    text.load(source)
    workspace.pieces.removeAll(keepingCapacity: true)
    text.forEachRun(of: 0..<text.count, where: JiebaCharacterCode.isInAlphabet) { run, isBlock in
      switch (mode, isBlock) {
      case (.full, true): workspace.appendAllWords(of: run, model: model)
      case (.full, false): workspace.appendSeparated(run)
      case (_, true) where recognizesNewWords: workspace.appendWords(of: run, model: model)
      case (_, true): workspace.appendKnownWords(of: run)
      case (_, false): workspace.appendCharacters(of: run)
      }
    }
    if mode == .search { workspace.insertNestedWords(model: model) }
  }
}

// MARK: - Between blocks

extension JiebaWorkspace {
  /// Each character by itself; CR LF is one.
  func appendCharacters(of run: Range<Int>, tag: UInt8 = 0) {
    var start = run.lowerBound
    while start < run.upperBound {
      let end = text.endOfSeparator(at: start, before: run.upperBound) ?? start + 1
      pieces.append(JiebaPiece(start: start, end: end, origin: .singleCharacter, tag: tag))
      start = end
    }
  }
}

extension JiebaText {
  /// One past the separator `\r\n|\s` that begins at a scalar; `nil` when none does.
  func endOfSeparator(at start: Int, before limit: Int) -> Int? {
    let code = codes[start]
    guard JiebaCharacterCode.isSpace(code) else { return nil }
    let isPair =
      code == JiebaCharacterCode.carriageReturn && start + 1 < limit
      && codes[start + 1] == JiebaCharacterCode.lineFeed
    return start + (isPair ? 2 : 1)
  }
}
