extension Lattice {
  /// Arcs that touch, from position 0 to the end.
  public struct Path: Sendable, Hashable {
    /// In order: the first starts at 0, each next one where the one before ends.
    public var arcs: [Arc]
    /// The sum of the arcs' costs.
    public var cost: Int

    /// Makes a path; nothing is checked.
    public init(arcs: [Arc], cost: Int) {
      self.arcs = arcs
      self.cost = cost
    }
  }

  /// The cheapest path, or `nil` when no path reaches the end.
  ///
  /// Among equally cheap ways from a position to the end, the one whose first arc is longest wins; among
  /// equally long ones the arc inserted last. An empty lattice has the empty path.
  ///
  /// - Complexity: O(*a*), *a* the arcs.
  ///
  /// Source: A. J. Viterbi, IEEE Trans. Inf. Theory 13(2), 1967, doi:10.1109/TIT.1967.1054010.
  public func bestPath() -> Path? {
    var costs = [Int?](repeating: nil, count: positionCount + 1)
    var choices = [Arc?](repeating: nil, count: positionCount + 1)
    costs[positionCount] = 0
    for position in stride(from: positionCount - 1, through: 0, by: -1) {
      for arc in arcs(from: position) {
        guard let rest = costs[arc.end] else { continue }
        let cost = arc.cost + rest
        if let best = costs[position], let choice = choices[position],
          (cost, -arc.end) > (best, -choice.end)
        {
          continue
        }
        costs[position] = cost
        choices[position] = arc
      }
    }
    guard let cost = costs[0] else { return nil }
    var path: [Arc] = []
    var position = 0
    while position < positionCount, let arc = choices[position] {
      path.append(arc)
      position = arc.end
    }
    return Path(arcs: path, cost: cost)
  }

  /// The cheapest path that stops at certain positions and nowhere else.
  ///
  /// - Parameter positions: Ascending, the first after 0, the last ``positionCount``.
  /// - Returns: `nil` when no arc joins two of them. Among equally cheap arcs the one inserted last is taken.
  /// - Complexity: O(*a*), *a* the arcs that begin there.
  public func path(through positions: [Int]) -> Path? {
    var path = Path(arcs: [], cost: 0)
    var start = 0
    for end in positions {
      var best: Arc?
      for arc in arcs(from: start) where arc.end == end && arc.cost <= best?.cost ?? .max {
        best = arc
      }
      guard let best else { return nil }
      path.arcs.append(best)
      path.cost += best.cost
      start = end
    }
    return start == positionCount ? path : nil
  }
}
