package import FenciKernel
import FenciText

/// What one caller's segmentation writes on: reset for each window, never rebuilt.
///
/// One workspace belongs to one task at a time; make one for each task from
/// ``Segmenter/makeWorkspace()``. After the largest window has been seen nothing is allocated, but for a
/// few orderings in windows where user words were found.
public final class SegmentationWorkspace {
  package let cells = CellBuffer()
  var breaker = WordBreaker()
  var boundaries: [Int] = []
  /// User words and splits found in the window.
  var findings = UserFindings()
  /// The user words as arcs between cells.
  var arcs = UserArcTable()

  init() {}
}
