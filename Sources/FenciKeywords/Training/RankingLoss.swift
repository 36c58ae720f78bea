import Glibc

/// How badly weights rank the chosen keywords of documents, and in which direction they get better.
///
/// For each chosen keyword, the negative logarithm of the probability that it wins a softmax contest
/// against all candidates of its document that were not chosen:
///
///     loss(d) = − 1 / |chosen| · Σ ln( exp s(c) / (exp s(c) + Σ exp s(n)) ),   c chosen, n not
///
/// averaged over the documents of each domain, then over the domains, plus λ/2 · Σ (σ w)². A domain counts
/// by the square root of its documents: if domains counted alike, the chance in a small one would decide,
/// and if documents did, a large one would. σ is the standard deviation of a feature, so the penalty does
/// not depend on a feature's unit. The loss is convex: it has one minimum, wherever one starts. Which terms
/// are parts of higher ones is taken as the documents have it noted, whatever the weights.
///
/// Source: Z. Cao, T. Qin, T.-Y. Liu, M.-F. Tsai, H. Li, "Learning to rank: from pairwise approach to
/// listwise approach", ICML 2007, doi:10.1145/1273496.1273513 (the top-one probability). We differ: the
/// chosen do not compete with each other.
struct RankingLoss {
  /// λ.
  var penalty: Double
  private var documents: [TrainingDocument]
  /// What each document counts; they sum to 1.
  private var shares: [Double]
  /// σ by feature; weights are sought in these units.
  let deviations: [Double]

  /// - Parameters:
  ///   - documents: Those without a chosen candidate, or without another, teach nothing.
  ///   - penalty: λ.
  init(_ documents: [TrainingDocument], penalty: Double) {
    self.penalty = penalty
    let documents = documents.filter(\.teaches)
    self.documents = documents
    var counts: [String: Int] = [:]
    for document in documents { counts[document.domain, default: 0] += 1 }
    let roots = counts.mapValues { Double($0).squareRoot() }
    let sum = roots.values.sorted().reduce(0, +)
    shares = documents.map { 1 / (sum * (roots[$0.domain] ?? 1)) }
    deviations = Self.deviations(documents)
  }

  private static func deviations(_ documents: [TrainingDocument]) -> [Double] {
    let count = RankingFeature.allCases.count
    let overlap = Int(RankingFeature.overlap.rawValue)
    var (sums, squares, rows) = (
      [Double](repeating: 0, count: count), [Double](repeating: 0, count: count), 0.0
    )
    for document in documents {
      rows += Double(document.isChosen.count)
      let partCount = document.isPart.count { $0 }
      sums[overlap] += Double(partCount)
      squares[overlap] += Double(partCount)
      for feature in document.features {
        sums[Int(feature.index)] += feature.value
        squares[Int(feature.index)] += feature.value * feature.value
      }
    }
    return (0..<count).map { index in
      let mean = sums[index] / max(rows, 1)
      // A feature that hardly varies would get a weight without bound.
      return max((max(0, squares[index] / max(rows, 1) - mean * mean)).squareRoot(), 1e-3)
    }
  }

  /// The weights for parameters, which are in units of σ.
  func weights(_ parameters: [Double]) -> [Double] {
    zip(parameters, deviations).map { $0 / $1 }
  }

  /// The loss and its gradient.
  ///
  /// - Parameters:
  ///   - parameters: By raw value of the feature, in units of σ.
  ///   - gradient: Overwritten.
  /// - Returns: The loss at the point.
  /// - Complexity: O(*f*) in the features of all candidates.
  func evaluate(_ parameters: [Double], gradient: inout [Double]) -> Double {
    let weights = weights(parameters)
    var loss = 0.0
    for index in gradient.indices { gradient[index] = 0 }
    for (document, share) in zip(documents, shares) {
      loss += share * add(document, share: share, weights: weights, to: &gradient)
    }
    for index in gradient.indices {
      gradient[index] = gradient[index] / deviations[index] + penalty * parameters[index]
      loss += penalty / 2 * parameters[index] * parameters[index]
    }
    return loss
  }

  /// The loss of a document; its gradient by weight is added.
  private func add(
    _ document: TrainingDocument, share: Double, weights: [Double], to gradient: inout [Double]
  ) -> Double {
    var scores = document.logOddsAsNoted(weights)
    let highest = scores.reduce(-Double.infinity, max)
    for row in scores.indices { scores[row] = exp(scores[row] - highest) }
    var (others, chosenCount) = (0.0, 0.0)
    for row in scores.indices {
      if document.isChosen[row] { chosenCount += 1 } else { others += scores[row] }
    }
    var (loss, pull) = (0.0, 0.0)
    // The slope of the loss by each score.
    for row in scores.indices where document.isChosen[row] {
      // Nobody competes with a keyword that is far ahead of all others.
      let total = max(scores[row] + others, .leastNormalMagnitude)
      let win = max(scores[row], .leastNormalMagnitude) / total
      loss -= log(win) / chosenCount
      pull += 1 / (total * chosenCount)
      scores[row] = (win - 1) / chosenCount
    }
    for row in scores.indices {
      let slope = share * (document.isChosen[row] ? scores[row] : scores[row] * pull)
      for feature in document.features[Int(document.starts[row])..<Int(document.starts[row + 1])] {
        gradient[Int(feature.index)] += slope * feature.value
      }
      if document.isPart[row] { gradient[Int(RankingFeature.overlap.rawValue)] += slope }
    }
    return loss
  }
}
