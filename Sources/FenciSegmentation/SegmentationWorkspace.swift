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
  /// User words and splits found in the window.
  @exclusivity(unchecked) var findings = UserFindings()
  /// The user words as arcs between cells.
  @exclusivity(unchecked) var arcs = UserArcTable()
  /// The tokens of the window before they are handed on; room for one for each cell.
  @exclusivity(unchecked) private var tokens: UnsafeMutableBufferPointer<Token>

  init() { tokens = .allocate(capacity: 1024) }

  deinit { tokens.deallocate() }

  /// Room for a token for each cell of the window.
  func tokenRoom() -> UnsafeMutablePointer<Token> {
    if tokens.count < cells.count {
      tokens.deallocate()
      tokens = .allocate(capacity: max(cells.count, tokens.count * 2))
    }
    // An allocation of at least one token has an address.
    return tokens.baseAddress.unsafelyUnwrapped
  }
}
