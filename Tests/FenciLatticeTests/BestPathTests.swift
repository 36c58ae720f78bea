import FenciLattice
import FenciTestSupport
import Testing

/// Every path of a lattice by plain recursion, for comparison.
private func allPaths(_ lattice: Lattice, from position: Int = 0) -> [Lattice.Path] {
  if position == lattice.positionCount { return [Lattice.Path(arcs: [], cost: 0)] }
  return lattice.arcs(from: position).flatMap { arc in
    allPaths(lattice, from: arc.end).map { rest in
      Lattice.Path(arcs: [arc] + rest.arcs, cost: arc.cost + rest.cost)
    }
  }
}

private func randomLattice(_ seed: UInt64) -> Lattice {
  var generator = SplitMix64(seed: seed)
  let positionCount = Int.random(in: 0...6, using: &generator)
  var lattice = Lattice(positionCount: positionCount)
  var label = 0
  for start in 0..<positionCount {
    for end in start + 1...positionCount {
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        // Few different costs, so that ties are common.
        let cost = Int.random(in: -1...3, using: &generator)
        lattice.insert(.init(start: start, end: end, cost: cost, label: label))
        label += 1
      }
    }
  }
  return lattice
}

@Suite("The best path of a lattice")
struct BestPathTests {
  @Test("南京市长江大桥: the costs are added up before your eyes")
  func arithmetic() throws {
    //        0 ──南京 8──▶ 2 ──市长 11──▶ 4 ──江大桥 14──▶ 7      33
    //        0 ──南京市 9──▶ 3 ──────长江大桥 10──────────▶ 7      19
    //        0 ──南京市 9──▶ 3 ──长江 9──▶ 5 ──大桥 9──▶ 7         27
    var lattice = Lattice(positionCount: 7)
    let words = [
      (0, 2, 8), (2, 4, 11), (4, 7, 14), (0, 3, 9), (3, 7, 10), (3, 5, 9), (5, 7, 9),
    ]
    for (label, (start, end, cost)) in words.enumerated() {
      lattice.insert(.init(start: start, end: end, cost: cost, label: label))
    }
    let path = try #require(lattice.bestPath())
    #expect(path.arcs.map { [$0.start, $0.end] } == [[0, 3], [3, 7]])
    #expect(path.cost == 9 + 10)
    let paths = lattice.nBestPaths(5)
    #expect(paths.map(\.cost) == [9 + 10, 9 + 9 + 9, 8 + 11 + 14])
  }

  @Test("equals brute force on 3,000 random lattices of up to six positions")
  func equalsBruteForce() {
    for seed in 0..<3000 as Range<UInt64> {
      let lattice = randomLattice(seed)
      lattice.checkInvariants()
      let cheapest = allPaths(lattice).map(\.cost).min()
      #expect(lattice.bestPath()?.cost == cheapest, "seed \(seed)")
    }
  }

  @Test("n best paths are the n cheapest of all, the first is the best path")
  func nBestEqualsBruteForce() {
    for seed in 0..<1000 as Range<UInt64> {
      let lattice = randomLattice(seed)
      let costs = allPaths(lattice).map(\.cost).sorted()
      for count in [1, 2, 3, 7] {
        let best = lattice.nBestPaths(count)
        #expect(best.map(\.cost) == Array(costs.prefix(count)), "seed \(seed), \(count) best")
        #expect(Set(best.map(\.arcs)).count == best.count, "seed \(seed): paths differ")
      }
      #expect(lattice.nBestPaths(1).first == lattice.bestPath(), "seed \(seed)")
    }
  }

  @Test("among equal costs the longest first arc wins, then the last inserted")
  func ties() {
    var lattice = Lattice(positionCount: 2)
    lattice.insert(.init(start: 0, end: 1, cost: 1, label: 0))
    lattice.insert(.init(start: 1, end: 2, cost: 1, label: 1))
    lattice.insert(.init(start: 0, end: 2, cost: 2, label: 2))
    lattice.insert(.init(start: 0, end: 2, cost: 2, label: 3))
    #expect(lattice.bestPath()?.arcs.map(\.label) == [3])
  }

  @Test("no way to the end is nil; nothing to cross is the empty path")
  func edges() {
    var broken = Lattice(positionCount: 3)
    broken.insert(.init(start: 0, end: 2, cost: 1, label: 0))
    #expect(broken.bestPath() == nil)
    #expect(broken.nBestPaths(3).isEmpty)
    #expect(Lattice(positionCount: 0).bestPath() == Lattice.Path(arcs: [], cost: 0))
    #expect(Lattice(positionCount: 0).nBestPaths(0).isEmpty)
  }

  @Test("a reset lattice is as good as new")
  func reset() {
    var reused = randomLattice(7)
    for seed in 0..<200 as Range<UInt64> {
      let fresh = randomLattice(seed)
      reused.reset(positionCount: fresh.positionCount)
      reused.checkInvariants()
      for arc in fresh.arcs { reused.insert(arc) }
      #expect(reused.bestPath() == fresh.bestPath(), "seed \(seed)")
    }
  }

  @Test(
    "the path through given positions is the cheapest of those that stop there and nowhere else")
  func throughPositions() {
    for seed in 0..<500 as Range<UInt64> {
      let lattice = randomLattice(seed)
      let paths = allPaths(lattice)
      for choice in 0..<1 << max(lattice.positionCount - 1, 0) where lattice.positionCount > 0 {
        let positions =
          (1..<lattice.positionCount).filter { choice >> ($0 - 1) & 1 == 1 }
          + [lattice.positionCount]
        let alike = paths.filter { $0.arcs.map(\.end) == positions }
        #expect(lattice.path(through: positions)?.cost == alike.map(\.cost).min(), "seed \(seed)")
      }
    }
  }

  @Test("the best other path is the cheapest that stops elsewhere")
  func other() throws {
    for seed in 0..<1000 as Range<UInt64> {
      let lattice = randomLattice(seed)
      guard let best = lattice.bestPath() else { continue }
      let ends = best.arcs.map(\.end)
      let others = allPaths(lattice).filter { $0.arcs.map(\.end) != ends }
      let other = lattice.bestPath(otherThan: best)
      #expect(other?.cost == others.map(\.cost).min(), "seed \(seed)")
      #expect(other?.arcs.map(\.end) != ends, "seed \(seed)")
    }
  }
}
