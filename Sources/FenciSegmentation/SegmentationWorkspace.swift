package import FenciKernel
import FenciText

/// What one caller's segmentation writes on: reset for each window, never rebuilt.
///
/// One workspace belongs to one task at a time; make one for each task from
/// ``Segmenter/makeWorkspace()``. After the largest window has been seen nothing is allocated, but for a
/// few orderings in windows where user words were found.
public final class SegmentationWorkspace {
  package let cells = CellBuffer()
  // One task at a time is the class's contract, so nothing has to watch each access.
  @exclusivity(unchecked) var breaker = WordBreaker()
  @exclusivity(unchecked) var boundaries: [Int] = []
  /// Whether the window has a number behind 第.
  @exclusivity(unchecked) var hasOrdinals = false
  /// How many dates and times of one unit the window has.
  @exclusivity(unchecked) var loneDateCount = 0
  /// User words and splits found in the window.
  @exclusivity(unchecked) var findings = UserFindings()
  /// The user words as arcs between cells.
  @exclusivity(unchecked) var arcs = UserArcTable()

  init() {}
}
