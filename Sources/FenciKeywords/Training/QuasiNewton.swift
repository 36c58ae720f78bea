/// Minimises a smooth convex function by limited-memory BFGS.
///
/// The last steps and the changes of the gradient along them tell how the function bends; the direction
/// is that of Newton's method under that bend, and the step is halved until the function falls by
/// enough (Armijo's rule).
///
/// Source: D. C. Liu, J. Nocedal, "On the limited memory BFGS method for large scale optimization",
/// Mathematical Programming 45, 1989, doi:10.1007/BF01589116 (the two-loop recursion).
struct QuasiNewton {
  /// Steps that are remembered.
  var memory = 8
  /// It ends here at the latest.
  var maximumStepCount = 300
  /// It ends when the steepest slope is below this.
  var tolerance = 1e-6

  private struct Step {
    var move: [Double]
    var bend: [Double]
    /// 1 / (move · bend).
    var scale: Double
  }

  /// Goes down from a start.
  ///
  /// - Parameters:
  ///   - point: The start; replaced by the minimum.
  ///   - report: Called with the number and the value of each step.
  ///   - function: The value at a point; overwrites the gradient.
  /// - Returns: The value at the minimum.
  @discardableResult
  func minimize(
    from point: inout [Double], report: (_ step: Int, _ value: Double) -> Void = { _, _ in },
    _ function: (_ point: [Double], _ gradient: inout [Double]) -> Double
  ) -> Double {
    var gradient = [Double](repeating: 0, count: point.count)
    var value = function(point, &gradient)
    var steps: [Step] = []
    for number in 1...maximumStepCount {
      guard gradient.contains(where: { abs($0) > tolerance }) else { break }
      let direction = Self.direction(against: gradient, steps)
      let slope = Self.dot(direction, gradient)
      var length = steps.isEmpty ? 1 / max(1, Self.dot(gradient, gradient).squareRoot()) : 1
      var next = point
      var nextGradient = gradient
      var nextValue = value
      repeat {
        for index in point.indices { next[index] = point[index] + length * direction[index] }
        nextValue = function(next, &nextGradient)
        if nextValue <= value + 1e-4 * length * slope { break }
        length /= 2
      } while length > 1e-12
      guard nextValue < value else { break }
      remember(
        move: zip(next, point).map { $0 - $1 }, bend: zip(nextGradient, gradient).map { $0 - $1 },
        in: &steps)
      (point, gradient, value) = (next, nextGradient, nextValue)
      report(number, value)
    }
    return value
  }

  private func remember(move: [Double], bend: [Double], in steps: inout [Step]) {
    let curvature = Self.dot(move, bend)
    // Along a line that does not bend upwards nothing is learned.
    guard curvature > 1e-14 else { return }
    steps.append(Step(move: move, bend: bend, scale: 1 / curvature))
    if steps.count > memory { steps.removeFirst() }
  }

  /// The two-loop recursion.
  private static func direction(against gradient: [Double], _ steps: [Step]) -> [Double] {
    var direction = gradient.map { -$0 }
    var shares: [Double] = []
    for step in steps.reversed() {
      let share = step.scale * dot(step.move, direction)
      shares.append(share)
      for index in direction.indices { direction[index] -= share * step.bend[index] }
    }
    if let last = steps.last {
      let scale = 1 / (last.scale * dot(last.bend, last.bend))
      for index in direction.indices { direction[index] *= scale }
    }
    for (step, share) in zip(steps, shares.reversed()) {
      let correction = share - step.scale * dot(step.bend, direction)
      for index in direction.indices { direction[index] += correction * step.move[index] }
    }
    return direction
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
