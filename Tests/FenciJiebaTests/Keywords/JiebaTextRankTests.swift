import FenciKeywords
import FenciLexicon
import FenciTestSupport
import Testing

@testable import FenciJieba

@Suite("jieba's TextRank")
struct JiebaTextRankTests {
  private static let words = ["一一", "丁丁", "七七", "万万", "丈丈", "三三"]

  /// As `textrank.py` says it, with dictionaries of strings.
  private func definition(_ text: [String]) -> [(word: String, score: Double)] {
    var pairs: [[String]] = []
    var weightOfPair: [[String]: Double] = [:]
    for (place, left) in text.enumerated() {
      for right in text[(place + 1)...].prefix(4) {
        if weightOfPair[[left, right]] == nil { pairs.append([left, right]) }
        weightOfPair[[left, right], default: 0] += 1
      }
    }
    var names: [String] = []
    var graph: [String: [(end: String, weight: Double)]] = [:]
    for pair in pairs {
      for (start, end) in [(pair[0], pair[1]), (pair[1], pair[0])] {
        if graph[start] == nil { names.append(start) }
        graph[start, default: []].append((end, weightOfPair[pair] ?? 0))
      }
    }
    var scores = Dictionary(uniqueKeysWithValues: names.map { ($0, 1 / Double(names.count)) })
    let sums = graph.mapValues { $0.reduce(0) { $0 + $1.weight } }
    for _ in 0..<10 {
      for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        var sum = 0.0
        for edge in graph[name] ?? [] {
          sum += edge.weight / (sums[edge.end] ?? 0) * (scores[edge.end] ?? 0)
        }
        scores[name] = (1 - 0.85) + 0.85 * sum
      }
    }
    let (lowest, highest) = (scores.values.min() ?? 0, scores.values.max() ?? 0)
    let scaled = names.enumerated().map { place, name in
      (place, name, ((scores[name] ?? 0) - lowest / 10) / (highest - lowest / 10))
    }
    return scaled.sorted { $0.2 != $1.2 ? $0.2 > $1.2 : $0.0 < $1.0 }.map { ($0.1, $0.2) }
  }

  @Test("words, order and the last bit of scores are those of the definition")
  func equality() throws {
    var data = JiebaPackage()
    data.words = Self.words.map { .init(text: $0, count: 5, tag: .init(name: "n") ?? .unknown) }
    let ranker = JiebaKeywords(model: try JiebaModel(compiled: JiebaModelBuilder(data).finish()))
    let workspace = ranker.makeWorkspace()
    var options = JiebaKeywordOptions()
    options.method = .textRank
    var generator = SplitMix64(seed: 9)
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 1...20, using: &generator)).compactMap { _ in
        Self.words.randomElement(using: &generator)
      }
      let found = Array(text.joined().utf8).withUnsafeBufferPointer {
        ranker.keywords(in: $0, options: options, workspace: workspace)
      }
      let expected = definition(text)
      #expect(found.map(\.text) == expected.map(\.word))
      #expect(found.map(\.score) == expected.map(\.score))
    }
  }
}
