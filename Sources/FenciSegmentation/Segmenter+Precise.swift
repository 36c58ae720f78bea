import FenciKernel
import FenciLexicon
import FenciText

extension Segmenter {
  /// Appends the words of the best path, unknown runs joined.
  func appendPrecise(_ workspace: SegmentationWorkspace, into tokens: inout [Token]) {
    let room = workspace.tokenRoom()
    workspace.arcs.withArcs { arcs in
      let path = PathTokens(
        workspace.cells.arrays, view: lexicon.view, userArcs: arcs,
        joinsRuns: configuration.recognizesNewWords)
      var end = room
      forEachStretch(workspace) { first, last in
        end = path.write(from: first, to: last, into: end)
      }
      tokens.append(contentsOf: UnsafeBufferPointer(start: room, count: end - room))
    }
  }
}
