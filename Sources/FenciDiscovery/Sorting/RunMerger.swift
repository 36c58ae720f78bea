/// Reads sorted runs as one sorted sequence.
///
/// - Complexity: O(log *k*) comparisons a record for *k* runs.
final class RunMerger<Record: Comparable & BitwiseCopyable & Sendable> {
  private typealias Head = (record: Record, cursor: Int)

  private var cursors: [RunCursor<Record>] = []
  /// The next record of each run that has one, as a heap: none before its parent.
  private let heap: UnsafeMutableBufferPointer<Head>
  private var heapCount = 0

  init(_ runs: [SortedRuns<Record>.Run], byteCountOfRun: Int) throws(DiscoveryError) {
    heap = .allocate(capacity: max(1, runs.count))
    for run in runs {
      cursors.append(RunCursor(run, byteCount: byteCountOfRun))
      if let record = try cursors[cursors.count - 1].next() {
        heap.initializeElement(at: heapCount, to: (record, cursors.count - 1))
        heapCount += 1
      }
    }
    for index in stride(from: heapCount / 2 - 1, through: 0, by: -1) {
      sink(heap[index], at: index)
    }
  }

  deinit { heap.deallocate() }

  /// The next record; `nil` behind the last one.
  func next() throws(DiscoveryError) -> Record? {
    guard heapCount > 0 else { return nil }
    let (record, cursor) = heap[0]
    if let following = try cursors[cursor].next() {
      sink((following, cursor), at: 0)
    } else {
      heapCount -= 1
      if heapCount > 0 { sink(heap[heapCount], at: 0) }
    }
    return record
  }

  /// Puts a head at a place or below it.
  @inline(__always)
  private func sink(_ head: Head, at start: Int) {
    var index = start
    while true {
      var child = 2 &* index &+ 1
      guard child < heapCount else { break }
      if child &+ 1 < heapCount, heap[child &+ 1].record < heap[child].record { child &+= 1 }
      guard heap[child].record < head.record else { break }
      heap[index] = heap[child]
      index = child
    }
    heap[index] = head
  }
}

/// Reads one run.
private final class RunCursor<Record: Comparable & BitwiseCopyable & Sendable> {
  /// Keeps the file open; `nil` when the run is in memory.
  private let file: TemporaryFile?
  private let buffer: RecordBuffer<Record>
  private var offset: Int
  /// Records that are not in the buffer yet.
  private var unreadCount: Int
  private var index = 0
  private var endIndex: Int

  init(_ run: SortedRuns<Record>.Run, byteCount: Int) {
    switch run {
    case .memory(let records, let count):
      (file, buffer, offset, unreadCount, endIndex) = (nil, records, 0, 0, count)
    case .file(let file, let offset, let count):
      let capacity = min(count, max(1, byteCount / MemoryLayout<Record>.stride))
      (self.file, self.offset, unreadCount, endIndex) = (file, offset, count, 0)
      buffer = RecordBuffer(capacity: capacity)
    }
  }

  func next() throws(DiscoveryError) -> Record? {
    if index == endIndex {
      guard unreadCount > 0, let file else { return nil }
      index = 0
      endIndex = min(unreadCount, buffer.records.count)
      let bytes = UnsafeMutableRawBufferPointer(
        UnsafeMutableBufferPointer(rebasing: buffer.records[..<endIndex]))
      try file.read(at: offset, into: bytes)
      offset += bytes.count
      unreadCount -= endIndex
    }
    defer { index &+= 1 }
    return buffer.records[index]
  }
}
