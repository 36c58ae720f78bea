import FenciKernel

/// Places the scores of symbol pairs so that two loads find one: a perfect hash by displacements.
///
/// Pairs fall into small buckets. For each bucket, the fullest first, a displacement is searched that sends
/// all its pairs to free places; it is stored, and the look-up computes the place with it. The table is as
/// good as full.
///
/// Source: D. Belazzougui, F. C. Botelho and M. Dietzfelbinger, "Hash, displace, and compress", ESA 2009,
/// doi:10.1007/978-3-642-04128-0_61. Rows displaced over one another (as in the double array) left three
/// quarters of the table empty: rows of frequent characters hardly interlock.
struct PairTable {
  /// The displacement of each bucket.
  private(set) var displacements: [UInt16]
  /// The entries; the first is no pair's, and all zero.
  private(set) var pairs: [LearnedView.Lanes]

  /// Pairs in a bucket, on average.
  private static let bucketSize = 3
  /// Of so many places one stays free: the last buckets find theirs sooner.
  private static let freeShare = 32

  /// Places all pairs.
  ///
  /// - Parameter scores: Of each pair; lanes 6 and 7 are overwritten with the pair.
  /// - Throws: ``LexiconError/limitExceeded(what:limit:value:)``.
  /// - Complexity: O(*n*), with luck that does not change from run to run.
  init(_ scores: [LearnedCosts.SymbolPair: LearnedView.Lanes]) throws(LexiconError) {
    guard scores.count < PairProbe.entryLimit / 2 else {
      throw .limitExceeded(what: "pairs", limit: PairProbe.entryLimit / 2, value: scores.count)
    }
    let bucketCount = scores.count / Self.bucketSize + 1
    displacements = [UInt16](repeating: 0, count: bucketCount)
    pairs = [LearnedView.Lanes](
      repeating: .zero, count: scores.count + scores.count / Self.freeShare + 2)
    var buckets = [[LearnedCosts.SymbolPair]](repeating: [], count: bucketCount)
    for pair in scores.keys.sorted() {
      buckets[PairHash(pair.first, pair.second).bucket(of: bucketCount)].append(pair)
    }
    var isTaken = [Bool](repeating: false, count: pairs.count)
    isTaken[0] = true
    for bucket in (0..<bucketCount).sorted(by: {
      (-buckets[$0].count, $0) < (-buckets[$1].count, $1)
    }) {
      let hashes = buckets[bucket].map { PairHash($0.first, $0.second) }
      guard let found = Self.displacement(of: hashes, among: &isTaken) else {
        throw .limitExceeded(what: "pairs", limit: scores.count - 1, value: scores.count)
      }
      displacements[bucket] = found
      for (pair, hash) in zip(buckets[bucket], hashes) {
        var lanes = scores[pair] ?? .zero
        lanes[6] = Int16(bitPattern: pair.second)
        lanes[7] = Int16(bitPattern: pair.first)
        pairs[hash.place(displacement: found, of: pairs.count)] = lanes
      }
    }
  }

  /// The first displacement by which all pairs of a bucket come to free places; they are taken.
  private static func displacement(of hashes: [PairHash], among isTaken: inout [Bool]) -> UInt16? {
    for displacement in 0...UInt16.max {
      let places = hashes.map { $0.place(displacement: displacement, of: isTaken.count) }
      guard places.allSatisfy({ !isTaken[$0] }), Set(places).count == places.count else {
        continue
      }
      for place in places { isTaken[place] = true }
      return displacement
    }
    return nil
  }
}
