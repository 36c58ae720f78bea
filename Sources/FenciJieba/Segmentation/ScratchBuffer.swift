/// Memory that one task reuses: grows, never shrinks, and forgets its contents when it grows.
final class ScratchBuffer<Element: BitwiseCopyable> {
  @exclusivity(unchecked) private(set) var elements: UnsafeMutablePointer<Element>
  @exclusivity(unchecked) private var capacity = 256

  init() { elements = .allocate(capacity: capacity) }

  deinit { elements.deallocate() }

  /// Makes room.
  ///
  /// - Returns: The first of at least so many elements, valid until the next call.
  func reserve(_ count: Int) -> UnsafeMutablePointer<Element> {
    if count > capacity {
      elements.deallocate()
      capacity = max(count, 2 * capacity)
      elements = .allocate(capacity: capacity)
    }
    return elements
  }
}
