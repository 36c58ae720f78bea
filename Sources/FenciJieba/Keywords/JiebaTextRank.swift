/// `jieba.analyse.textrank`: the importance of words in the graph of words that stand close together.
///
/// Two candidates at most four tokens apart are joined by an edge whose weight is how often they are,
/// counted apart for the two orders. Ten rounds, words in the order of their characters, each round using
/// the scores that it has already renewed. Every sum is added up in jieba's order, so that scores are
/// equal to the last bit and ties are ties.
///
/// Source: R. Mihalcea, P. Tarau, "TextRank: bringing order into texts", EMNLP 2004. jieba differs by the
/// order of updates and by the last step, which scales the scores by the lowest and the highest.
struct JiebaTextRank {
  private let words: WordTable
  /// By word; empty for a word that no edge touches.
  private var edges: [[Edge]]
  /// Words in the order in which edges first touch them.
  private var touched: [Int] = []

  private struct Edge {
    var end: Int
    var weight: Double
  }

  private static let damping = 0.85
  /// A word is joined to those that are less than so many tokens behind it.
  private static let span = 5
  private static let roundCount = 10

  /// Builds the graph.
  ///
  /// - Complexity: O(*n*), *n* the tokens.
  init(candidates: CandidateWords, words: WordTable) {
    self.words = words
    edges = [[Edge]](repeating: [], count: words.first.count)
    for (pair, weight) in Self.countPairs(candidates.numbers) {
      addEdge(from: pair.0, to: pair.1, weight: weight)
      addEdge(from: pair.1, to: pair.0, weight: weight)
    }
  }

  private mutating func addEdge(from start: Int, to end: Int, weight: Double) {
    if edges[start].isEmpty { touched.append(start) }
    edges[start].append(Edge(end: end, weight: weight))
  }

  /// Counts the ordered pairs of neighbours, in the order in which they first stand.
  private static func countPairs(_ numbers: [Int32]) -> [(pair: (Int, Int), weight: Double)] {
    var pairs: [(pair: (Int, Int), weight: Double)] = []
    var indexOfPair: [UInt64: Int] = [:]
    for (place, left) in numbers.enumerated() where left >= 0 {
      for right in numbers[place + 1..<min(place + span, numbers.count)] where right >= 0 {
        let key = UInt64(left) << 32 | UInt64(right)
        if let index = indexOfPair[key] {
          pairs[index].weight += 1
        } else {
          indexOfPair[key] = pairs.count
          pairs.append(((Int(left), Int(right)), 1))
        }
      }
    }
    return pairs
  }

  /// The words that have neighbours, best first.
  ///
  /// - Complexity: O(*e* + *t* log *t*), *e* the edges, *t* the words.
  func ranked() -> [ScoredWord] {
    guard !touched.isEmpty else { return [] }
    var scores = [Double](repeating: 1 / Double(touched.count), count: edges.count)
    let weights = edges.map { $0.reduce(0) { $0 + $1.weight } }
    let order = touched.sorted(by: words.isAscending)
    for _ in 0..<Self.roundCount {
      for word in order {
        let sum = edges[word].reduce(0.0) {
          $0 + $1.weight / weights[$1.end] * scores[$1.end]
        }
        scores[word] = (1 - Self.damping) + Self.damping * sum
      }
    }
    return scaled(scores)
  }

  private func scaled(_ scores: [Double]) -> [ScoredWord] {
    // `sys.float_info` has the largest first and the smallest normal number fourth.
    var lowest = Double.greatestFiniteMagnitude
    var highest = Double.leastNormalMagnitude
    for word in touched {
      lowest = min(lowest, scores[word])
      highest = max(highest, scores[word])
    }
    return touched.map { word in
      ScoredWord(
        word: word, score: (scores[word] - lowest / 10) / (highest - lowest / 10))
    }.sorted()
  }
}
