import FenciKernel
import FenciLexicon
import FenciText

extension Segmenter {
  /// Appends the words of the best path, unknown runs joined, divided or joined as the granularity says.
  func appendPrecise(
    _ source: UnsafeBufferPointer<UInt8>, workspace: SegmentationWorkspace,
    granularity: SegmentationGranularity, into tokens: inout [Token]
  ) {
    let cells = workspace.cells.arrays
    guard overlay != nil else {
      let path = PathTokens(
        cells, view: lexicon.view, units: learned?.units, userArcs: nil, joinsRuns: joinsRuns)
      let first = tokens.count
      Self.append(path, from: 0, to: cells.count, into: &tokens)
      return change(
        to: granularity, from: first, cells: 0..<cells.count, source, workspace: workspace,
        tokens: &tokens)
    }
    workspace.arcs.withArcs { arcs in
      let path = PathTokens(
        cells, view: lexicon.view, units: learned?.units, userArcs: arcs, joinsRuns: joinsRuns)
      forEachStretch(workspace) { first, last in
        let firstToken = tokens.count
        Self.append(path, from: first, to: last, into: &tokens)
        change(
          to: granularity, from: firstToken, cells: first..<last, source, workspace: workspace,
          tokens: &tokens)
      }
    }
  }

  /// Divides or joins the tokens of a stretch.
  @inline(__always)
  private func change(
    to granularity: SegmentationGranularity, from first: Int, cells: Range<Int>,
    _ source: UnsafeBufferPointer<UInt8>,
    workspace: SegmentationWorkspace, tokens: inout [Token]
  ) {
    if workspace.hasOrdinals { joinOrdinals(from: first, of: source, in: &tokens) }
    switch granularity {
    case .standard:
      // With user words some are in no token, or in another stretch.
      if workspace.loneDateCount > 0 {
        divideLoneDates(
          from: first, of: source, in: &tokens,
          count: overlay == nil ? workspace.loneDateCount : nil)
      }
    case .fine:
      makeFiner(from: first, cells: cells, source, workspace: workspace, tokens: &tokens)
    case .coarse:
      makeCoarser(from: first, cells: cells, source, workspace: workspace, tokens: &tokens)
    }
  }

  /// Learned paths have words that no lexicon has; others leave them to the hidden Markov model.
  private var joinsRuns: Bool { configuration.recognizesNewWords && learned == nil }

  /// Appends the tokens of a stretch: written where they are to stay, not copied.
  private static func append(
    _ path: PathTokens, from first: Int, to last: Int, into tokens: inout [Token]
  ) {
    tokens.append(addingCapacity: last - first) { room in
      room.withUnsafeMutableBufferPointer { room, count in
        guard let start = room.baseAddress else { return }
        count = path.write(from: first, to: last, into: start) - start
      }
    }
  }
}
