/// Sorted sequences of records, to be read as one.
struct SortedRuns<Record: Comparable & BitwiseCopyable & Sendable>: Sendable {
  /// One of them.
  enum Run: Sendable {
    case memory(RecordBuffer<Record>, count: Int)
    case file(TemporaryFile, offset: Int, count: Int)

    var count: Int {
      switch self {
      case .memory(_, let count), .file(_, _, let count): count
      }
    }
  }

  private(set) var runs: [Run] = []

  /// Records in all.
  var count: Int { runs.reduce(0) { $0 + $1.count } }

  mutating func append(_ run: Run) { runs.append(run) }

  /// Adds the runs of another sorter.
  mutating func append(contentsOf other: SortedRuns) { runs += other.runs }

  /// Bytes read of one run at a time, at least: fewer would be spent on seeking.
  static var blockByteCount: Int { 1 << 16 }

  /// Reads all records in order.
  ///
  /// - Parameters:
  ///   - byteCount: Memory for reading; two blocks are used, however little it is.
  ///   - folder: Where runs are merged of which there are too many to be read together.
  /// - Returns: What reads them.
  /// - Throws: ``DiscoveryError``.
  consuming func merged(
    byteCount: Int, folder: String
  ) throws(DiscoveryError) -> RunMerger<Record> {
    // One block is for writing.
    let limit = max(2, byteCount / Self.blockByteCount - 1)
    var merged = self
    while merged.runs.count > limit {
      merged = try merged.mergedOnce(by: limit, folder: folder)
    }
    let byteCountOfRun = max(Self.blockByteCount, byteCount / max(1, merged.runs.count))
    return try RunMerger(merged.runs, byteCountOfRun: byteCountOfRun)
  }

  /// Merges so many runs at a time into one.
  private func mergedOnce(
    by limit: Int, folder: String
  ) throws(DiscoveryError) -> SortedRuns {
    let file = try TemporaryFile(folder: folder)
    let buffer = RecordBuffer<Record>(
      capacity: max(1, Self.blockByteCount / MemoryLayout<Record>.stride))
    var result = SortedRuns()
    var rest = runs[...]
    while !rest.isEmpty {
      let offset = file.byteCount
      var total = 0
      var count = 0
      let merger = try RunMerger(Array(rest.prefix(limit)), byteCountOfRun: Self.blockByteCount)
      rest = rest.dropFirst(limit)
      while let record = try merger.next() {
        buffer.records.initializeElement(at: count, to: record)
        count += 1
        total += 1
        guard count == buffer.records.count else { continue }
        try file.append(UnsafeRawBufferPointer(buffer.records))
        count = 0
      }
      try file.append(
        UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer.records[..<count])))
      result.append(.file(file, offset: offset, count: total))
    }
    return result
  }
}
