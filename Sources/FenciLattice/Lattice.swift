/// Positions and the arcs between them: every way to divide a text, each step with its cost.
///
/// A lattice knows nothing of words or Chinese. It has positions `0 ... positionCount`, arcs that lead
/// from a position to a later one, and costs that add up. It is the plain definition of what is right:
/// the engine's fused pass must give the same path and the same cost.
///
/// Arcs are kept by start position in the order of insertion. Reusable: ``reset(positionCount:)``
/// keeps the room.
public struct Lattice: Sendable {
  /// A step from one position to a later one.
  public struct Arc: Sendable, Hashable {
    /// The position it leads from.
    public var start: Int
    /// The position it leads to, later than ``start``.
    public var end: Int
    /// Cost of taking the arc, in the caller's unit; smaller is better.
    public var cost: Int
    /// The caller's name for the arc.
    public var label: Int

    /// Makes an arc; ``Lattice/insert(_:)`` checks its positions.
    public init(start: Int, end: Int, cost: Int, label: Int) {
      self.start = start
      self.end = end
      self.cost = cost
      self.label = label
    }
  }

  /// The last position: paths lead from 0 to it.
  public private(set) var positionCount: Int
  private var arcsFromPosition: [[Arc]]

  /// Makes a lattice without arcs.
  public init(positionCount: Int = 0) {
    self.positionCount = positionCount
    arcsFromPosition = Array(repeating: [], count: positionCount + 1)
  }

  /// Forgets all arcs, keeps their room, and sets the last position.
  ///
  /// - Complexity: O(*p*), *p* the most positions it ever had.
  public mutating func reset(positionCount: Int) {
    self.positionCount = positionCount
    while arcsFromPosition.count <= positionCount { arcsFromPosition.append([]) }
    for position in arcsFromPosition.indices {
      arcsFromPosition[position].removeAll(keepingCapacity: true)
    }
  }

  /// Adds an arc.
  ///
  /// - Precondition: `0 <= arc.start < arc.end <= positionCount`.
  /// - Complexity: O(1), amortised.
  public mutating func insert(_ arc: Arc) {
    precondition(0 <= arc.start && arc.start < arc.end && arc.end <= positionCount)
    arcsFromPosition[arc.start].append(arc)
  }

  /// The arcs that start at a position, in the order of insertion; none at the last.
  public func arcs(from position: Int) -> [Arc] { arcsFromPosition[position] }

  /// All arcs, by start and insertion.
  public var arcs: [Arc] { (0...positionCount).flatMap { arcsFromPosition[$0] } }
}
