import Glibc

/// Parameters and the step that training makes with each: the more a parameter was moved, the less it moves.
///
/// Source: J. Duchi, E. Hazan and Y. Singer, "Adaptive subgradient methods for online learning and
/// stochastic optimization", JMLR 12, 2011, jmlr.org/papers/v12/duchi11a.html.
final class AdaGrad {
  /// How far the first step of a parameter goes.
  static let learningRate: Float = 0.1
  /// A gradient below this is left out: it would cost more time than it is worth.
  static let smallestGradient = 1e-4

  /// Number of parameters.
  let count: Int
  /// The parameters.
  let values: UnsafeMutablePointer<Float>
  /// For each the sum of its squared gradients.
  let squares: UnsafeMutablePointer<Float>

  /// Makes parameters that are all 0.
  init(count: Int) {
    self.count = count
    values = .allocate(capacity: max(count, 1))
    squares = .allocate(capacity: max(count, 1))
    values.initialize(repeating: 0, count: count)
    squares.initialize(repeating: 0, count: count)
  }

  deinit {
    values.deallocate()
    squares.deallocate()
  }

  /// Moves a parameter against the gradient of the loss.
  @inline(__always)
  func step(_ index: Int, gradient: Float) {
    let square = squares[index] + gradient * gradient
    squares[index] = square
    values[index] -= Self.learningRate * gradient / (square.squareRoot() + 1e-6)
  }
}
