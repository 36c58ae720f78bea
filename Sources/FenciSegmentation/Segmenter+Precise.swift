import FenciKernel
import FenciLexicon
import FenciText

extension Segmenter {
  /// Appends the words of the best path, unknown runs joined.
  func appendPrecise(_ workspace: SegmentationWorkspace, into tokens: inout [Token]) {
    let cells = workspace.cells.arrays
    guard overlay != nil else {
      let path = PathTokens(
        cells, view: lexicon.view, userArcs: nil, joinsRuns: joinsRuns)
      return Self.append(path, from: 0, to: cells.count, into: &tokens)
    }
    workspace.arcs.withArcs { arcs in
      let path = PathTokens(
        cells, view: lexicon.view, userArcs: arcs, joinsRuns: joinsRuns)
      forEachStretch(workspace) { first, last in
        Self.append(path, from: first, to: last, into: &tokens)
      }
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
