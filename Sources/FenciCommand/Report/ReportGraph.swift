import FenciText

/// Draws the best terms of a document as a graph: a line joins two that stand in a sentence together.
struct ReportGraph {
  var document: ReportDocument

  /// More would not be told apart on a telephone.
  static let termLimit = 18
  /// Lines that a term keeps for itself; with all of them the picture is a ball of wool.
  private static let edgesOfEachTerm = 3
  /// The room around the drawing, in its units, which are about the pixels of a large screen.
  private static let margin = 8.0

  /// Appends the figure; nothing when no two terms stand together.
  ///
  /// - Throws: ``TextError`` when ICU cannot divide the text into sentences.
  func write(to output: inout Bytes) throws(TextError) {
    // Terms of the title alone stand in no sentence of the text.
    let places = document.terms.indices.filter { !document.terms[$0].occurrences.isEmpty }
      .prefix(Self.termLimit)
    var boundaries = SentenceBoundaries()
    let graph = TermGraph(
      occurrences: places.map { document.terms[$0].occurrences },
      sentences: try boundaries.ranges(of: document.text))
    let edges = graph.strongest(ofEachTerm: Self.edgesOfEachTerm)
    guard let heaviest = edges.first?.weight else { return }
    let nodes = places.map { Node(document.terms[$0], rank: $0, best: document.terms[0].score) }
    let layout = GraphLayout(
      boxes: nodes.map(\.box),
      edges: edges.map { ($0.first, $0.second, Double($0.weight) / Double(heaviest)) })
    output.append(
      "<figure class=\"graph\">\n<figcaption lang=\"en\">Terms that stand together. The thicker a line, "
        + "the more sentences have both.</figcaption>\n<svg role=\"img\" "
        + "aria-label=\"Graph of terms that stand in the same sentences\" viewBox=\"0 0 ")
    output.append(fixed: layout.size.x + 2 * Self.margin, fractionDigits: 1)
    output.append(" ")
    output.append(fixed: layout.size.y + 2 * Self.margin, fractionDigits: 1)
    output.append("\" style=\"max-width:")
    output.append(fixed: (layout.size.x + 2 * Self.margin) * 1.15, fractionDigits: 1)
    output.append("px\">\n")
    for edge in edges.reversed() {
      let share = Double(edge.weight) / Double(heaviest)
      write(
        edge, ranks: (nodes[edge.first].rank, nodes[edge.second].rank), share, layout, to: &output)
    }
    for (index, node) in nodes.enumerated() {
      write(node, at: layout.centers[index], neighbours(of: index, graph, nodes), to: &output)
    }
    output.append("</svg>\n</figure>\n")
  }

  private func write(
    _ edge: TermGraph.Edge, ranks: (Int, Int), _ share: Double, _ layout: GraphLayout,
    to output: inout Bytes
  ) {
    let (from, to) = (layout.centers[edge.first], layout.centers[edge.second])
    output.append("<line class=\"k\(ranks.0) k\(ranks.1)\"")
    for (name, value) in [("x1", from.x), ("y1", from.y), ("x2", to.x), ("y2", to.y)] {
      write(name, value + Self.margin, to: &output)
    }
    write("stroke-width", 1 + 4 * share.squareRoot(), to: &output)
    output.append("/>\n")
  }

  private func write(
    _ node: Node, at center: GraphLayout.Vector, _ neighbours: [String], to output: inout Bytes
  ) {
    output.append("<g class=\"k\(node.rank)\"><title>")
    HTMLText.append(label: node.label, to: &output)
    for (index, neighbour) in neighbours.enumerated() {
      output.append(index == 0 ? " — " : ", ")
      HTMLText.append(label: neighbour, to: &output)
    }
    output.append("</title>")
    for style in ["back", "disc"] {
      output.append("<circle class=\"\(style)\"")
      write("cx", center.x + Self.margin, to: &output)
      write("cy", center.y + Self.margin, to: &output)
      write("r", node.radius, to: &output)
      output.append("/>")
    }
    output.append("<text")
    write("x", center.x + Self.margin, to: &output)
    // A third of an em below the middle puts the middle of Han characters on it.
    write("y", center.y + Self.margin + node.fontSize * 0.36, to: &output)
    write("font-size", node.fontSize, to: &output)
    output.append(">")
    HTMLText.append(label: node.shownLabel, to: &output)
    output.append("</text></g>\n")
  }

  private func write(_ attribute: String, _ value: Double, to output: inout Bytes) {
    output.append(" \(attribute)=\"")
    output.append(fixed: value, fractionDigits: 1)
    output.append("\"")
  }

  /// With what a term stands most often, such as `直营店 5`.
  private func neighbours(of index: Int, _ graph: TermGraph, _ nodes: [Node]) -> [String] {
    graph.edges.lazy.filter { $0.first == index || $0.second == index }.prefix(6).map { edge in
      "\(nodes[edge.first == index ? edge.second : edge.first].label) \(edge.weight)"
    }
  }

  /// A term as a disc with its label on it.
  private struct Node {
    var label: String
    /// The label, cut if it is very long.
    var shownLabel: String
    var rank: Int
    var radius: Double
    var fontSize: Double

    init(_ term: ReportDocument.Term, rank: Int, best: Double) {
      let share = best > 0 ? min(1, max(0, term.score / best)) : 0
      label = term.text
      shownLabel = DisplayWidth.truncate(term.text, toColumns: 20)
      self.rank = rank
      radius = 9 + 21 * share.squareRoot()
      fontSize = 13 + 5 * share
    }

    /// What nothing else may stand on: disc and label. A column is half an em.
    var box: GraphLayout.Vector {
      let labelWidth = Double(DisplayWidth.columns(of: shownLabel)) * fontSize * 0.54
      return GraphLayout.Vector(
        x: max(2 * radius, labelWidth) + 10, y: max(2 * radius, fontSize * 1.3) + 8)
    }
  }
}
