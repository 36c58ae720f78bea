/// A term and its score, in the list where it will stand.
struct RankedRow {
  /// Which of the terms that are ranked.
  var row: Int
  /// The score that it is ranked by.
  var score: Double
  /// Where it first stands in the document; no two terms have the same.
  var place: Int

  /// Whether it ranks above another: by score, and among equals by place.
  func precedes(_ other: RankedRow) -> Bool {
    score == other.score ? place < other.place : score > other.score
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
    var place = heap.count - 1
    while place > 0, heap[(place - 1) / 2].precedes(heap[place]) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Moves the first row down to where none below it is worse.
  private mutating func sink() {
    var place = 0
    while true {
      var worst = place
      for child in (2 * place + 1)..<(2 * place + 3) where child < heap.count {
        if heap[worst].precedes(heap[child]) { worst = child }
      }
      if worst == place { return }
      heap.swapAt(place, worst)
      place = worst
    }
  }
}
