import FenciKernel
import FenciText

/// What the user dictionaries have to say about one window.
struct UserFindings {
  /// A user word at a place, in source bytes.
  struct Match {
    var start: Int
    var end: Int
    var row: UInt32
    var cost: Int32
  }

  /// Words that always win: in order, not overlapping.
  private(set) var forced: [Match] = []
  /// Words that compete: by start, then end.
  private(set) var matches: [Match] = []
  /// Bytes where a word begins or ends, ascending: typed tokens give way to them.
  private(set) var edges: [Int] = []
  /// Bytes that no word may cross, ascending.
  private(set) var barriers: [Int] = []
  private var characterStarts: [Int] = []
  /// Where the last forced word, or the first of a context line, stands in ``forced``.
  private var lastForced = 0

  mutating func removeAll() {
    // Edges come from matches and barriers, so they are empty when those are.
    guard !(forced.isEmpty && matches.isEmpty && barriers.isEmpty) else { return }
    forced.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    edges.removeAll(keepingCapacity: true)
    barriers.removeAll(keepingCapacity: true)
  }

  mutating func beginWalk() { characterStarts.removeAll(keepingCapacity: true) }

  mutating func noteCharacter(at byte: Int) { characterStarts.append(byte) }

  mutating func add(start: Int, end: Int, row: UInt32, cost: Int32, isForced: Bool) {
    let match = Match(start: start, end: end, row: row, cost: cost)
    guard isForced else { return matches.append(match) }
    if makeRoomForForced(from: start, to: end) { forced.append(match) }
  }

  /// Adds the words of a context line, all forced.
  ///
  /// - Parameters:
  ///   - parts: The words, by the characters of the walk.
  ///   - start: The first byte of the first word.
  ///   - end: One past the last byte of the last.
  mutating func addContext(_ parts: [UserOverlay.ContextPart], from start: Int, to end: Int) {
    guard makeRoomForForced(from: start, to: end) else { return }
    var partStart = start
    for part in parts {
      let partEnd = part.end < characterStarts.count ? characterStarts[part.end] : end
      forced.append(Match(start: partStart, end: partEnd, row: part.row, cost: 0))
      partStart = partEnd
    }
  }

  /// Decides whether a forced word or context is taken: the leftmost, then the longest; what it replaces goes.
  private mutating func makeRoomForForced(from start: Int, to end: Int) -> Bool {
    // They come by start, so only the last can be longer or overlap.
    if let last = forced.last, last.end > start {
      guard forced[lastForced].start == start, end > last.end else { return false }
      forced.removeSubrange(lastForced...)
    }
    lastForced = forced.count
    return true
  }

  /// Notes a split after so many characters of the walk.
  mutating func addBarrier(afterCharacters length: Int) {
    barriers.append(characterStarts[length])
  }

  /// Drops what forced words overrule, and puts the rest in order.
  mutating func resolve() {
    if !forced.isEmpty {
      matches = matches.filter { !isOverruled(from: $0.start, to: $0.end) }
      barriers = barriers.filter { !isOverruled(from: $0, to: $0) }
      barriers += forced.flatMap { [$0.start, $0.end] }
    }
    edges = Set(matches.flatMap { [$0.start, $0.end] } + barriers).sorted()
    barriers = Set(barriers).sorted()
  }

  /// Whether a forced word overlaps a stretch, or has a place (an empty stretch) inside.
  private func isOverruled(from start: Int, to end: Int) -> Bool {
    let next = forced.firstIndex(sorted: { $0.end > start })
    return next < forced.count && forced[next].start < end
  }

  /// Forced words and others, by start; no two of both kinds overlap.
  var all: [Match] {
    forced.isEmpty ? matches : (forced + matches).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// The first edge after a byte; `nil` when there is none.
  func edge(after byte: Int) -> Int? {
    let index = edges.firstIndex(sorted: { $0 > byte })
    return index < edges.count ? edges[index] : nil
  }
}

extension Array {
  /// The first index whose element satisfies a claim that holds from some element on; `count` when none.
  ///
  /// - Complexity: O(log *n*).
  fileprivate func firstIndex(sorted claim: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if claim(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The user words of a window as arcs between cells, in the shape that the kernel reads.
struct UserArcTable {
  private var first: [UInt32] = []
  private var ends: [UInt32] = []
  private var costs: [Int32] = []
  private var words: [UInt32] = []

  /// Keeps the matches whose edges are edges of cells, which those of forced words always are.
  mutating func rebuild(from findings: UserFindings, cells: CellArrays) {
    first.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    costs.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    guard !(findings.matches.isEmpty && findings.forced.isEmpty) else { return }
    for match in findings.all {
      guard let start = cells.cell(startingAt: match.start), start < cells.count,
        let end = cells.cell(startingAt: match.end)
      else { continue }
      while first.count <= start { first.append(UInt32(ends.count)) }
      ends.append(UInt32(end))
      costs.append(match.cost)
      words.append(WordID(userRow: match.row).rawValue)
    }
    while first.count <= cells.count { first.append(UInt32(ends.count)) }
  }

  /// Calls a closure with the kernel's sight of the arcs; with `nil` when there are none.
  func withArcs<Result>(_ body: (UserArcs?) -> Result) -> Result {
    guard !ends.isEmpty else { return body(nil) }
    return first.withUnsafeBufferPointer { first in
      ends.withUnsafeBufferPointer { ends in
        costs.withUnsafeBufferPointer { costs in
          words.withUnsafeBufferPointer { words in
            guard let first = first.baseAddress, let ends = ends.baseAddress,
              let costs = costs.baseAddress, let words = words.baseAddress
            else { return body(nil) }
            return body(UserArcs(first: first, ends: ends, costs: costs, words: words))
          }
        }
      }
    }
  }
}

extension UserArcTable {
  /// Whether a user word covers exactly the cells from one to another.
  func contains(from cell: Int, to end: Int) -> Bool {
    guard cell + 1 < first.count else { return false }
    return (Int(first[cell])..<Int(first[cell + 1])).contains { Int(ends[$0]) == end }
  }

  /// Calls a closure with the arcs that start at a cell.
  func forEach(from cell: Int, _ body: (_ end: Int, _ word: WordID) -> Void) {
    guard cell + 1 < first.count else { return }
    for arc in Int(first[cell])..<Int(first[cell + 1]) {
      body(Int(ends[arc]), WordID(rawValue: words[arc]))
    }
  }
}
