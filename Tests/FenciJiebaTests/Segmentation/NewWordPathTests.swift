import FenciTestSupport
import Testing

@testable import FenciJieba

@Suite("New words")
struct NewWordPathTests {
  /// Every sequence of states that ends a word, with its score, added up in jieba's order.
  private func sequences(
    _ text: [Unicode.Scalar], _ table: JiebaStateTable<JiebaPosition>
  ) -> [(states: [JiebaPosition], score: Double)] {
    var all = JiebaPosition.allCases.map { state in
      (
        states: [state],
        score: (table.starts[state] ?? impossible) + emission(text[0], state, table)
      )
    }
    for character in text.dropFirst() {
      all = all.flatMap { states, score in
        JiebaPosition.allCases.filter { JiebaWorld.follows(states[states.count - 1], $0) }.map {
          next in
          let transition = table.transitions[states[states.count - 1]]?[next] ?? impossible
          return (states + [next], score + transition + emission(character, next, table))
        }
      }
    }
    return all.filter { $0.states.last == .end || $0.states.last == .single }
  }

  private let impossible = -3.14e100

  private func emission(
    _ character: Unicode.Scalar, _ state: JiebaPosition, _ table: JiebaStateTable<JiebaPosition>
  ) -> Double {
    table.emissions[state]?[character] ?? impossible
  }

  /// Viterbi's algorithm as `finalseg` states it: pairs of score and letter compared, whole paths kept.
  private func bestPath(
    _ text: [Unicode.Scalar], _ table: JiebaStateTable<JiebaPosition>
  ) -> (states: [JiebaPosition], score: Double) {
    let states = JiebaPosition.allCases
    var paths = states.map { state in
      (
        states: [state],
        score: (table.starts[state] ?? impossible) + emission(text[0], state, table)
      )
    }
    for character in text.dropFirst() {
      paths = states.map { state in
        let ways = paths.filter { JiebaWorld.follows($0.states[$0.states.count - 1], state) }.map {
          let transition = table.transitions[$0.states[$0.states.count - 1]]?[state] ?? impossible
          return (
            states: $0.states + [state],
            score: $0.score + transition + emission(character, state, table)
          )
        }
        // Both ways come in the order of letters, so the last of equals has the later one.
        return ways.reduce(ways[0]) { $1.score >= $0.score ? $1 : $0 }
      }
    }
    return paths[3].score >= paths[1].score ? paths[3] : paths[1]
  }

  private func words(_ states: [JiebaPosition]) -> [Range<Int>] {
    var begin = 0
    var words: [Range<Int>] = []
    for (index, state) in states.enumerated() {
      switch state {
      case .begin: begin = index
      case .middle: break
      case .end: words.append(begin..<index + 1)
      case .single: words.append(index..<index + 1)
      }
    }
    return words
  }

  @Test("the words are those of a best sequence of states, the one that the definition finds")
  func enumeration() throws {
    var generator = SplitMix64(seed: 2)
    for _ in 0..<8 {
      var data = JiebaPackage()
      data.newWords = JiebaWorld.randomTable(
        JiebaPosition.allCases, characters: ["一", "乙"], follows: JiebaWorld.follows,
        using: &generator)
      let model = try JiebaModel(compiled: JiebaModelBuilder(data).finish())
      let path = NewWordPath(model: model.newWords)
      for text in SmallLexicon.allStrings(over: ["一", "乙", "丁"], lengths: 1...5) {
        let best = bestPath(Array(text.unicodeScalars), data.newWords)
        let all = sequences(Array(text.unicodeScalars), data.newWords)
        #expect(best.score == all.map(\.score).max())
        var found: [Range<Int>] = []
        path.forEachWord(JiebaWorld.codes(text), count: text.count) { found.append($0) }
        #expect(found == words(best.states), "\(text)")
      }
    }
  }

  @Test("of equal scores the later letter wins: S before E, M before B")
  func ties() throws {
    var data = JiebaPackage()
    for state in JiebaPosition.allCases {
      data.newWords.starts[state] = 0
      for next in JiebaPosition.allCases {
        data.newWords.transitions[state, default: [:]][next] = 0
      }
    }
    let model = try JiebaModel(compiled: JiebaModelBuilder(data).finish())
    var found: [Range<Int>] = []
    NewWordPath(model: model.newWords).forEachWord(JiebaWorld.codes("一丁七"), count: 3) {
      found.append($0)
    }
    #expect(found == [0..<1, 1..<2, 2..<3])
  }
}
