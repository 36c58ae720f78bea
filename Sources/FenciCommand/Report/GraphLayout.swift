/// Places boxes on a plane so that joined ones are near one another and none lies on another.
///
/// A *spring embedder* (Fruchterman and Reingold 1991): all boxes push each other away, joined ones pull
/// each other together, the steps grow smaller; afterwards boxes that overlap are pushed apart. It begins
/// on a spiral, the first box in the middle, with no randomness; and it uses only operations that are
/// the same to the last bit on every machine, so a page can be compared byte for byte.
struct GraphLayout {
  /// A point, or a box's width and height.
  struct Vector: Hashable {
    var x: Double
    var y: Double
  }

  /// Where the middle of each box is; all boxes lie between zero and ``size``.
  private(set) var centers: [Vector]
  /// The size of the smallest rectangle that holds all boxes.
  private(set) var size = Vector(x: 0, y: 0)
  private let boxes: [Vector]

  /// How much wider than high the whole becomes.
  private static let aspect = 1.3
  private static let rounds = 300
  /// Pushing two boxes apart may push one onto a third, so it is repeated.
  private static let separatingRounds = 400
  /// The rotation by the golden angle, as cosine and sine: it fills a disc evenly.
  private static let golden = Vector(x: -0.737_368_878_078_320_2, y: 0.675_490_294_261_523_8)

  /// Lays a graph out.
  ///
  /// - Parameters:
  ///   - boxes: The size of each box.
  ///   - edges: Pairs of boxes, each with the strength of its pull, from 0 to 1.
  /// - Complexity: O(*n*²) for each of several hundred rounds: meant for some dozens of boxes.
  init(boxes: [Vector], edges: [(first: Int, second: Int, strength: Double)]) {
    self.boxes = boxes
    centers = []
    let area = boxes.reduce(0) { $0 + ($1.x + 24) * ($1.y + 24) }
    let distance = boxes.isEmpty ? 1 : (area / Double(boxes.count)).squareRoot()
    var direction = Vector(x: 1, y: 0)
    for index in boxes.indices {
      let radius = distance * Double(index).squareRoot()
      centers.append(Vector(x: direction.x * radius * Self.aspect, y: direction.y * radius))
      direction = Vector(
        x: direction.x * Self.golden.x - direction.y * Self.golden.y,
        y: direction.x * Self.golden.y + direction.y * Self.golden.x)
    }
    for round in 0..<Self.rounds {
      relax(edges, distance: distance, step: distance * (1 - Double(round) / Double(Self.rounds)))
    }
    for _ in 0..<Self.separatingRounds where !separate() { break }
    frame()
  }

  /// One round of pushing and pulling; no box moves further than `step`.
  private mutating func relax(
    _ edges: [(first: Int, second: Int, strength: Double)], distance: Double, step: Double
  ) {
    // A weak pull to the middle keeps parts together that no edge joins.
    var forces = centers.map {
      Vector(x: $0.x * -0.06 / Self.aspect, y: $0.y * -0.06 * Self.aspect)
    }
    for first in centers.indices {
      for second in centers.indices.dropFirst(first + 1) {
        let (gap, length) = gap(first, second)
        let push = distance * distance / length
        apply(push, along: gap, length, first, second, to: &forces)
      }
    }
    for edge in edges {
      let (gap, length) = gap(edge.first, edge.second)
      let pull = -length * length / distance * edge.strength
      apply(pull, along: gap, length, edge.first, edge.second, to: &forces)
    }
    for index in centers.indices {
      let force = forces[index]
      let length = (force.x * force.x + force.y * force.y).squareRoot()
      guard length > 0 else { continue }
      let scale = min(length, step) / length
      centers[index].x += force.x * scale
      centers[index].y += force.y * scale
    }
  }

  /// From the second to the first, as if the plane were as high as wide, and how far that is.
  private func gap(_ first: Int, _ second: Int) -> (Vector, length: Double) {
    let gap = Vector(
      x: (centers[first].x - centers[second].x) / Self.aspect,
      y: centers[first].y - centers[second].y)
    return (gap, max(1, (gap.x * gap.x + gap.y * gap.y).squareRoot()))
  }

  private func apply(
    _ force: Double, along gap: Vector, _ length: Double, _ first: Int, _ second: Int,
    to forces: inout [Vector]
  ) {
    let (x, y) = (gap.x / length * force * Self.aspect, gap.y / length * force)
    forces[first].x += x
    forces[first].y += y
    forces[second].x -= x
    forces[second].y -= y
  }

  /// Pushes boxes that overlap apart, each by half, the way that is shorter; false when none did.
  private mutating func separate() -> Bool {
    var hasMoved = false
    for first in centers.indices {
      for second in centers.indices.dropFirst(first + 1) {
        let overlap = overlap(first, second)
        guard overlap.x > 0, overlap.y > 0 else { continue }
        hasMoved = true
        if overlap.x < overlap.y {
          let step = (overlap.x / 2 + 0.1) * (centers[first].x < centers[second].x ? -1 : 1)
          centers[first].x += step
          centers[second].x -= step
        } else {
          let step = (overlap.y / 2 + 0.1) * (centers[first].y < centers[second].y ? -1 : 1)
          centers[first].y += step
          centers[second].y -= step
        }
      }
    }
    return hasMoved
  }

  /// How far two boxes lie over one another in each direction; both are positive if they do.
  func overlap(_ first: Int, _ second: Int) -> Vector {
    let (one, other) = (centers[first], centers[second])
    return Vector(
      x: (boxes[first].x + boxes[second].x) / 2 - (one.x - other.x).magnitude,
      y: (boxes[first].y + boxes[second].y) / 2 - (one.y - other.y).magnitude)
  }

  /// Moves everything so that the boxes begin at zero.
  private mutating func frame() {
    guard !boxes.isEmpty else { return }
    let sides = zip(centers, boxes)
    let left = sides.map { $0.x - $1.x / 2 }.min() ?? 0
    let top = sides.map { $0.y - $1.y / 2 }.min() ?? 0
    size = Vector(
      x: (sides.map { $0.x + $1.x / 2 }.max() ?? 0) - left,
      y: (sides.map { $0.y + $1.y / 2 }.max() ?? 0) - top)
    for index in centers.indices {
      centers[index].x -= left
      centers[index].y -= top
    }
  }
}
