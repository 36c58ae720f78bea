import FenciKernel
public import FenciLexicon
public import FenciText

/// Divides text into words.
///
/// Immutable and cheap to copy: share one among tasks, and give each task a workspace of its own.
///
///     let segmenter = Segmenter(lexicon: lexicon)
///     let workspace = segmenter.makeWorkspace()
///     var tokens: [Token] = []
///     text.withUTF8 { segmenter.segment($0, mode: .precise, workspace: workspace, into: &tokens) }
///
/// Laws: tokens of the precise mode stand in order, touch, and join to the source byte for byte,
/// whatever the bytes are. The search mode contains the precise one. The result depends on nothing but
/// the text and the configuration.
public struct Segmenter: Sendable {
  /// The words of the base lexicon.
  public let lexicon: Lexicon
  /// The choices it was made with.
  public let configuration: SegmenterConfiguration
  package let overlay: UserOverlay?
  let scanner: CellScanner
  /// Learned scores, if the lexicon has some and the configuration wants them.
  let learned: LearnedView?

  /// Makes a segmenter.
  ///
  /// - Parameters:
  ///   - lexicon: The base lexicon.
  ///   - configuration: How text is divided.
  ///   - userLexicons: Overlays on the base lexicon, later ones win over earlier ones.
  /// - Complexity: O(*u*), *u* the characters of all user words.
  public init(
    lexicon: Lexicon, configuration: SegmenterConfiguration = .init(),
    userLexicons: [UserLexicon] = []
  ) {
    self.lexicon = lexicon
    self.configuration = configuration
    learned =
      configuration.model == .learned
      ? lexicon.learned?.view(of: configuration.standard) : nil
    scanner = CellScanner(
      view: lexicon.view, units: learned?.units,
      patterns: PatternScanner(dateStyle: configuration.dateStyle))
    if userLexicons.allSatisfy(\.isEmpty) {
      overlay = nil
    } else {
      let base = Segmenter(lexicon: lexicon, configuration: configuration)
      overlay = UserOverlay(userLexicons, base: base)
    }
  }

  /// Makes the mutable half for one task.
  public func makeWorkspace() -> SegmentationWorkspace { SegmentationWorkspace() }

  /// Segments a text.
  ///
  /// - Parameters:
  ///   - source: UTF-8; ill-formed bytes are tokens of kind ``TokenKind/invalid``.
  ///   - mode: Which words are returned.
  ///   - workspace: Scratch space of the calling task.
  ///   - tokens: Overwritten. Ranges are bytes of `source`.
  /// - Complexity: O(*n* · *l*), *l* the characters of the longest word; no allocation for a token once
  ///   `tokens` and the workspace have grown to their largest.
  public func segment(
    _ source: UnsafeBufferPointer<UInt8>, mode: SegmentationMode = .precise,
    workspace: SegmentationWorkspace, into tokens: inout [Token]
  ) {
    tokens.removeAll(keepingCapacity: true)
    var start = 0
    while start < source.count {
      let end = endOfWindow(in: source, from: start)
      let window = UnsafeBufferPointer(rebasing: source[start..<end])
      let first = tokens.count
      prepare(
        window, from: 0, to: window.count, workspace: workspace, solves: mode != .full)
      switch mode {
      case .precise:
        appendPrecise(
          window, workspace: workspace, granularity: configuration.granularity, into: &tokens)
      case .search: appendSearch(window, workspace: workspace, into: &tokens)
      case .full:
        appendFull(window, workspace: workspace, into: &tokens)
        if workspace.hasOrdinals { joinOrdinals(from: first, of: window, in: &tokens) }
        if workspace.loneDateCount > 0 { divideLoneDates(from: first, of: window, in: &tokens) }
      }
      if start > 0 {
        for index in first..<tokens.count {
          tokens[index].start += start
          tokens[index].end += start
        }
      }
      start = end
    }
  }

  /// Scans a window into cells and finds the best path through each stretch between barriers.
  ///
  /// - Parameters:
  ///   - source: The bytes of the window.
  ///   - start: The window's first byte.
  ///   - end: One past its last byte.
  ///   - workspace: Receives cells, user words and the path.
  ///   - solves: Whether the path is needed.
  package func prepare(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int,
    workspace: SegmentationWorkspace, solves: Bool = true
  ) {
    guard let overlay else {
      scanner.scan(source, from: start, to: end, workspace: workspace)
      guard solves else { return }
      scanLearned(workspace, source: source)
      return solve(
        workspace.cells.arrays, from: 0, to: workspace.cells.count, source: source, userArcs: nil)
    }
    workspace.findings.removeAll()
    overlay.find(in: source, from: start, to: end, into: &workspace.findings)
    scanner.scan(source, from: start, to: end, workspace: workspace)
    workspace.arcs.rebuild(from: workspace.findings, cells: workspace.cells.arrays)
    guard solves else { return }
    scanLearned(workspace, source: source)
    workspace.arcs.withArcs { arcs in
      forEachStretch(workspace) { first, last in
        solve(workspace.cells.arrays, from: first, to: last, source: source, userArcs: arcs)
      }
    }
  }

  /// Whether learned scores choose between ways to divide a text.
  package var hasLearnedScores: Bool { learned != nil }

  private func scanLearned(
    _ workspace: SegmentationWorkspace, source: UnsafeBufferPointer<UInt8>
  ) {
    guard let learned else { return }
    LearnedScan.fill(workspace.cells, source: source, view: lexicon.view, learned: learned)
  }

  private func solve(
    _ cells: CellArrays, from start: Int, to end: Int, source: UnsafeBufferPointer<UInt8>,
    userArcs: UserArcs?
  ) {
    if let learned {
      LearnedPath.solve(
        cells, from: start, to: end, learned: learned,
        findsNewWords: configuration.recognizesNewWords, userArcs: userArcs)
    } else {
      FusedBestPath.solve(
        cells, from: start, to: end, source: source, view: lexicon.view, userArcs: userArcs)
    }
  }

  /// Calls a closure with the cell ranges between barriers; nearly always one, the whole window.
  package func forEachStretch(
    _ workspace: SegmentationWorkspace, _ body: (_ first: Int, _ last: Int) -> Void
  ) {
    var first = 0
    for barrier in workspace.findings.barriers {
      guard let cell = workspace.cells.arrays.cell(startingAt: barrier), cell > first,
        cell < workspace.cells.count
      else { continue }
      body(first, cell)
      first = cell
    }
    body(first, workspace.cells.count)
  }
}
