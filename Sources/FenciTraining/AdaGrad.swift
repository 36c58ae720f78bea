import Glibc

/// Parameters and the step that training makes with each: the more a parameter was moved, the less it moves.
///
/// What is used in the end is the mean of each parameter over a pass, not where its last step left it: single
/// sentences pull to and fro, and the mean keeps what many agree on.
///
/// Sources: J. Duchi, E. Hazan and Y. Singer, "Adaptive subgradient methods for online learning and
/// stochastic optimization", JMLR 12, 2011, jmlr.org/papers/v12/duchi11a.html; means: B. T. Polyak and
/// A. B. Juditsky, "Acceleration of stochastic approximation by averaging", SIAM J. Control Optim. 30(4), 1992.
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
  /// During a pass, for each the sum of its steps, each times the sentences before it; after the pass, see
  /// ``finishPass(of:)``, its mean.
  let means: UnsafeMutablePointer<Float>

  /// Makes parameters that are all 0.
  init(count: Int) {
    self.count = count
    values = .allocate(capacity: max(count, 1))
    squares = .allocate(capacity: max(count, 1))
    means = .allocate(capacity: max(count, 1))
    values.initialize(repeating: 0, count: count)
    squares.initialize(repeating: 0, count: count)
    means.initialize(repeating: 0, count: count)
  }

  deinit {
    values.deallocate()
    squares.deallocate()
    means.deallocate()
  }

  /// Prepares for a pass.
  func beginPass() { means.update(repeating: 0, count: count) }

  /// Moves a parameter against the gradient of the loss.
  ///
  /// - Parameters:
  ///   - index: The parameter.
  ///   - gradient: Of the loss.
  ///   - time: Sentences of the pass that went before.
  @inline(__always)
  func step(_ index: Int, gradient: Float, time: Float) {
    let square = squares[index] + gradient * gradient
    let change = -Self.learningRate * gradient / (square.squareRoot() + 1e-6)
    squares[index] = square
    values[index] += change
    // A step counts in the mean from its sentence on: the mean lacks it where it was not made yet.
    means[index] += change * time
  }

  /// Turns `means` into what they are called.
  ///
  /// - Parameter sentenceCount: Sentences that the pass had.
  func finishPass(of sentenceCount: Int) {
    for index in 0..<count {
      means[index] = values[index] - means[index] / Float(max(sentenceCount, 1))
    }
  }
}
