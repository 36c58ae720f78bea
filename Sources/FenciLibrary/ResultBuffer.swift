/// Values that are handed to C: they lie at one place until the buffer is written anew.
///
/// An array would do the same, but promises its address only within a closure.
final class ResultBuffer<Element: BitwiseCopyable> {
  private var storage: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 64
    storage = .allocate(capacity: capacity)
  }

  deinit { storage.deallocate() }

  /// Where the values lie; changes when the buffer grows.
  var address: UnsafePointer<Element> { UnsafePointer(storage) }

  /// Forgets the values and keeps the room.
  func removeAll() { count = 0 }

  /// Makes room for more values, so that ``append(_:)`` need not.
  ///
  /// - Complexity: Amortised O(1) for each value.
  func reserve(_ additional: Int) {
    guard additional > capacity - count else { return }
    let grown = max(capacity * 2, count + additional)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: grown)
    moved.moveInitialize(from: storage, count: count)
    storage.deallocate()
    storage = moved
    capacity = grown
  }

  /// Adds a value; room must have been reserved.
  func append(_ element: Element) {
    precondition(count < capacity)
    (storage + count).initialize(to: element)
    count &+= 1
  }

  /// Adds values; room must have been reserved.
  func append(contentsOf elements: UnsafeBufferPointer<Element>) {
    precondition(elements.count <= capacity - count)
    guard let source = elements.baseAddress else { return }
    (storage + count).initialize(from: source, count: elements.count)
    count &+= elements.count
  }

  /// Changes a value that is there.
  func update(at index: Int, _ body: (inout Element) -> Void) {
    precondition(index < count)
    body(&storage[index])
  }
}

extension ResultBuffer<UInt8> {
  /// Where text lies, as C names its bytes.
  var characters: UnsafePointer<CChar> {
    UnsafeRawPointer(address).assumingMemoryBound(to: CChar.self)
  }
}
