/// Scores of one document on a scale from 0 to 1, on which they can be added and weighed against other things.
///
/// The share is the fourth root of the score's part of the best one. Scores of one document span orders of
/// magnitude, most of all odds; shares of good terms lie between a half and 1.
enum ScoreShare {
  /// The share of a score; 0 for one that is not above 0.
  ///
  /// - Precondition: `best` is above 0.
  static func share(of score: Double, best: Double) -> Double {
    // Two square roots, which round alike on every machine.
    min(1, max(0, score / best)).squareRoot().squareRoot()
  }
}
