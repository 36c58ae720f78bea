/// The memory and the folder of the sorters that are at work at the same time.
struct SortingMemory: Sendable {
  /// Bytes for all of them.
  var byteCount: Int
  var folder: String

  /// The most sorters and mergers at work at a time.
  static let shareCount = 4

  private var share: Int { byteCount / Self.shareCount }

  func makeSorter<Record>() -> ExternalSorter<Record> {
    ExternalSorter(byteCount: share, folder: folder)
  }

  func merged<Record>(_ runs: consuming SortedRuns<Record>) throws(DiscoveryError)
    -> RunMerger<Record>
  {
    try runs.merged(byteCount: share, folder: folder)
  }
}
