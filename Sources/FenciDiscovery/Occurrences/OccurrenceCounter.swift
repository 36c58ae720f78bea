import FenciSegmentation
import FenciText

/// Collects the occurrences of all strings of some documents, sorted; used on one thread at a time.
///
/// Memory does not grow with the text: occurrences that do not fit go to a temporary file.
public final class OccurrenceCounter {
  /// Bytes that a character of the text takes where it is sorted.
  public static let bytesPerCharacter = MemoryLayout<Occurrence>.stride

  private let segmenter: Segmenter
  private let workspace: SegmentationWorkspace
  private let sorter: ExternalSorter<Occurrence>
  private var tokens: [Token] = []
  private var units = UnitSequence()
  private var occurrences: [Occurrence] = []
  private var counted = CountedText()

  init(segmenter: Segmenter, byteCount: Int, folder: String) {
    self.segmenter = segmenter
    workspace = segmenter.makeWorkspace()
    sorter = ExternalSorter(byteCount: byteCount, folder: folder)
  }

  /// Adds a document.
  ///
  /// One longer than a window of the segmenter, 16 KiB, counts as several: its windows. So memory is
  /// bounded by the window, and a text may be handed over in pieces that end where windows end.
  ///
  /// - Parameter source: UTF-8; ill-formed bytes divide strings.
  /// - Throws: ``DiscoveryError/temporaryFile(path:code:)``; then nothing more can be added.
  /// - Complexity: O(*n* log *n*) in its bytes.
  public func add(_ source: UnsafeBufferPointer<UInt8>) throws(DiscoveryError) {
    var start = 0
    while start < source.count {
      let end = segmenter.endOfWindow(in: source, from: start)
      try addWindow(UnsafeBufferPointer(rebasing: source[start..<end]))
      start = end
    }
  }

  private func addWindow(_ window: UnsafeBufferPointer<UInt8>) throws(DiscoveryError) {
    segmenter.segment(window, workspace: workspace, into: &tokens)
    counted.tokenCount += tokens.count { $0.kind != .whitespace && $0.kind != .punctuation }
    units.read(tokens, of: window)
    occurrences.removeAll(keepingCapacity: true)
    units.appendOccurrences(to: &occurrences)
    counted.characterCount += occurrences.count
    counted.documentCount += 1
    occurrences.sort()
    for index in occurrences.indices.dropFirst() {
      occurrences[index].sharedCount = min(
        StringKey.capacity, occurrences[index].commonCount(with: occurrences[index - 1]))
    }
    try occurrences.withUnsafeBufferPointer { occurrences throws(DiscoveryError) in
      try sorter.append(contentsOf: occurrences)
    }
  }

  /// Ends the counting.
  ///
  /// - Returns: What was counted; nothing may be added afterwards.
  public func finish() throws(DiscoveryError) -> CountedText {
    counted.runs = try sorter.finish()
    return counted
  }
}

/// What one counter counted.
public struct CountedText: Sendable {
  /// Documents added.
  public internal(set) var documentCount = 0
  /// Words that the segmenter found in them.
  public internal(set) var tokenCount = 0
  /// Places where a string may begin.
  public internal(set) var characterCount = 0
  var runs = SortedRuns<Occurrence>()
}
