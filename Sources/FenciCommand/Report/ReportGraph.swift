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
    let ranks = Array(document.terms.indices.prefix(Self.termLimit))
    var boundaries = SentenceBoundaries()
    let graph = TermGraph(
      occurrences: ranks.map { document.terms[$0].occurrences },
      sentences: try boundaries.ranges(of: document.text))
    let edges = graph.strongest(ofEachTerm: Self.edgesOfEachTerm)
    guard let heaviest = edges.first?.weight else { return }
    // A term that stands alone in all its sentences is no part of the picture.
    let joined = ranks.filter { rank in edges.contains { $0.first == rank || $0.second == rank } }
    let nodes = joined.map { Node(document.terms[$0], rank: $0, best: document.terms[0].score) }
    let places = Dictionary(uniqueKeysWithValues: joined.enumerated().map { ($1, $0) })
    let layout = GraphLayout(
      boxes: nodes.map(\.box),
      edges: edges.map { (places[$0.first] ?? 0, places[$0.second] ?? 0) })
    writeStart(size: layout.size, to: &output)
    for edge in edges.reversed() {
      let ends = (places[edge.first] ?? 0, places[edge.second] ?? 0)
      let share = Double(edge.weight) / Double(heaviest)
      write(
        edge, from: layout.centers[ends.0], to: layout.centers[ends.1],
        width: 0.8 + 3 * share.squareRoot(), output: &output)
    }
    for (node, center) in zip(nodes, layout.centers) {
      write(node, at: center, neighbours(of: node.rank, in: graph), to: &output)
    }
    output.append("</svg>\n</figure>\n")
  }

  private func writeStart(size: GraphLayout.Vector, to output: inout Bytes) {
    output.append(
      "<figure class=\"graph\">\n<figcaption lang=\"en\">Terms that stand together. The thicker a line, "
        + "the more sentences have both.</figcaption>\n<svg role=\"img\" "
        + "aria-label=\"Graph of terms that stand in the same sentences\" viewBox=\"0 0 ")
    output.append(fixed: size.x + 2 * Self.margin, fractionDigits: 1)
    output.append(" ")
    output.append(fixed: size.y + 2 * Self.margin, fractionDigits: 1)
    output.append("\" style=\"max-width:")
    output.append(fixed: (size.x + 2 * Self.margin) * 1.2, fractionDigits: 1)
    output.append("px\">\n")
  }

  private func write(
    _ edge: TermGraph.Edge, from start: GraphLayout.Vector, to end: GraphLayout.Vector,
    width: Double, output: inout Bytes
  ) {
    output.append("<line class=\"k\(edge.first) k\(edge.second)\"")
    for (name, value) in [("x1", start.x), ("y1", start.y), ("x2", end.x), ("y2", end.y)] {
      write(name, value + Self.margin, to: &output)
    }
    write("stroke-width", width, to: &output)
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
  private func neighbours(of rank: Int, in graph: TermGraph) -> [String] {
    graph.edges.lazy.filter { $0.first == rank || $0.second == rank }.prefix(6).map { edge in
      "\(document.terms[edge.first == rank ? edge.second : edge.first].text) \(edge.weight)"
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
      radius = 8 + 22 * share
      fontSize = 13 + 5 * share
    }

    /// What nothing else may stand on: disc and label, a column of which is half an em.
    var box: GraphLayout.Vector {
      let labelWidth = Double(DisplayWidth.columns(of: shownLabel)) * fontSize * 0.54
      return GraphLayout.Vector(
        x: max(2 * radius, labelWidth) + 10, y: max(2 * radius, fontSize * 1.3) + 8)
    }
  }
}
