public import FenciSegmentation
public import FenciText

extension Analyzer {
  /// Calls a closure with each token of a text and its range in it, in the order of ``tokens(in:mode:)``.
  ///
  ///     analyzer.enumerateTokens(in: text) { range, token in
  ///       print(text[range], token.kind)
  ///       return true
  ///     }
  ///
  /// White space and punctuation are tokens too, so in the precise mode the ranges touch and cover the text;
  /// ``HanTokenizer`` leaves them out.
  ///
  /// - Parameters:
  ///   - text: A string or a substring; the text is what is segmented, without what stands around a substring.
  ///   - mode: Which words are returned.
  ///   - body: Gets the token's range as indices of `text` (for a substring, of its base too), and the token, whose
  ///     UTF-8 offsets count from the start of `text`. Returns false to stop.
  /// - Throws: What the closure throws.
  /// - Complexity: O(*n*) before the first call, then O(1) for each token of a native string.
  public func enumerateTokens(
    in text: some StringProtocol, mode: SegmentationMode = .precise,
    using body: (Range<String.Index>, Token) throws -> Bool
  ) rethrows {
    // Specialised here for the two types that there are: a caller in another module cannot.
    switch text {
    case let text as String: try forEachToken(in: text, mode: mode, body)
    case let text as Substring: try forEachToken(in: text, mode: mode, body)
    default: try forEachToken(in: text, mode: mode, body)
    }
  }

  private func forEachToken(
    in text: some StringProtocol, mode: SegmentationMode,
    _ body: (Range<String.Index>, Token) throws -> Bool
  ) rethrows {
    // Not withPooledWorkspace: what is generic over the error is not specialised, and costs twice as much.
    let workspace = workspaces.take() ?? makeWorkspace()
    defer { workspaces.putBack(workspace) }
    segment(text, mode: mode, workspace: workspace)
    var cursor = IndexCursor(text)
    for token in workspace.tokens {
      guard try body(cursor.range(of: token.utf8Range), token) else { return }
    }
  }

  /// The range of the precise token that contains a position.
  ///
  /// - Parameters:
  ///   - position: An index of `text`; one inside a character counts for that character.
  ///   - text: A string or a substring.
  /// - Returns: Indices of `text`; nil when the position is its end or lies outside it.
  /// - Complexity: O(*n*): the whole text is segmented. ``HanTokenizer`` does that once for many positions.
  public func tokenRange(
    at position: String.Index, in text: some StringProtocol
  ) -> Range<String.Index>? {
    guard position >= text.startIndex, position < text.endIndex else { return nil }
    var found: Range<String.Index>?
    enumerateTokens(in: text) { range, _ in
      guard position < range.upperBound else { return true }
      found = range
      return false
    }
    return found
  }

  /// Segments into the workspace's own tokens.
  func segment(
    _ text: some StringProtocol, mode: SegmentationMode, workspace: AnalyzerWorkspace
  ) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
      segment($0, mode: mode, workspace: workspace, into: &workspace.tokens)
    }
    guard isDone == nil else { return }
    // Only strings that Foundation made of UTF-16 have no UTF-8 of their own.
    Array(text.utf8).withUnsafeBufferPointer {
      segment($0, mode: mode, workspace: workspace, into: &workspace.tokens)
    }
  }
}

extension StringProtocol {
  /// Where a token stands that was found in this text.
  ///
  /// - Parameter token: Its UTF-8 offsets count from the start of this text and are at most its length.
  /// - Returns: Indices of this text; of a substring's base too.
  /// - Complexity: O(1) for native strings.
  @inlinable
  public func range(of token: Token) -> Range<String.Index> {
    let start = utf8.index(startIndex, offsetBy: token.start)
    return start..<utf8.index(start, offsetBy: token.end - token.start)
  }

  /// The text of a token that was found in this text.
  ///
  /// - Complexity: O(1) for native strings.
  @inlinable
  public subscript(token: Token) -> SubSequence { self[range(of: token)] }
}
