import FenciLexicon
import FenciTestSupport
import Glibc
import Testing

@testable import FenciJieba

@Suite("The best path")
struct JiebaBestPathTests {
  /// All divisions of a text into words of the dictionary, where a character from which none begins
  /// stands alone; by definition.
  private func divisions(
    of text: ArraySlice<UInt16>, words: [[UInt16]: Double]
  ) -> [[ArraySlice<UInt16>]] {
    guard !text.isEmpty else { return [[]] }
    var firsts = (1...text.count).map { text.prefix($0) }.filter { words[Array($0)] != nil }
    if firsts.isEmpty { firsts = [text.prefix(1)] }
    return firsts.flatMap { first in
      divisions(of: text.dropFirst(first.count), words: words).map { [first] + $0 }
    }
  }

  @Test("it scores as the best of all divisions, and of equal ones it takes the longest word first")
  func enumeration() throws {
    var generator = SplitMix64(seed: 1)
    let strings = SmallLexicon.allStrings(over: ["一", "乙", "a"], lengths: 1...3)
    var ties = 0
    for _ in 0..<20 {
      var data = JiebaPackage()
      let count = Int.random(in: 0...12, using: &generator)
      for string in strings.shuffled(using: &generator).prefix(count) {
        // Powers of two, so that many divisions score alike.
        let count = UInt64(1) << UInt64.random(in: 0...2, using: &generator)
        data.words.append(.init(text: string, count: count, tag: .unknown))
      }
      let total = log(Double(max(data.words.reduce(0) { $0 + $1.count }, 1)))
      var words: [[UInt16]: Double] = [:]
      for word in data.words {
        words[Array(JiebaWorld.codes(word.text).dropLast())] = log(Double(word.count)) - total
      }
      let model = try JiebaModel(compiled: JiebaModelBuilder(data).finish())
      let path = JiebaBestPath(model: model)
      for string in SmallLexicon.allStrings(over: ["一", "乙", "a"], lengths: 1...4) {
        let codes = JiebaWorld.codes(string)
        let count = codes.count - 1
        let (ends, score) = path.find(codes, count: count)
        var found: [Int] = []
        while (found.last ?? 0) < count { found.append(ends[found.last ?? 0]) }
        // Sums from the end, as jieba adds.
        let all = divisions(of: codes[..<count], words: words).map { division in
          (
            ends: division.map(\.endIndex),
            score: division.reversed().reduce(0.0) { (words[Array($1)] ?? 0 - total) + $0 }
          )
        }
        let best = all.map(\.score).max()
        let winners = all.filter { $0.score == best }
        if winners.count > 1 { ties += 1 }
        #expect(score == best)
        #expect(
          winners.contains { $0.ends == found }, "\(string) of \(data.words.map(\.text))")
      }
    }
    #expect(ties > 10)
  }

  @Test("a tie goes to the longer word")
  func tie() throws {
    // ln 4 − ln 16 twice is ln 1 − ln 16.
    let model = try JiebaWorld.model(["长": 4, "江": 4, "长江": 1, "桥": 7])
    #expect(
      JiebaTokenizer(model: model, recognizesNewWords: false).words(in: "长江桥") == ["长江", "桥"])
  }
}
