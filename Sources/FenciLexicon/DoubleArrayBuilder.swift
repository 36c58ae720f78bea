package import FenciKernel

/// Places a trie into a double array whose units carry labels; see `TrieUnit`.
///
/// Nodes are placed widest first, each at the first base where all its children are free: exhaustive
/// search, which keeps the array three quarters full (a capped search made it ten times larger).
package struct DoubleArrayBuilder {
  /// A word as folded character codes, its cost, and the row that its attributes come from.
  package struct Key {
    var codes: [UInt16]
    var cost: UInt16
    var row: Int

    package init(codes: [UInt16], cost: UInt16, row: Int) {
      self.codes = codes
      self.cost = cost
      self.row = row
    }
  }

  private struct Node {
    var depth: Int
    var keys: Range<Int>
    /// Index of the first child in `edges`, and their number.
    var edges: Range<Int>
  }

  private let keys: [Key]
  private let maximumCode: UInt16
  private let loneCost: UInt16
  private let loneAtomCost: UInt16
  private var nodes: [Node] = []
  /// For each edge: the child's label and its node.
  private var labels: [UInt16] = []
  private var children: [Int] = []

  /// The array, and the row of each unit that ends a word (-1 elsewhere).
  package struct Product {
    package var units: [TrieUnit]
    package var rows: [Int32]
  }

  /// Collects the nodes of a trie.
  ///
  /// - Parameters:
  ///   - keys: Not empty strings, unique, sorted by their codes.
  ///   - maximumCode: The highest code that a key or a text may have.
  ///   - loneCost: What a character costs that is no word, and one that has no code.
  ///   - loneAtomCost: What an atom costs that is no word; its code is `maximumCode + 1`.
  package init(
    keys: [Key], maximumCode: UInt16, loneCost: UInt16 = .max, loneAtomCost: UInt16 = .max
  ) {
    self.keys = keys
    self.maximumCode = maximumCode
    self.loneCost = loneCost
    self.loneAtomCost = loneAtomCost
    collectNodes()
  }

  private mutating func collectNodes() {
    nodes.append(Node(depth: 0, keys: 0..<keys.count, edges: 0..<0))
    var index = 0
    while index < nodes.count {
      expand(index)
      index += 1
    }
  }

  private mutating func expand(_ index: Int) {
    let node = nodes[index]
    let firstEdge = labels.count
    var key = node.keys.lowerBound
    // The key that ends here sorts before those that go on.
    if key < node.keys.upperBound, keys[key].codes.count == node.depth { key += 1 }
    while key < node.keys.upperBound {
      let label = keys[key].codes[node.depth]
      let first = key
      while key < node.keys.upperBound, keys[key].codes[node.depth] == label { key += 1 }
      labels.append(label)
      children.append(nodes.count)
      nodes.append(Node(depth: node.depth + 1, keys: first..<key, edges: 0..<0))
    }
    nodes[index].edges = firstEdge..<labels.count
  }

  /// Finds a base for every node and writes the units.
  package consuming func finish() throws(LexiconError) -> Product {
    let bases = try assignBases()
    let unitCount = Int(bases.max() ?? 0) + Int(maximumCode) + 2
    var units = [TrieUnit](repeating: .empty, count: unitCount)
    var rows = [Int32](repeating: -1, count: unitCount)
    // Every character has a unit below the root, so the first step needs no check.
    for code in 0...Int(maximumCode) {
      units[code] = TrieUnit(
        label: code == 0 ? .max : UInt16(code), cost: nil, base: nil, loneCost: loneCost)
    }
    units[Int(maximumCode) + 1] = TrieUnit(
      label: .max, cost: nil, base: nil, loneCost: loneAtomCost)
    for (index, node) in nodes.enumerated() {
      for edge in node.edges {
        let child = nodes[children[edge]]
        let key = keys[child.keys.lowerBound]
        let isWord = key.codes.count == child.depth
        let position = Int(bases[index]) + Int(labels[edge])
        units[position] = TrieUnit(
          label: labels[edge], cost: isWord ? key.cost : nil,
          base: child.edges.isEmpty ? nil : bases[children[edge]], loneCost: loneCost)
        if isWord { rows[position] = Int32(key.row) }
      }
    }
    return Product(units: units, rows: rows)
  }

  private func assignBases() throws(LexiconError) -> [UInt32] {
    var bases = [UInt32](repeating: 0, count: nodes.count)
    var space = FreeSpace(reserved: Int(maximumCode) + 2)
    // Widest first; the second key makes the order, and with it the image, unique.
    let order = (1..<max(nodes.count, 1)).filter { !nodes[$0].edges.isEmpty }.sorted {
      (-nodes[$0].edges.count, $0) < (-nodes[$1].edges.count, $1)
    }
    for index in order {
      let base = space.place(labels[nodes[index].edges])
      // The array ends one reserved code above the highest base.
      let unitCount = base + Int(maximumCode) + 2
      guard unitCount <= TrieUnit.baseLimit else {
        throw .limitExceeded(
          what: "units", limit: Int(TrieUnit.baseLimit), value: unitCount)
      }
      bases[index] = UInt32(base)
    }
    return bases
  }
}
