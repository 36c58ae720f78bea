/// A term and its score, in the list where it will stand.
struct RankedRow {
  /// Which of the terms that are ranked.
  var row: Int
  /// The score that it is ranked by.
  var score: Double
  /// Grows with the place where it first stands in the document; no two terms have the same.
  var textOrder: Int

  /// Whether it ranks above another: by score, and among equals by where it first stands.
  func precedes(_ other: RankedRow) -> Bool {
    score == other.score ? textOrder < other.textOrder : score > other.score
  }
}

extension CandidateSet {
  /// A candidate with a score, ready to be compared.
  @inline(__always)
  func rankedRow(_ row: Int, score: Double) -> RankedRow {
    RankedRow(row: row, score: score, textOrder: candidates[row].textOrder)
  }
}

/// The best of the rows offered so far: a heap with the worst of them on top.
struct Selection {
  private var heap: [RankedRow] = []
  private var maximumCount = 0

  /// Forgets all rows.
  mutating func reset(maximumCount: Int) {
    heap.removeAll(keepingCapacity: true)
    self.maximumCount = max(0, maximumCount)
  }

  /// Takes a row if it is among the best.
  ///
  /// - Complexity: O(log *k*), *k* the rows that are kept; O(1) for most.
  @inline(__always)
  mutating func offer(_ row: RankedRow) {
    if heap.count < maximumCount {
      heap.append(row)
      rise()
    } else if let worst = heap.first, row.precedes(worst) {
      heap[0] = row
      sink()
    }
  }

  /// The best rows, best first.
  func sorted() -> [RankedRow] { heap.sorted { $0.precedes($1) } }

  /// Moves the last row up to where none above it is better.
  private mutating func rise() {
    var node = heap.count - 1
    while node > 0, heap[(node - 1) / 2].precedes(heap[node]) {
      heap.swapAt(node, (node - 1) / 2)
      node = (node - 1) / 2
    }
  }

  /// Moves the first row down to where none below it is worse.
  private mutating func sink() {
    var node = 0
    while true {
      var worst = node
      for child in (2 * node + 1)..<(2 * node + 3) where child < heap.count {
        if heap[worst].precedes(heap[child]) { worst = child }
      }
      if worst == node { return }
      heap.swapAt(node, worst)
      node = worst
    }
  }
}
