/// Places boxes on a plane so that joined ones are near one another and none lies on another.
///
/// Each pair of boxes has a distance that it would like: the fewest edges from one to the other. Each box
/// in turn moves to where its distances are met best (*stress majorization*, one box at a time); afterwards
/// boxes that overlap are pushed apart. It begins on a spiral, the first box in the middle, with no
/// randomness, and uses only operations that are the same to the last bit on every machine, so a page can
/// be compared byte for byte.
///
/// Source: E. Gansner, Y. Koren, S. North, "Graph drawing by stress majorization", Graph Drawing 2004.
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
  private static let rounds = 200
  /// Pushing two boxes apart may push one onto a third, so it is repeated.
  private static let separatingRounds = 1000
  /// Boxes that no path joins, or a long one, are as far apart as this many edges.
  private static let farthest = 3
  /// The rotation by the golden angle, as cosine and sine: it fills a disc evenly.
  private static let golden = Vector(x: -0.737_368_878_078_320_2, y: 0.675_490_294_261_523_8)

  /// Lays a graph out.
  ///
  /// - Parameters:
  ///   - boxes: The size of each box.
  ///   - edges: Pairs of boxes.
  /// - Complexity: O(*n*³) for the distances, O(*n*²) for each of some hundred rounds: meant for some
  ///   dozens of boxes.
  init(boxes: [Vector], edges: [(first: Int, second: Int)]) {
    self.boxes = boxes
    centers = []
    var direction = Vector(x: 1, y: 0)
    for index in boxes.indices {
      let radius = Double(index).squareRoot()
      centers.append(Vector(x: direction.x * radius, y: direction.y * radius))
      direction = Vector(
        x: direction.x * Self.golden.x - direction.y * Self.golden.y,
        y: direction.x * Self.golden.y + direction.y * Self.golden.x)
    }
    let distances = Self.distances(count: boxes.count, edges)
    for _ in 0..<Self.rounds { relax(towards: distances) }
    let edgeLength = boxes.reduce(0) { $0 + $1.x + $1.y } / Double(max(1, 2 * boxes.count)) * 1.5
    for index in centers.indices {
      centers[index].x *= edgeLength * Self.aspect
      centers[index].y *= edgeLength
    }
    for _ in 0..<Self.separatingRounds where !separate() { break }
    frame()
  }

  /// The fewest edges between two boxes, at most ``farthest`` (Floyd and Warshall).
  private static func distances(
    count: Int, _ edges: [(first: Int, second: Int)]
  ) -> [[Double]] {
    var hops = Array(repeating: Array(repeating: farthest, count: count), count: count)
    for edge in edges {
      hops[edge.first][edge.second] = 1
      hops[edge.second][edge.first] = 1
    }
    for middle in 0..<count {
      for from in 0..<count {
        for to in 0..<count {
          hops[from][to] = min(hops[from][to], hops[from][middle] + hops[middle][to])
        }
      }
    }
    return hops.map { $0.map { Double($0) } }
  }

  /// Moves each box in turn to the mean of the places where the others would like it, near ones
  /// counting more.
  private mutating func relax(towards distances: [[Double]]) {
    for index in centers.indices {
      var sum = Vector(x: 0, y: 0)
      var weights = 0.0
      for other in centers.indices where other != index {
        let wanted = distances[index][other]
        let weight = 1 / (wanted * wanted)
        let x = centers[index].x - centers[other].x
        let y = centers[index].y - centers[other].y
        let length = max(1e-6, (x * x + y * y).squareRoot())
        sum.x += weight * (centers[other].x + x / length * wanted)
        sum.y += weight * (centers[other].y + y / length * wanted)
        weights += weight
      }
      if weights > 0 { centers[index] = Vector(x: sum.x / weights, y: sum.y / weights) }
    }
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
