extension Lattice {
  /// The *k* cheapest paths, best first.
  ///
  /// The first equals ``bestPath()``. Equally cheap paths stand in the order of their arcs: longer first
  /// arc first, later insertion first, and so on along the path.
  ///
  /// - Parameter count: How many paths at most; none for zero and less.
  /// - Returns: Fewer than `count` when the lattice has fewer, none when none reaches the end.
  /// - Complexity: O(*m* log *m*) for *m* = *a* · *k*, *a* the arcs and *k* the count.
  ///
  /// Source: the recursive enumeration of *k* shortest paths on an acyclic graph; see D. Eppstein,
  /// "Finding the k shortest paths", SIAM J. Comput. 28(2), 1998, doi:10.1137/S0097539795290477. We
  /// keep the *k* best ways from every position, which is simpler and enough for small *k*.
  public func nBestPaths(_ count: Int) -> [Path] {
    guard count > 0 else { return [] }
    /// A way to the end: its first arc, and which of the ways from there goes on.
    struct Way {
      var cost: Int
      var arc: Arc?
      var arcRank: Int
      var rest: Int
    }
    var ways = [[Way]](repeating: [], count: positionCount + 1)
    ways[positionCount] = [Way(cost: 0, arc: nil, arcRank: 0, rest: 0)]
    for position in stride(from: positionCount - 1, through: 0, by: -1) {
      var candidates: [Way] = []
      for (rank, arc) in arcs(from: position).enumerated() {
        for (rest, way) in ways[arc.end].enumerated() {
          candidates.append(
            Way(cost: arc.cost + way.cost, arc: arc, arcRank: rank, rest: rest))
        }
      }
      candidates.sort {
        ($0.cost, -($0.arc?.end ?? 0), -$0.arcRank, $0.rest)
          < ($1.cost, -($1.arc?.end ?? 0), -$1.arcRank, $1.rest)
      }
      ways[position] = Array(candidates.prefix(count))
    }
    return ways[0].map { first in
      var path: [Arc] = []
      var way = first
      while let arc = way.arc {
        path.append(arc)
        way = ways[arc.end][way.rest]
      }
      return Path(arcs: path, cost: first.cost)
    }
  }

  /// The cheapest path that divides elsewhere than another does.
  ///
  /// - Parameter path: Mostly the best one.
  /// - Returns: `nil` when every path stops at the same positions, or 512 do before another comes.
  /// - Complexity: That of ``nBestPaths(_:)``, for up to four times as many paths as have to be passed over.
  public func bestPath(otherThan path: Path) -> Path? {
    let ends = path.arcs.map(\.end)
    var count = 2
    while true {
      let paths = nBestPaths(count)
      if let other = paths.first(where: { $0.arcs.map(\.end) != ends }) { return other }
      // Words that two dictionaries have, or that might as well be unknown, make paths that look alike.
      guard paths.count == count, count < Self.mostAlike else { return nil }
      count *= 4
    }
  }

  /// So many paths that look alike are passed over.
  private static let mostAlike = 512
}
