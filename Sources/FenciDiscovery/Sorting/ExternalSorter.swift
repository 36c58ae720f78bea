/// Sorts more records than memory holds: full buffers are sorted and written to a temporary file as
/// *runs*, which are merged when they are read.
///
/// What comes out does not depend on where the buffers ended, provided that records that are equal are
/// the same.
///
/// - Complexity: O(*n* log *n*) comparisons; each record is written and read once, and once more for each
///   pass that merges runs of which there are too many to be read together.
///
/// Source: D. E. Knuth, The Art of Computer Programming 3, section 5.4.1 (multiway merging). Runs are of
/// the buffer's size: no replacement selection, which costs more than it spares on today's disks.
final class ExternalSorter<Record: Comparable & BitwiseCopyable & Sendable> {
  /// Given away or freed at the end.
  private var buffer: RecordBuffer<Record>?
  /// The room of ``buffer``.
  private let records: UnsafeMutableBufferPointer<Record>
  private let folder: String
  private var count = 0
  private var runs = SortedRuns<Record>()
  private var file: TemporaryFile?

  /// - Parameters:
  ///   - byteCount: Memory to use; at least two records are kept, however little it is.
  ///   - folder: Where temporary files are made.
  init(byteCount: Int, folder: String) {
    self.folder = folder
    // The standard library's sort needs room for half of what it sorts.
    let buffer = RecordBuffer<Record>(
      capacity: max(2, byteCount * 2 / 3 / MemoryLayout<Record>.stride))
    records = buffer.records
    self.buffer = buffer
  }

  /// Adds a record.
  func append(_ record: Record) throws(DiscoveryError) {
    if count == records.count { try spill() }
    records.initializeElement(at: count, to: record)
    count += 1
  }

  /// Adds records.
  func append(contentsOf added: UnsafeBufferPointer<Record>) throws(DiscoveryError) {
    for record in added { try append(record) }
  }

  private func sort() {
    var filled = UnsafeMutableBufferPointer(rebasing: records[..<count])
    filled.sort()
  }

  private func spill() throws(DiscoveryError) {
    sort()
    let file: TemporaryFile
    if let begun = self.file { file = begun } else { file = try TemporaryFile(folder: folder) }
    self.file = file
    runs.append(
      .file(file, offset: file.byteCount, count: count))
    try file.append(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: records[..<count])))
    count = 0
  }

  /// Ends the adding.
  ///
  /// - Returns: All records; in memory if they fit.
  func finish() throws(DiscoveryError) -> SortedRuns<Record> {
    defer {
      buffer = nil
      file = nil
      runs = SortedRuns()
    }
    if file == nil, let buffer {
      sort()
      runs.append(.memory(buffer, count: count))
    } else if count > 0 {
      try spill()
    }
    return runs
  }
}

/// Room for records; written by one thread and then read by others.
final class RecordBuffer<Record: BitwiseCopyable>: @unchecked Sendable {
  let records: UnsafeMutableBufferPointer<Record>

  init(capacity: Int) { records = .allocate(capacity: capacity) }

  deinit { records.deallocate() }
}
